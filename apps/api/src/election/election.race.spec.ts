import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import {
  anElection,
  ballot,
  breakOff,
  closeRound,
  count,
  drawLot,
  moves,
  nextRound,
  seat,
  seen,
  withoutChair,
  type SeenElections,
} from '../testing/election.js';
import { formannskapet, type Sitting } from '../testing/treatment.js';

/** Real requests side by side against PostgreSQL. */
const ROUNDS = 50;
const LOTS = 10;
const PATIENCE = 240_000;

/** What came of something that was tried: the answer, or the code of the refusal. */
const tried = async <T>(trying: Promise<T>): Promise<T | string> => {
  try {
    return await trying;
  } catch (refusal) {
    return (refusal as { code: string }).code;
  }
};
const refusals = (answers: readonly unknown[]) => answers.filter((one) => typeof one === 'string');

describe('in the same moment', () => {
  let api: RunningApi;
  let at: Sitting;
  let members: readonly Viewer[];
  let vara: Viewer;
  let leads: readonly [Viewer, Viewer];
  beforeAll(async () => {
    api = await startApi();
    at = await withoutChair(api);
    members = await formannskapet(api);
    vara = await api.as('formannskap.vara');
    leads = [await api.as('formannskap.sekretar'), members[0]!];
  });
  afterAll(() => api.stop());

  const lastOf = async (): Promise<SeenElections['elections'][number]> =>
    (await seen(leads[0], at.meeting)).elections.at(-1)!;

  it(
    `two open, and two close while the last ballot comes twice, ${ROUNDS} rounds: one elected, every ballot counted or refused`,
    async () => {
      for (let round = 1; round <= ROUNDS; round += 1) {
        const opened = await Promise.all(leads.map((lead) => tried(anElection(lead, at.meeting, [3, 4]))));
        expect(opened.filter((one) => one === 'election_is_open')).toHaveLength(1);
        const { id } = await lastOf();
        await Promise.all(members.slice(2).map((member) => ballot(member, id, 3)));

        const late = [vara, vara].map((member) => tried(ballot(member, id, null)));
        const closings = leads.map((lead) => tried(closeRound(lead, id, 'Én var ute.')));
        const [ballots, closed] = [await Promise.all(late), await Promise.all(closings)];

        const taken = ballots.length - refusals(ballots).length;
        expect(refusals(ballots).filter((one) => one !== 'already_voted')).toEqual(
          refusals(ballots).filter((one) => one === 'election_is_settled'),
        );
        expect(refusals(closed)).toEqual(['election_is_settled']);
        const { elections, course, presiding } = await seen(leads[0], at.meeting);
        const { elected, rounds } = elections.at(-1)!;
        expect(elected?.seat).toBe(seat(3));
        expect(rounds).toMatchObject([
          { counts: [{ votes: 3 }, { votes: 0 }], blank: taken, cast: 3 + taken },
        ]);
        expect(presiding).toEqual({ id: seat(3) });
        expect(course.filter(({ presides }) => presides)).toHaveLength(round);
        await moves(leads[0], at.meeting, 3, null);
        await moves(leads[0], at.meeting, 3, members[2]!.person);
      }
    },
    PATIENCE,
  );

  it(
    `two draw different lots, ${LOTS} times: it fell on one`,
    async () => {
      for (let time = 0; time < LOTS; time += 1) {
        const id = await anElection(leads[0], at.meeting, [3, 4], { method: 'hands' });
        await count(leads[0], id, { 3: 2, 4: 2 }, 0);
        await nextRound(leads[0], id, 'hands');
        await count(leads[0], id, { 3: 2, 4: 2 }, 0);
        const drawn = await Promise.all(
          leads.map((lead, index) => tried(drawLot(lead, id, 3 + index, vara.person))),
        );
        expect(refusals(drawn)).toEqual(['election_is_settled']);
        const fell = typeof drawn[0] === 'string' ? 4 : 3;
        expect((await lastOf()).elected?.seat).toBe(seat(fell));
        await moves(leads[0], at.meeting, fell, null);
        await moves(leads[0], at.meeting, fell, members[fell - 1]!.person);
      }
    },
    PATIENCE,
  );

  it('one opens an election while somebody leaves: whoever left is no candidate, or stays until it is over', async () => {
    for (let time = 0; time < LOTS; time += 1) {
      const [opened, left] = await Promise.all([
        tried(anElection(leads[0], at.meeting, [5])),
        tried(moves(leads[1], at.meeting, 5, null)),
      ]);
      if (left === 'election_is_open') await breakOff(leads[0], String(opened), 'Slutt.');
      else {
        expect(opened).toBe('candidate_not_present');
        await moves(leads[0], at.meeting, 5, members[4]!.person);
      }
    }
  });

  it('two members leave: both are gone', async () => {
    for (let time = 0; time < LOTS; time += 1) {
      await Promise.all([4, 5].map((number, index) => moves(leads[index]!, at.meeting, number, null)));
      const { meeting } = await leads[0].ask<{ meeting: { presentCount: number } }>(
        'query($id: ID!) { meeting(id: $id) { presentCount } }',
        { id: at.meeting },
      );
      expect(meeting.presentCount).toBe(2);
      for (const number of [4, 5]) await moves(leads[0], at.meeting, number, members[number - 1]!.person);
    }
  });
});
