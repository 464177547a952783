/** The texts that a draft has been, as one list to choose from. */
import { shortDate, time } from '@samsvar/wording';
import type { TFunction } from 'i18next';
import type { ResultOf } from '../../graphql';
import type { DraftTextsQuery, TextComparisonQuery } from './versions.operations';

export type DraftTexts = NonNullable<ResultOf<typeof DraftTextsQuery>['draftTexts']>;
export type TextComparison = NonNullable<ResultOf<typeof TextComparisonQuery>['textComparison']>;

/** One text; `live` is the draft that is being written. */
export interface ChosenText {
  readonly id: string;
  readonly name: string;
  /** Null for the living draft, which is never sealed. */
  readonly sealed: { readonly sha256: string; readonly by: string; readonly at: string } | null;
  /** Number among the kept drafts, which can be downloaded. */
  readonly kept: number | null;
}

/** Every text in the order in which it came about, the living draft last. */
export function textsOf(t: TFunction, { kept, frozen, live }: DraftTexts): readonly ChosenText[] {
  const sealed = [
    ...kept.map((one) => ({ ...one, kept: one.number })),
    ...frozen.map((one) => ({
      ...one,
      name: one.kind === 'answer' ? '' : t(`report.kept.frozen.${one.kind}`, { number: one.number }),
      kept: null,
    })),
  ].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
  return [
    ...sealed.map(({ id, name, sha256, createdBy, createdAt, kept: number }) => ({
      id,
      name,
      sealed: { sha256, by: createdBy.name, at: createdAt },
      kept: number,
    })),
    ...(live ? [{ id: 'live', name: t('report.kept.live'), sealed: null, kept: null }] : []),
  ];
}

/** As it stands in a list: what it is called, and when. */
export const optionOf = ({ name, sealed }: ChosenText): string =>
  sealed ? `${name} (${shortDate(sealed.at)} ${time(sealed.at)})` : name;
