/** What a member answers in a written treatment (kommuneloven § 11-8). */
export interface WrittenAnswer {
  readonly seat: string;
  /** Agrees to the proposal. */
  readonly proposal: boolean;
  /** Agrees to treating it in writing. */
  readonly procedure: boolean;
}

/**
 * How a written treatment stands. It decides only when every member agrees, both to the proposal and to treating it in
 * writing; when one does not, nothing is decided and the case must be put to a meeting (kommuneloven § 11-8).
 *
 * @param seats the body's seats
 */
export function writtenStanding(
  answers: readonly WrittenAnswer[],
  seats: readonly string[],
): 'waiting' | 'agreed' | 'mustMeet' {
  if (answers.some(({ proposal, procedure }) => !proposal || !procedure)) return 'mustMeet';
  return seats.every((seat) => answers.some((one) => one.seat === seat)) ? 'agreed' : 'waiting';
}
