import { listedIn, type SayProposal } from './sentence.js';

export interface Movers {
  /** The mover first. */
  readonly proposers: readonly { readonly name: string; readonly party: string | null }[];
  /** Parties, lists, groups or bodies. */
  readonly onBehalfOf: readonly string[];
}

/** «Eirik Tangvoll (Bygd og by), på vegne av Bygd og by og Fjordbylista» */
export function moversOf(say: SayProposal, { proposers, onBehalfOf }: Movers): string {
  const names = listedIn(
    say,
    proposers.map(({ name, party }) => (party ? `${name} (${party})` : name)),
  );
  if (onBehalfOf.length === 0) return names;
  return say('proposal.onBehalfOf', { names, groups: listedIn(say, onBehalfOf) });
}
