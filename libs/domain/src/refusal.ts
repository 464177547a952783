/**
 * The ways to say no. A refusal is a rule that says no, shown to the reader in their own
 * målform (`wording`: `refusal.<code>`); the list is closed, so that no sentence is missing.
 * The value is the class of the answer: who could act (`forbidden`), what stands in the way
 * (`conflict`), or what is wrong with what came in (`invalid`).
 */
export const REFUSALS = {
  not_permitted: 'forbidden',
  not_signed_in: 'forbidden',
  sign_in_failed: 'forbidden',
  sign_in_unknown: 'forbidden',
  sign_in_too_weak: 'forbidden',
  sign_in_link_spent: 'forbidden',
  too_many_tries: 'conflict',
  phase_is_wrong: 'conflict',
  condition_missing: 'conflict',
  changed_meanwhile: 'conflict',

  saksnr_taken: 'conflict',
  route_is_empty: 'invalid',
  route_does_not_decide: 'invalid',
  route_out_of_order: 'invalid',
  question_missing: 'invalid',
  field_invalid: 'invalid',

  meeting_not_called: 'conflict',
  meeting_not_in_session: 'conflict',
  meeting_has_ended: 'conflict',
  other_meeting_in_session: 'conflict',
  closing_needs_legal_basis: 'invalid',
  not_a_deputy: 'invalid',
  deputy_out_of_order: 'invalid',
  time_outside_meeting: 'invalid',
  time_out_of_order: 'conflict',
  vote_in_between: 'conflict',
  remote_not_allowed: 'conflict',
  remote_must_close: 'conflict',
  cases_have_begun: 'conflict',
  already_on_agenda: 'conflict',
  case_was_on_agenda: 'conflict',
  refusal_too_few: 'conflict',
  urgency_missing: 'invalid',
  written_waits: 'conflict',
  already_answered: 'conflict',
  not_in_writing: 'conflict',
  meeting_not_ended: 'conflict',
  minutes_are_laid: 'conflict',
  signer_missing: 'invalid',
  minutes_not_laid: 'conflict',
  minutes_are_signed: 'conflict',
  already_signed: 'conflict',
  minutes_not_signed: 'conflict',
  person_sits_twice: 'invalid',
  chair_missing: 'conflict',
  not_present: 'forbidden',
  vote_still_open: 'conflict',
  decision_changed: 'conflict',
  proposals_would_lapse: 'conflict',
  no_answer_is_sent: 'conflict',

  text_is_frozen: 'conflict',
  text_is_empty: 'conflict',
  text_says_so_already: 'conflict',
  answer_is_settled: 'conflict',
  answers_missing: 'conflict',
  reason_missing: 'invalid',
  name_missing: 'invalid',

  points_are_open: 'conflict',
  rewordings_unconfirmed: 'conflict',
  point_unknown: 'invalid',
  nothing_to_lay_in: 'conflict',

  block_gone: 'conflict',
  conflicts_unseen: 'conflict',
  proposal_is_empty: 'invalid',
  proposal_is_settled: 'conflict',
  proposal_not_fallen: 'conflict',
  proposal_is_upheld: 'conflict',
  proposal_is_taken_up: 'conflict',
  no_body_after: 'conflict',
  proposals_unsettled: 'conflict',
  treatment_is_settled: 'conflict',
  nothing_voted: 'conflict',
  no_compilation_before: 'conflict',

  already_voted: 'conflict',
  vote_is_closed: 'conflict',
  vote_is_open: 'conflict',
  no_quorum: 'conflict',
  chair_vote_missing: 'conflict',
  count_impossible: 'invalid',
  count_needs_note: 'invalid',
  counted_otherwise: 'conflict',
  tie_in_election: 'conflict',
  somebody_presides: 'conflict',
  chair_needs_election: 'conflict',
  candidate_missing: 'invalid',
  candidate_not_present: 'invalid',
  acclamation_impossible: 'invalid',
  election_is_open: 'conflict',
  election_is_settled: 'conflict',
  no_lot_to_draw: 'conflict',
  lot_not_between: 'invalid',
  not_entitled: 'forbidden',
  form_impossible: 'invalid',
  proposal_is_one_point: 'invalid',
  consensus_is_for_councils: 'conflict',
  voted_by_question: 'conflict',

  file_is_empty: 'invalid',
  file_too_large: 'invalid',
  file_kind_unknown: 'invalid',
  file_has_tracked_changes: 'invalid',
  file_unpacks_too_large: 'invalid',
  pdf_without_text: 'invalid',
  file_not_found: 'invalid',
  file_is_not_json: 'invalid',
  bad_booklet: 'invalid',
  booklet_is_case_paper: 'invalid',
  bad_case_paper: 'invalid',
  bad_input: 'invalid',
  input_registered: 'conflict',
  input_answers_nothing: 'invalid',
  link_unknown: 'forbidden',
  command_unknown: 'invalid',

  municipality_missing: 'conflict',
  seat_in_use: 'conflict',
  database_missing: 'invalid',
  database_not_ready: 'conflict',
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** Numbers and words that the sentence names, such as `{ voted: 5, seats: 13 }`. */
export type Facts = Readonly<Record<string, string | number>>;

/** A rule said no. Carries no sentence: `wording` has one per code and målform. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly facts: Facts = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}
