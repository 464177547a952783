import type { TFunction } from 'i18next';
import type { Proposal } from '../vote/treatment';

/** «Eirik Tangvoll og Liv Aasheim, Fjordbylista; Tor Midtun, Havnelista», the mover’s party first. */
export function movedBy(t: TFunction, { proposers }: Pick<Proposal, 'proposers'>): string {
  const parties = [...new Set(proposers.map(({ party }) => party))];
  return parties
    .map((party) => {
      const names = proposers.filter((one) => one.party === party).map(({ person }) => person.name);
      return [listed(t, names), party].filter(Boolean).join(', ');
    })
    .join('; ');
}

/** «Eirik, Liv og Tor» */
export const listed = (t: TFunction, names: readonly string[]): string =>
  names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} ${t('proposal.and')} ${names.at(-1) ?? ''}`;
