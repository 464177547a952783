import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PHASES } from './case/phase.js';
import { ACTIONS, can, demand, ROLES, type Action, type Role } from './policy.js';
import { rolesOf, type Standing } from './session/roles.js';

const refused = (code: string) => expect.objectContaining({ code });
const roles = (...some: Role[]): ReadonlySet<Role> => new Set(some);

describe('the policy', () => {
  it('gives nobody anything', () => {
    for (const action of ACTIONS) for (const phase of PHASES) expect(can(action, roles(), phase)).toBe(false);
  });

  it('lets the presiding chair and the secretary lead the votes, and no member, leader or kommunedirektør', () => {
    const led: readonly Action[] = ['openVote', 'closeVote', 'recordCount', 'conclude'];
    for (const action of led) {
      const may = ROLES.filter((role) => can(action, roles(role), 'treatment'));
      expect(may.sort()).toEqual(['bodySecretary', 'presidingChair']);
    }
  });

  it('lets only those present vote, and only while the case is treated', () => {
    expect(ROLES.filter((role) => can('castBallot', roles(role), 'treatment'))).toEqual(['presentMember']);
    expect(PHASES.filter((phase) => can('castBallot', roles('presentMember'), phase))).toEqual(['treatment']);
  });

  it('lets the secretary hold an election while nobody presides, and only those present vote in it', () => {
    for (const phase of PHASES) {
      const hold = ROLES.filter((role) => can('holdElection', roles(role), phase));
      expect(hold.sort()).toEqual(['bodyLeader', 'bodySecretary', 'presidingChair']);
      const vote = ROLES.filter((role) => can('castElectionBallot', roles(role), phase));
      expect(vote).toEqual(['presentMember']);
    }
  });

  it('keeps the draft to the administration', () => {
    const readers = ROLES.filter((role) => PHASES.some((phase) => can('readDraft', roles(role), phase)));
    expect(readers.sort()).toEqual(['caseWorker', 'kommunedirektor']);
  });

  it('says «not yours» to whom no phase would help, and «not now» to the others', () => {
    expect(() => demand('castBallot', roles('kommunedirektor'), 'treatment')).toThrow(
      refused('not_permitted'),
    );
    expect(() => demand('castBallot', roles('presentMember'), 'decided')).toThrow(refused('phase_is_wrong'));
    expect(() => demand('castBallot', roles('presentMember'), 'treatment')).not.toThrow();
  });

  it('never takes a right away because somebody has one more role', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ACTIONS),
        fc.constantFrom(...PHASES),
        fc.subarray([...ROLES]),
        fc.constantFrom(...ROLES),
        (action, phase, some, one) => {
          if (can(action, roles(...some), phase)) expect(can(action, roles(...some, one), phase)).toBe(true);
        },
      ),
    );
  });
});

describe('roles', () => {
  const ragnhild: Standing = {
    person: 'ragnhild',
    posts: new Set(),
    seats: [{ id: 's1', body: 'formannskap', role: 'leder' }],
    deputyIn: new Set(),
    secretaryOf: new Set(),
  };
  const body = { id: 'formannskap', kind: 'formannskap', coWriting: 'inMeeting' } as const;
  const attendance = [{ seat: 's1', person: 'ragnhild' }];

  it('make a chair only in the meeting that is in session, and only of whoever presides there', () => {
    const inSession = { state: 'inSession', presiding: 's1', attendance } as const;
    expect(rolesOf(ragnhild, { body, meeting: inSession }).has('presidingChair')).toBe(true);
    expect(rolesOf(ragnhild, { body, meeting: { ...inSession, state: 'ended' } }).has('presidingChair')).toBe(
      false,
    );
    expect(
      rolesOf(ragnhild, { body, meeting: { ...inSession, presiding: 's2' } }).has('presidingChair'),
    ).toBe(false);
  });

  it('are none of a body in which one does not sit', () => {
    const bystyre = { id: 'bystyre', kind: 'bystyre', coWriting: 'inMeeting' } as const;
    expect([...rolesOf(ragnhild, { body: bystyre, meeting: null, route: ['bystyre'] })]).toEqual([]);
  });

  it('make no present member of whom the attendance does not name', () => {
    const meeting = {
      state: 'inSession',
      presiding: null,
      attendance: [{ seat: 's1', person: 'nora' }],
    } as const;
    expect(rolesOf(ragnhild, { body, meeting }).has('presentMember')).toBe(false);
  });

  it('make a mover of the one who moved it', () => {
    expect(rolesOf(ragnhild, { mover: 'ragnhild' }).has('mover')).toBe(true);
    expect(rolesOf(ragnhild, { mover: 'eirik' }).has('mover')).toBe(false);
  });

  it('make colleagues of the administration in its own groups, and in no council', () => {
    const marte = {
      person: 'marte',
      posts: new Set(['caseWorker'] as const),
      seats: [],
      deputyIn: new Set<string>(),
      secretaryOf: new Set<string>(),
    };
    const mayRead = (kind: 'administrativ' | 'ungdomsrad') =>
      can('readPointWriters', rolesOf(marte, { body: { id: 'b', kind, coWriting: 'always' } }), 'compiling');
    expect([mayRead('administrativ'), mayRead('ungdomsrad')]).toEqual([true, false]);
  });
});
