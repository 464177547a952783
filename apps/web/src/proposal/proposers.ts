import { listedIn, moversOf } from '@samsvar/prose';
import type { TFunction } from 'i18next';
import type { Proposal } from '../vote/treatment';

/** «Eirik Tangvoll (Bygd og by) og Liv Aasheim (Havnelista), på vegne av Ungdomsrådet», the mover first. */
export const movedBy = (
  t: TFunction,
  { proposers, onBehalfOf }: Pick<Proposal, 'proposers' | 'onBehalfOf'>,
): string =>
  moversOf(t, {
    proposers: proposers.map(({ person, party }) => ({ name: person.name, party })),
    onBehalfOf,
  });

/** «Eirik, Liv og Tor» */
export const listed = (t: TFunction, names: readonly string[]): string => listedIn(t, names);
