import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import {
  aSitting,
  call,
  cast,
  close,
  formannskapet,
  look,
  openVote,
  order,
  propose,
  type SeenVote,
  type Sitting,
} from '../testing/treatment.js';

/** Real requests side by side against PostgreSQL: 200 rounds in all. */
const ROUNDS = { closing: 100, ordering: 50, calling: 50 } as const;
const PATIENCE = 240_000;

/** What came of something that was tried: the answer, or the code of the refusal. */
const tried = async <T>(trying: Promise<T>): Promise<T | string> => {
  try {
    return await trying;
  } catch (refusal) {
    return (refusal as { code: string }).code;
  }
};

/** The one that was closed; every other was told that it was closed already. */
function theClosed(closed: readonly (SeenVote | string)[]): SeenVote {
  const done = closed.filter((one): one is SeenVote => typeof one !== 'string');
  expect(closed.filter((one) => one === 'vote_is_closed')).toHaveLength(closed.length - 1);
  expect(done).toHaveLength(1);
  return done[0]!;
}

const counted = ({ outcome }: SeenVote): unknown[] => [outcome?.['inFavour'], outcome?.['against']];

describe('in the same moment', () => {
  let api: RunningApi;
  let at: Sitting;
  let members: readonly Viewer[];
  let leads: readonly [Viewer, Viewer];
  beforeAll(async () => {
    api = await startApi();
    at = await aSitting(api, ['Én.', 'To.']);
    members = await formannskapet(api);
    leads = [members[0]!, await api.as('formannskap.sekretar')];
  });
  afterAll(() => api.stop());

  it(
    `two open, and two close while the last ballots come and one presses twice, ${ROUNDS.closing} rounds: one outcome, every ballot in it or refused`,
    async () => {
      for (let round = 0; round < ROUNDS.closing; round += 1) {
        const opened = await Promise.all(leads.map((lead) => tried(openVote(lead, at))));
        expect(opened.filter((one) => one === 'vote_is_open')).toHaveLength(1);
        const id = opened.find((one) => one !== 'vote_is_open') ?? '';
        await Promise.all(members.slice(0, 3).map((member) => cast(member, id, 'against')));

        const late = [members[3]!, members[3]!, members[4]!].map((member) =>
          tried(cast(member, id, 'against')),
        );
        const closings = leads.map((lead) => tried(close(lead, id, 'Noen stemte ikke.')));
        const [ballots, closed] = [await Promise.all(late), await Promise.all(closings)];

        const taken = ballots.filter((one) => typeof one !== 'string').length;
        const refusals = ballots.filter((one) => typeof one === 'string');
        expect(refusals.every((one) => one === 'already_voted' || one === 'vote_is_closed')).toBe(true);
        const vote = theClosed(closed);
        expect(counted(vote)).toEqual([0, 3 + taken]);
        expect(vote.ballots).toHaveLength(3 + taken);
      }
      expect((await look(leads[0], at)).votes).toHaveLength(ROUNDS.closing);
    },
    PATIENCE,
  );

  it(
    `two answers for one seat are recorded at a roll call while it is closed, ${ROUNDS.calling} rounds: the outcome is what stands`,
    async () => {
      for (let round = 0; round < ROUNDS.calling; round += 1) {
        const id = await openVote(leads[1], at, { method: 'rollCall' });
        const seats = [1, 2, 3, 4, 5].map((number) => `formannskap-${number}`);
        await Promise.all(seats.map((seat) => call(leads[1], id, seat, 'against')));
        const answers = leads.map((lead, index) =>
          tried(call(lead, id, seats[4]!, index === 0 ? 'for' : 'against')),
        );
        const closings = leads.map((lead) => tried(close(lead, id)));
        const [answered, closed] = [await Promise.all(answers), await Promise.all(closings)];
        for (const answer of answered) if (typeof answer === 'string') expect(answer).toBe('vote_is_closed');
        const vote = theClosed(closed);
        const inFavour = vote.ballots.filter(({ choice }) => choice === 'for').length;
        expect(vote.ballots).toHaveLength(5);
        expect(counted(vote)).toEqual([inFavour, 5 - inFavour]);
      }
    },
    PATIENCE,
  );

  it(
    `the order is changed while a vote is opened, ${ROUNDS.ordering} rounds: before it, or refused, and one order stands`,
    async () => {
      const [a, b] = [
        await propose(members[1]!, at, { block: at.blocks[0], newText: 'Tre.' }),
        await propose(members[2]!, at, { block: at.blocks[1], newText: 'Fire.' }),
      ] as const;
      const standing = async () => (await look(leads[0], at)).proposals.map(({ id }) => id);
      const orders = [
        [a, b],
        [b, a],
      ] as const;
      let stands: readonly string[] = await standing();
      for (let round = 0; round < ROUNDS.ordering; round += 1) {
        const wanted = orders[(round + 1) % 2]!;
        const [ordered, id] = await Promise.all([
          tried(order(leads[1], at, wanted)),
          openVote(leads[0], at, { proposal: a, isTest: true }),
        ]);
        if (typeof ordered === 'string') expect(ordered).toBe('vote_still_open');
        else stands = wanted;
        expect(await standing()).toEqual(stands);
        const closed = await Promise.all(leads.map((lead) => tried(close(lead, id))));
        theClosed(closed);
      }
    },
    PATIENCE,
  );
});
