import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SeatFacts } from '../meeting/attendance.js';
import { seatingIn } from '../meeting/disqualification.js';
import { outcomeOf, type Counted } from './outcome.js';
import { CHOICES, type Choice, type VoteMethod } from './tally.js';

/** A body of so many seats, of which `away` are empty, and `out` disqualified in the case without a vara. */
interface Hall {
  readonly seats: number;
  readonly away: number;
  readonly out: number;
}

/** Who may vote is derived as it is in a meeting: from who met, and from who left for the case. */
function entitledIn({ seats, away, out }: Hall): number {
  const all: SeatFacts[] = Array.from({ length: seats }, (_, index) => ({
    id: `s${index}`,
    person: `p${index}`,
    role: index === 0 ? 'leder' : 'medlem',
    party: null,
  }));
  const met = all.map(({ id, person }, index) => ({
    seat: id,
    person: index >= seats - away ? null : person,
  }));
  const decisions = all
    .slice(1, 1 + out)
    .map(({ id, person }) => ({ seat: id, person, found: true, substitute: null, presiding: null }));
  return seatingIn(met, 's0', all, decisions).met.filter(({ person }) => person !== null).length;
}

type Row = readonly [
  what: string,
  method: VoteMethod,
  hall: readonly [seats: number, away: number, out: number],
  votes: readonly [inFavour: number, against: number] | null,
  chair: Choice | null,
  note: string | null,
  outcome: string,
];

const NOTE = 'Slik ble det talt.';

/** What comes of it: carried, fallen; by the chair; or the code of the refusal. */
const TABLE: readonly Row[] = [
  // what it shows                          how         seats, away, out  for, against  chair     note   outcome
  ['a clear majority', 'ballots', [13, 0, 0], [9, 4], 'for', null, 'carried'],
  ['a majority of one', 'ballots', [13, 0, 0], [7, 6], 'against', null, 'carried'],
  ['one too few', 'ballots', [13, 0, 0], [6, 7], 'for', null, 'fallen'],
  ['a clear minority', 'ballots', [13, 0, 0], [2, 11], 'against', null, 'fallen'],
  ['all for', 'ballots', [13, 0, 0], [13, 0], 'for', null, 'carried'],
  ['nobody for is a result', 'ballots', [13, 0, 0], [0, 13], 'against', null, 'fallen'],
  ['a tie, chair for', 'ballots', [13, 1, 0], [6, 6], 'for', null, 'carried by the chair'],
  ['a tie, chair against', 'ballots', [13, 1, 0], [6, 6], 'against', null, 'fallen by the chair'],
  ['a tie, chair has not voted', 'ballots', [13, 1, 0], [6, 6], null, null, 'chair_vote_missing'],
  ['a smaller tie without the chair', 'ballots', [13, 2, 0], [5, 5], null, NOTE, 'chair_vote_missing'],
  ['no tie needs no chair', 'ballots', [13, 1, 0], [7, 5], null, null, 'carried'],
  ['exactly half of the seats voted', 'ballots', [12, 6, 0], [6, 0], 'for', null, 'carried'],
  ['one fewer than half of an even body', 'ballots', [12, 7, 0], [5, 0], 'for', null, 'no_quorum'],
  ['just over half of an odd body', 'ballots', [13, 6, 0], [7, 0], 'for', null, 'carried'],
  ['just under half of an odd body', 'ballots', [13, 7, 0], [6, 0], 'for', null, 'no_quorum'],
  ['present, but too few voted', 'ballots', [13, 0, 0], [5, 1], 'for', NOTE, 'no_quorum'],
  ['a tie without quorum is no tie', 'ballots', [13, 0, 0], [3, 3], 'for', NOTE, 'no_quorum'],
  ['nobody voted', 'ballots', [13, 0, 0], [0, 0], null, NOTE, 'no_quorum'],
  ['one of one', 'ballots', [1, 0, 0], [1, 0], 'for', null, 'carried'],
  ['one of two', 'ballots', [2, 1, 0], [0, 1], 'against', null, 'fallen'],
  ['one to one of two, chair for', 'ballots', [2, 0, 0], [1, 1], 'for', null, 'carried by the chair'],
  ['bystyret, by one', 'ballots', [39, 0, 0], [20, 19], 'against', null, 'carried'],
  ['bystyret, a tie of 38', 'ballots', [39, 1, 0], [19, 19], 'against', null, 'fallen by the chair'],
  ['bystyret, half of it', 'ballots', [39, 19, 0], [11, 9], 'for', null, 'carried'],
  ['bystyret, not half of it', 'ballots', [39, 20, 0], [11, 8], 'for', null, 'no_quorum'],
  ['one missing without a note', 'ballots', [13, 0, 0], [8, 4], 'for', null, 'count_needs_note'],
  ['one missing with a note', 'ballots', [13, 0, 0], [8, 4], 'for', NOTE, 'carried'],
  ['a blank note is none', 'ballots', [13, 0, 0], [8, 4], 'for', '  ', 'count_needs_note'],

  // Disqualified: they do not vote, but their seats are counted in the quorum (kommuneloven § 11-9).
  [
    'one disqualified, six to six, chair for',
    'ballots',
    [13, 0, 1],
    [6, 6],
    'for',
    null,
    'carried by the chair',
  ],
  ['one disqualified, chair against', 'ballots', [13, 0, 1], [6, 6], 'against', null, 'fallen by the chair'],
  ['one disqualified has voted all the same', 'ballots', [13, 0, 1], [7, 6], 'for', null, 'count_needs_note'],
  ['one disqualified, the others vote', 'ballots', [13, 0, 1], [7, 5], 'for', null, 'carried'],
  ['six disqualified, seven left', 'ballots', [13, 0, 6], [4, 3], 'for', null, 'carried'],
  ['seven disqualified, six left', 'ballots', [13, 0, 7], [6, 0], 'for', null, 'no_quorum'],
  ['three away and three disqualified', 'ballots', [13, 3, 3], [7, 0], 'for', null, 'carried'],
  ['three away and four disqualified', 'ballots', [13, 3, 4], [6, 0], 'for', null, 'no_quorum'],
  ['half of twelve, disqualified', 'ballots', [12, 0, 6], [3, 3], 'against', null, 'fallen by the chair'],

  // Hands are entered by hand: numbers that cannot be are refused, those that only differ want a note.
  ['hands', 'hands', [13, 1, 0], [8, 4], 'for', null, 'carried'],
  ['hands, a tie, chair for', 'hands', [13, 1, 0], [6, 6], 'for', null, 'carried by the chair'],
  ['hands, a tie, chair against', 'hands', [13, 1, 0], [6, 6], 'against', null, 'fallen by the chair'],
  ['hands, a tie, chair not entered', 'hands', [13, 1, 0], [6, 6], null, null, 'chair_vote_missing'],
  ['one hand too many, within the seats', 'hands', [13, 1, 0], [8, 5], 'for', null, 'count_needs_note'],
  ['one hand too many, with a note', 'hands', [13, 1, 0], [8, 5], 'for', NOTE, 'carried'],
  ['more hands than seats', 'hands', [13, 0, 0], [8, 6], 'for', NOTE, 'count_impossible'],
  ['chair for, but nobody was', 'hands', [13, 0, 0], [0, 13], 'for', null, 'count_impossible'],
  ['chair against, but nobody was', 'hands', [13, 0, 0], [13, 0], 'against', null, 'count_impossible'],
  ['fewer than none', 'hands', [13, 0, 0], [14, -1], null, null, 'count_impossible'],
  ['half a hand', 'hands', [13, 0, 0], [6.5, 6.5], 'for', null, 'count_impossible'],
  ['hands without quorum', 'hands', [13, 0, 0], [6, 0], 'for', NOTE, 'no_quorum'],

  ['roll call', 'rollCall', [13, 0, 0], [7, 6], 'for', null, 'carried'],
  ['roll call, somebody did not answer', 'rollCall', [13, 0, 0], [7, 5], 'for', null, 'count_needs_note'],
  ['roll call, a tie', 'rollCall', [13, 1, 0], [6, 6], 'against', null, 'fallen by the chair'],
  ['roll call, not answered by half', 'rollCall', [13, 0, 0], [3, 3], 'for', NOTE, 'no_quorum'],

  // Nothing is counted: those present must be enough.
  ['unanimous', 'unanimous', [13, 0, 0], null, null, null, 'unanimous'],
  ['unanimous, half present', 'unanimous', [12, 6, 0], null, null, null, 'unanimous'],
  ['unanimous, too few present', 'unanimous', [12, 7, 0], null, null, null, 'no_quorum'],
  ['unanimous, too many disqualified', 'unanimous', [13, 0, 7], null, null, null, 'no_quorum'],
  ['consensus', 'consensus', [7, 0, 0], null, null, null, 'agreed'],
  ['consensus, half present', 'consensus', [8, 4, 0], null, null, null, 'agreed'],
  ['consensus, too few present', 'consensus', [7, 4, 0], null, null, null, 'no_quorum'],
  ['consensus, disqualified left too few', 'consensus', [7, 2, 2], null, null, null, 'no_quorum'],
];

/** A test vote binds nobody: no quorum, no chair, no note; a tie carries nothing. */
const TESTS: readonly (readonly [inFavour: number, against: number, outcome: string])[] = [
  [9, 4, 'carried'],
  [4, 9, 'fallen'],
  [6, 6, 'fallen'],
  [1, 0, 'carried'],
  [0, 0, 'fallen'],
  [8, 6, 'count_impossible'],
];

function held(method: VoteMethod, hall: Hall, counted: Counted | null, isTest = false): string {
  try {
    const outcome = outcomeOf({ method, isTest, seats: hall.seats, entitled: entitledIn(hall) }, counted);
    if (outcome.inFavour === null) return outcome.unanimous ? 'unanimous' : 'agreed';
    return `${outcome.carried ? 'carried' : 'fallen'}${outcome.decidedByChair ? ' by the chair' : ''}`;
  } catch (refusal) {
    return (refusal as { code: string }).code;
  }
}

const counted = (
  [inFavour, against]: readonly [number, number],
  chair: Choice | null,
  note: string | null,
) => ({
  inFavour,
  against,
  chair,
  note,
  parties: [],
});

describe('what comes of a vote', () => {
  it.each(TABLE)('%s', (_what, method, [seats, away, out], votes, chair, note, outcome) => {
    expect(held(method, { seats, away, out }, votes && counted(votes, chair, note))).toBe(outcome);
  });

  it.each(TESTS)('test vote %d–%d: %s, whoever presides', (inFavour, against, outcome) => {
    for (const chair of [...CHOICES, null])
      expect(
        held('ballots', { seats: 13, away: 0, out: 0 }, counted([inFavour, against], chair, null), true),
      ).toBe(outcome);
  });

  it('keeps neither parties nor the chair’s vote of a test', () => {
    const parties = [{ party: 'Havnelista', inFavour: 2, against: 1 }];
    const outcome = outcomeOf(
      { method: 'hands', isTest: true, seats: 5, entitled: 5 },
      { inFavour: 2, against: 1, chair: 'for', parties, note: 'Prøve' },
    );
    expect(outcome).toMatchObject({ inFavour: 2, against: 1, parties: [], chair: null, note: null });
  });

  it('takes no party with more votes than were cast', () => {
    const parties = [{ party: 'Havnelista', inFavour: 8, against: 0 }];
    const counting = () =>
      outcomeOf(
        { method: 'hands', isTest: false, seats: 13, entitled: 13 },
        { inFavour: 7, against: 6, chair: 'for', parties, note: null },
      );
    expect(counting).toThrow(expect.objectContaining({ code: 'count_impossible' }));
  });

  it('is the same for two texts, whichever is named first: the loser falls, and never both', () => {
    const turned = { for: 'against', against: 'for' } as const;
    const ballots = fc.array(fc.constantFrom<Choice>(...CHOICES), { minLength: 1, maxLength: 77 });
    fc.assert(
      fc.property(ballots, fc.nat(), (given, seat) => {
        const chair = given[seat % given.length] ?? 'for';
        const of = (choice: Choice) => given.filter((one) => one === choice).length;
        const vote = {
          method: 'ballots',
          isTest: false,
          seats: given.length,
          entitled: given.length,
        } as const;
        const first = outcomeOf(vote, counted([of('for'), of('against')], chair, null));
        const other = outcomeOf(vote, counted([of('against'), of('for')], turned[chair], null));
        expect(other.carried).toBe(!first.carried);
        expect(other.decidedByChair).toBe(first.decidedByChair);
        expect([other.inFavour, other.against]).toEqual([first.against, first.inFavour]);
      }),
    );
  });
});
