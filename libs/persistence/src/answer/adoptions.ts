import type { EntityManager } from 'typeorm';
import type { Adoption } from '@samsvar/domain';
import { roundDoc } from '../text/history.js';
import { historyOf, type DocHistory } from '../text/documents.js';
import type { AnswerRow } from './answers.js';

/** That a body adopted its answer, and where. */
export interface AdoptionRow extends Adoption {
  readonly answer: string;
  /** Which round of the answer it ended, from 1. */
  readonly round: number;
  /** The item on the agenda of the meeting that was in session; null when the body needs none. */
  readonly item: { readonly year: number; readonly number: number } | null;
}

/** Each version of an answer with the line of the event log that was written with it. */
const ADOPTIONS = `
  select version.answer, version.id as version, version.created_at as at,
         adopted.facts->>'basis' as basis,
         case when adopted.facts->>'basis' = 'vote'
              then jsonb_build_object('inFavour', (adopted.facts->>'inFavour')::int,
                                      'against', (adopted.facts->>'against')::int) end as count,
         (select count(*)::int from event settled
           where settled.case_file = version.case_file and settled.body = version.body
             and settled.what in ('adoptAnswer', 'declineAnswer') and settled.seq <= adopted.seq) as round,
         (select jsonb_build_object('year', item.year, 'number', item.number)
            from agenda_item item join meeting on meeting.id = item.meeting
           where item.case_file = version.case_file and item.body = version.body
             and meeting.opened_at <= version.created_at
             and (meeting.ended_at is null or meeting.ended_at >= version.created_at)
           order by meeting.opened_at desc limit 1) as item
    from text_version version
    join event adopted on adopted.case_file = version.case_file and adopted.body = version.body
     and adopted.what = 'adoptAnswer' and (adopted.facts->>'version')::int = version.number
   where version.municipality = $1 and version.answer = any($2) and version.kind = 'answer'`;

/** How and where these answers were adopted, every time: one query. */
export const adoptionsOf = (
  manager: EntityManager,
  municipality: string,
  answers: readonly string[],
): Promise<AdoptionRow[]> => manager.query(ADOPTIONS, [municipality, answers]) as Promise<AdoptionRow[]>;

/** The logs of an answer's rounds, the first one to `last`. */
export const roundLogs = async (
  manager: EntityManager,
  answer: Pick<AnswerRow, 'id'>,
  last: number,
): Promise<DocHistory[]> =>
  Promise.all(Array.from({ length: last }, (_, at) => historyOf(manager, roundDoc(answer.id, at + 1))));
