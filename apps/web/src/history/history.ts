/** What the pages know of an answer's history, and small questions about it. */
import { isBlank, type Block, type Text } from '@samsvar/domain';
import { dayOf, shortDate, time, timeRange } from '@samsvar/wording';
import type { ResultOf } from '../graphql';
import type { AnswerHistoryQuery, EditionTextQuery } from './history.operations';

export type ToldAnswer = NonNullable<ResultOf<typeof AnswerHistoryQuery>['answer']>;
export type Edition = NonNullable<ToldAnswer['history']>[number];
export type ShownText = NonNullable<ResultOf<typeof EditionTextQuery>['editionText']>;

/** Where an answer's history is read; at an edition, where one is given. */
export const toHistory = (caseId: string, answer: string, edition?: string): string =>
  `/saker/${caseId}/svar/${answer}/historikk${edition ? `?versjon=${edition}` : ''}`;

/** «19. januar kl. 10.02–10.27»; one time where it took less than a minute. */
export function whenWritten({ began, ended }: Pick<Edition, 'began' | 'ended'>): string {
  if (dayOf(began).number !== dayOf(ended).number)
    return `${shortDate(began)} ${time(began)}–${shortDate(ended)} ${time(ended)}`;
  const range = time(began) === time(ended) ? time(ended) : timeRange(began, ended);
  return `${shortDate(ended)} ${range}`;
}

/** A text as the rules know it. */
export const asText = (shown: ShownText): Text =>
  shown.map(({ question, blocks }) => ({
    question: question.id,
    blocks: blocks.map(({ runs, ...block }) => ({
      ...block,
      sources: [],
      runs: runs.map(({ text, bold, italic }) => ({
        text,
        ...(bold && { bold }),
        ...(italic && { italic }),
      })),
    })),
  }));

/** The blocks of a question that say something. */
export const saidTo = (text: Text, question: string): readonly Block[] =>
  (text.find((section) => section.question === question)?.blocks ?? []).filter((block) => !isBlank(block));
