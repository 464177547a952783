import { sameWording, type WordingSource } from '@samsvar/domain';

interface Wording {
  readonly id: string;
  readonly source: WordingSource;
  readonly by: string | null;
  readonly text: string;
  readonly answered: boolean;
}

/** A wording, and all who word it so. */
export interface Group<W extends Wording = Wording> {
  readonly text: string;
  readonly answered: boolean;
  readonly whose: readonly W[];
}

/** One group for each wording that differs, in the order they came. */
export function grouped<W extends Wording>(wordings: readonly W[]): readonly Group<W>[] {
  const groups: { text: string; answered: boolean; whose: W[] }[] = [];
  for (const wording of wordings) {
    const known = groups.find(({ text }) => sameWording(text, wording.text));
    if (known) known.whose.push(wording);
    else groups.push({ text: wording.text, answered: wording.answered, whose: [wording] });
  }
  return groups;
}
