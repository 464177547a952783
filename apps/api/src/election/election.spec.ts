import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import {
  anElection,
  ballot,
  breakOff,
  closeRound,
  count,
  drawLot,
  followed,
  moves,
  nextRound,
  seat,
  seen,
  withoutChair,
} from '../testing/election.js';
import { cast, close, formannskapet, openVote, propose } from '../testing/treatment.js';

const refused = (code: string) => expect.objectContaining({ code });

describe('an election of who presides', () => {
  let api: RunningApi;
  let secretary: Viewer;
  let vara: Viewer;
  let members: readonly Viewer[];
  beforeAll(async () => {
    api = await startApi();
    secretary = await api.as('formannskap.sekretar');
    vara = await api.as('formannskap.vara');
    members = await formannskapet(api);
  });
  afterAll(() => api.stop());

  it('is held when both leaders are away: two rounds and a lot, and whom it fell on settles the tie in a vote', async () => {
    const at = await withoutChair(api);
    expect((await seen(secretary, at.meeting)).presiding).toBeNull();
    const proposal = await propose(members[2]!, at, { block: at.blocks[0], newText: 'Vi vil ha en vert.' });
    await expect(openVote(secretary, at, { proposal })).rejects.toEqual(refused('chair_missing'));

    const election = await anElection(secretary, at.meeting, [3, 4]);
    await ballot(members[2]!, election, 3);
    await ballot(members[3]!, election, 4);
    await ballot(vara, election, 4);
    const [open] = (await seen(members[4]!, at.meeting)).elections;
    expect(open).toMatchObject({ standing: 'voting', viewerCan: ['castElectionBallot'] });
    expect(open!.rounds).toMatchObject([
      { open: true, cast: 3, viewerMayVote: true, counts: [], blank: null, ballots: [] },
    ]);
    await ballot(members[4]!, election, null);
    const first = await closeRound(secretary, election); // 1–2 and one blank: half is not more than half
    expect(first.elections[0]).toMatchObject({ standing: 'newRound', elected: null });
    expect(first.elections[0]!.rounds[0]).toMatchObject({ counts: [{ votes: 1 }, { votes: 2 }], blank: 1 });
    expect(first.elections[0]!.rounds[0]!.ballots).toHaveLength(4);
    await expect(drawLot(secretary, election, 4, members[4]!.person)).rejects.toEqual(
      refused('no_lot_to_draw'),
    );

    await nextRound(secretary, election, 'hands');
    const second = await count(secretary, election, { 3: 2, 4: 2 }, 0);
    expect(second.elections[0]).toMatchObject({
      standing: 'lot',
      lotBetween: [{ seat: seat(3) }, { seat: seat(4) }],
    });
    expect(second.presiding).toBeNull();
    await expect(nextRound(secretary, election, 'hands')).rejects.toEqual(refused('tie_in_election'));
    await expect(drawLot(secretary, election, 5, members[4]!.person)).rejects.toEqual(
      refused('lot_not_between'),
    );
    await expect(drawLot(secretary, election, 4, members[0]!.person)).rejects.toEqual(
      refused('not_permitted'), // who draws is there
    );
    const drawn = await drawLot(secretary, election, 4, members[4]!.person);
    expect(drawn.elections[0]).toMatchObject({
      standing: 'elected',
      elected: { seat: seat(4) },
      lotDrawnBy: { name: 'Prøve formannskap 5' },
    });
    expect(drawn.presiding).toEqual({ id: seat(4) });
    expect(drawn.course.at(-1)).toEqual({ seat: { id: seat(4) }, presides: true });

    const vote = await openVote(members[3]!, at, { proposal }); // presides, and so leads the vote
    for (const [voter, choice] of [
      [members[2]!, 'against'],
      [vara, 'against'],
      [members[3]!, 'for'],
      [members[4]!, 'for'],
    ] as const)
      await cast(voter, vote, choice);
    expect((await close(members[3]!, vote)).outcome).toMatchObject({
      carried: true,
      decidedByChair: true,
      chair: 'for',
    });
  });

  it('is followed by anybody: how many voted for whom, and never who did', async () => {
    const at = await withoutChair(api);
    const election = await anElection(secretary, at.meeting, [3, 4]);
    await ballot(members[2]!, election, 3);
    expect((await followed(secretary, at.meeting)).elections).toEqual([
      { underWay: true, elected: null, unanimous: false, byLot: false, rounds: [] },
    ]);
    await ballot(members[3]!, election, 3);
    await ballot(members[4]!, election, 3);
    await ballot(vara, election, null);
    await closeRound(secretary, election);
    const name = 'Prøve formannskap 3';
    expect(await followed(secretary, at.meeting)).toEqual({
      elections: [
        {
          underWay: false,
          elected: name,
          unanimous: false,
          byLot: false,
          rounds: [{ blank: 1, votes: [{ name, votes: 3 }, expect.objectContaining({ votes: 0 })] }],
        },
      ],
      items: [{ case: { elections: [] } }],
    });
    await secretary.ask(
      'mutation($meeting: ID!, $closing: ClosingInput!) { decideClosing(meeting: $meeting, closing: $closing) { open } }',
      {
        meeting: at.meeting,
        closing: { closed: true, ground: 'privacy', legalBasis: 'kommuneloven § 11-5' },
      },
    );
    expect((await followed(secretary, at.meeting)).elections).toEqual([]);
  });

  it('elects at once by acclamation, and the leader takes over who comes', async () => {
    const at = await withoutChair(api);
    await expect(anElection(secretary, at.meeting, [3, 4], { method: 'unanimous' })).rejects.toEqual(
      refused('acclamation_impossible'),
    );
    await anElection(secretary, at.meeting, [3], { method: 'unanimous' });
    const { presiding, elections } = await seen(secretary, at.meeting);
    expect(presiding).toEqual({ id: seat(3) });
    expect(elections[0]).toMatchObject({
      standing: 'elected',
      rounds: [{ method: 'unanimous', counts: [], blank: null }],
    });
    await expect(anElection(secretary, at.meeting, [4])).rejects.toEqual(refused('somebody_presides'));
    await moves(secretary, at.meeting, 1, members[0]!.person);
    expect((await seen(secretary, at.meeting)).presiding).toEqual({ id: seat(1) });
    await moves(secretary, at.meeting, 1, null); // and when the leader leaves, nobody presides
    expect((await seen(secretary, at.meeting)).presiding).toBeNull();
  });

  it('is held for one case when both are disqualified in it', async () => {
    const at = await withoutChair(api);
    await moves(secretary, at.meeting, 1, members[0]!.person);
    await moves(secretary, at.meeting, 2, members[1]!.person);
    const item = at.treatment;
    for (const number of [1, 2]) {
      await expect(anElection(secretary, at.meeting, [3], { item })).rejects.toEqual(
        refused('somebody_presides'),
      );
      await secretary.ask(
        'mutation($item: ID!, $decision: DisqualificationInput!) { decideDisqualification(item: $item, decision: $decision) { id } }',
        { item, decision: { seat: seat(number), found: true, legalBasis: 'forvaltningsloven § 6' } },
      );
    }
    await expect(anElection(members[0]!, at.meeting, [3], { item })).rejects.toEqual(
      refused('not_permitted'),
    );
    await expect(anElection(secretary, at.meeting, [1, 3], { item })).rejects.toEqual(
      refused('candidate_not_present'),
    );
    const election = await anElection(secretary, at.meeting, [3, 4], { item });
    await expect(ballot(members[0]!, election, 3)).rejects.toEqual(refused('not_permitted'));
    for (const index of [2, 3, 4]) await ballot(members[index]!, election, 3);
    const done = await closeRound(secretary, election);
    expect(done.presiding).toEqual({ id: seat(1) });
    expect(done.items).toMatchObject([{ id: item, presiding: { id: seat(3) } }]);
    await openVote(members[2]!, at, { isTest: true }).then((vote) => close(members[2]!, vote, 'Prøve.'));
  });

  it('demands a note for another sum than those present, and votes from half of the seats', async () => {
    const at = await withoutChair(api);
    const election = await anElection(secretary, at.meeting, [3, 4], { method: 'hands' });
    await expect(ballot(members[2]!, election, 3)).rejects.toEqual(refused('counted_otherwise'));
    await expect(count(secretary, election, { 3: 2 }, 0, 'Noen var ute.')).rejects.toEqual(
      refused('no_quorum'),
    );
    await expect(count(secretary, election, { 3: 5 }, 0)).rejects.toEqual(refused('count_needs_note'));
    await expect(count(secretary, election, { 3: 6 }, 0, 'x')).rejects.toEqual(refused('count_impossible'));
    await expect(count(secretary, election, { 5: 4 }, 0)).rejects.toEqual(refused('candidate_not_present'));
    const done = await count(secretary, election, { 3: 3 }, 0, 'Én var ute av salen.');
    expect(done.elections[0]!.rounds[0]).toMatchObject({
      note: 'Én var ute av salen.',
      counts: [{ votes: 3 }, { votes: 0 }],
    });
    expect(done.presiding).toEqual({ id: seat(3) });
    await expect(count(secretary, election, { 3: 4 }, 0)).rejects.toEqual(refused('election_is_settled'));
  });

  it('keeps everybody where they are until it is settled, and can be broken off with a reason', async () => {
    const at = await withoutChair(api);
    const election = await anElection(secretary, at.meeting, [3, 4]);
    await expect(anElection(secretary, at.meeting, [3])).rejects.toEqual(refused('election_is_open'));
    await expect(moves(secretary, at.meeting, 5, null)).rejects.toEqual(refused('election_is_open'));
    await expect(
      secretary.ask('mutation($id: ID!) { endMeeting(id: $id) { id } }', { id: at.meeting }),
    ).rejects.toEqual(refused('election_is_open'));
    await expect(breakOff(secretary, election, ' ')).rejects.toEqual(refused('field_invalid'));
    const off = await breakOff(secretary, election, 'Kandidaten trakk seg.');
    expect(off.elections[0]).toMatchObject({ standing: 'brokenOff', brokenOff: 'Kandidaten trakk seg.' });
    expect(off.presiding).toBeNull();
    await anElection(secretary, at.meeting, [4], { method: 'unanimous' });
  });

  it('is the secretary’s to hold, and theirs who are present to vote in; to others it is not there', async () => {
    const at = await withoutChair(api);
    await expect(anElection(members[2]!, at.meeting, [3])).rejects.toEqual(refused('not_permitted'));
    const election = await anElection(secretary, at.meeting, [3, 4]);
    const votes = (who: Viewer, id: string) => ballot(who, id, 3);
    for (const [act, viewer] of [
      [closeRound, members[2]!],
      [votes, secretary],
      [votes, members[0]!],
      [votes, await api.as('bystyre.5')],
      [closeRound, await api.as('nabo')],
    ] as const) {
      await expect(act(viewer, election)).rejects.toEqual(refused('not_permitted'));
      await expect(act(viewer, 'finnes-ikke')).rejects.toEqual(refused('not_permitted'));
    }
    await ballot(members[2]!, election, 3);
    await expect(ballot(members[2]!, election, 4)).rejects.toEqual(refused('already_voted'));
    await breakOff(secretary, election, 'Slutt.');
  });

  it('is the only way for others than the leader and the deputy leader to preside', async () => {
    const at = await withoutChair(api);
    const attendance = [2, 3, 4].map((index) => ({ seat: seat(index + 1), person: members[index]!.person }));
    const record = (presiding: string) =>
      secretary.ask(
        'mutation($m: ID!, $a: [AttendanceInput!]!, $p: ID) { recordAttendance(meeting: $m, attendance: $a, presiding: $p) { id } }',
        { m: at.meeting, a: attendance, p: presiding },
      );
    await expect(record(seat(3))).rejects.toEqual(refused('chair_needs_election'));
    await expect(record(seat(1))).rejects.toEqual(refused('chair_missing'));
  });

  it('writes one line in the log for each act, and none of how anybody voted', async () => {
    const at = await withoutChair(api);
    const election = await anElection(secretary, at.meeting, [3, 4]);
    await ballot(members[2]!, election, 3);
    await breakOff(secretary, election, 'Slutt.');
    const { case: row } = await secretary.ask<{ case: { events: { what: string }[] } }>(
      'query($id: ID!) { case(id: $id) { events(first: 3) { what facts { name value } } } }',
      { id: at.case },
    );
    expect(row.events).toEqual([
      { what: 'holdElection', facts: [{ name: 'result', value: 'brokenOff' }] },
      { what: 'castElectionBallot', facts: [{ name: 'result', value: 'voted' }] },
      { what: 'holdElection', facts: [{ name: 'result', value: 'opened' }] },
    ]);
  });
});
