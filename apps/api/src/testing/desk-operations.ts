/** What the compile desk asks for when it opens (`DraftQuery` of the web), and what is done at it. */

export const DESK = `query($case: ID!) { case(id: $case) {
  id title saksnr phase viewerCan booklet { title } questions { id number theme text }
  route { id task due state body { id } }
  answers { id state settledAt body { id name short kind } meeting { startsAt state } }
  draft { id document round frozen viewerCan rules { rewordingFloor reasons { id words uses } }
    likeGroups { heading words points } disagreements { points }
    points { id number question kind text minority withdrawn confirmedWording body { id name short kind }
      replaces { id number text } disposition { kind reason passedTo at by { id name } } } } } }`;

const act = (variables: string, call: string, answer: string): string =>
  `mutation($case: ID!, $point: ID!${variables}) { ${call} { id ${answer} } }`;

const BECAME = 'disposition { kind }';

export const ACTS = {
  decline: act('', 'declinePoint(case: $case, point: $point, reason: "Fylkets ansvar")', BECAME),
  'pass on': act('', 'passPointOn(case: $case, point: $point, to: "økonomiplanen")', BECAME),
  reopen: act('', 'reopenPoint(case: $case, point: $point)', BECAME),
  confirm: act(
    ', $words: String!',
    'confirmRewording(case: $case, point: $point, words: $words)',
    'confirmedWording',
  ),
  disagree: act(
    ', $other: ID!',
    'markDisagreement(case: $case, points: [$point, $other])',
    'disagreements { points }',
  ),
  'read a trail':
    'query($case: ID!, $point: ID!) { pointTrail(case: $case, point: $point) { kind at by { name } } }',
} as const;
