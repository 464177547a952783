import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import type { Kin } from '@samsvar/domain';

/** Two points that contradict each other; `a` is the lesser id. */
@Entity('disagreement')
export class DisagreementRow {
  @PrimaryColumn({ type: 'text' })
  a!: string;
  @PrimaryColumn({ type: 'text' })
  b!: string;
  @Column({ type: 'text' })
  by!: string;
  @Column({ type: 'timestamptz' })
  at!: Date;
}

/** The disagreements among points of a case. */
export const disagreementsOf = (manager: EntityManager, caseFile: string): Promise<DisagreementRow[]> =>
  manager
    .createQueryBuilder(DisagreementRow, 'one')
    .where('one.a in (select id from point where case_file = :caseFile and withdrawn_at is null)', {
      caseFile,
    })
    .andWhere('one.b in (select id from point where withdrawn_at is null)')
    .orderBy('one.at')
    .getMany();

/** How like a part of a word and the word must be, from 0 to 1: «turnus» and «årsturnus» are 0.71. */
const KIN = 0.6;
/** Shorter stems say nothing alone. */
const SHORTEST = 3;
/** Shorter stems are part of too many words. */
const SHORTEST_PART = 4;

/** The stems of some texts, in their order. Full text in Norwegian knows both målformer, and leaves small words out. */
export async function stemsOf(
  manager: EntityManager,
  texts: readonly string[],
): Promise<readonly string[][]> {
  const rows = await manager.query<{ stems: string[] }[]>(
    `select tsvector_to_array(to_tsvector('norwegian', words)) as stems
       from unnest($1::text[]) with ordinality as text (words, place) order by place`,
    [texts],
  );
  return rows.map(({ stems }) => stems.filter((stem) => stem.length >= SHORTEST));
}

/** The stems of which one is a part of the other: full text does not take compounds apart, so this
 *  looks inside them. The trigrams weigh where in the word the part stands: at an edge it is a part, and in the
 *  middle, as «ting» in «utdatingen», mostly chance. */
export async function kinOf(manager: EntityManager, stems: readonly string[]): Promise<readonly Kin[]> {
  const rows = await manager.query<{ a: string; b: string }[]>(
    `select a, b from unnest($1::text[]) a, unnest($1::text[]) b
      where length(a) between $3 and length(b) - 1 and strpos(b, a) > 0 and word_similarity(a, b) >= $2`,
    [[...new Set(stems)], KIN, SHORTEST_PART],
  );
  return rows.map(({ a, b }) => [a, b]);
}
