import type { Choice } from './tally.js';

/** The names of those who voted for and against. */
export interface NamedVotes {
  readonly inFavour: readonly string[];
  readonly against: readonly string[];
}

/** A party whose members voted differently. */
export interface SplitParty extends NamedVotes {
  readonly party: string;
}

/**
 * The parties that split in a vote: for them the minutes name who voted for what (kommuneloven § 11-4 second
 * paragraph e; Prop. 46 L (2017–2018) p. 157). In the order of the ballots given.
 */
export function splitParties(
  ballots: readonly { readonly party: string; readonly name: string; readonly choice: Choice }[],
): readonly SplitParty[] {
  return [...new Set(ballots.map(({ party }) => party))].flatMap((party) => {
    const names = (choice: Choice) =>
      ballots.filter((one) => one.party === party && one.choice === choice).map(({ name }) => name);
    const [inFavour, against] = [names('for'), names('against')];
    return inFavour.length > 0 && against.length > 0 ? [{ party, inFavour, against }] : [];
  });
}
