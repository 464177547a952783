import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, isEnumType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { Pool } from 'pg';
import * as domain from '@samsvar/domain';
import { openPool } from '@samsvar/persistence';
import { SDL_FILES } from '@samsvar/schema';
import { freshDatabase } from '@samsvar/test-support';
import type { TestDatabase } from '@samsvar/test-support';

/** One word, three places: the SDL's enum, the domain's list, and the column whose CHECK allows it. */
const WORDS: [sdl: string, list: readonly string[], column: string | null][] = [
  ['Action', domain.ACTIONS, null],
  ['Phase', domain.PHASES, 'case_file.phase'],
  ['RouteTask', domain.ROUTE_TASKS, 'route_step.task'],
  ['WordingSource', domain.WORDING_SOURCES, 'question.answered'],
  ['StepState', domain.STEP_STATES, 'route_step.state'],
  ['StepResult', domain.STEP_RESULTS, 'route_step.result'],
  ['BodyKind', domain.BODY_KINDS, 'body.kind'],
  ['AnswerState', domain.ANSWER_STATES, 'answer.state'],
  ['MeetingMode', domain.MEETING_MODES, 'meeting.mode'],
  ['MeetingState', domain.MEETING_STATES, 'meeting.state'],
  ['ProposalKind', domain.PROPOSAL_KINDS, 'proposal.kind'],
  ['ProposalState', domain.PROPOSAL_STATES, 'proposal.state'],
  ['ConflictKind', domain.CONFLICT_KINDS, null],
  ['VoteMethod', domain.VOTE_METHODS, 'vote.method'],
  ['VoteForm', domain.VOTE_FORMS, 'vote.form'],
  ['VotingForm', domain.VOTING_FORMS, 'body.voting_form'],
  ['Choice', domain.CHOICES, 'ballot.choice'],
  ['DispositionKind', domain.DISPOSITION_KINDS, null],
];

describe('one spelling', () => {
  let database: TestDatabase;
  let pool: Pool;
  let contract: GraphQLSchema;
  beforeAll(async () => {
    database = await freshDatabase();
    pool = openPool(database.url, 'samsvar_owner');
    contract = buildSchema(readFileSync(join(dirname(SDL_FILES), '../generated/schema.graphql'), 'utf8'));
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it.each(WORDS)('%s is the same in the contract and in the domain', (sdl, list) => {
    const type = contract.getType(sdl);
    const values = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
    expect(values.toSorted()).toEqual([...list].toSorted());
  });

  it.each(WORDS.filter(([, , column]) => column !== null))(
    '%s is the same in the database and in the domain',
    async (_sdl, list, column) => {
      expect(await allowedIn(column ?? '')).toEqual([...list].toSorted());
    },
  );

  /** The words in the CHECK on one column alone. */
  async function allowedIn(column: string): Promise<string[]> {
    const { rows } = await pool.query<{ rule: string }>(
      `select pg_get_constraintdef(pg_constraint.oid) as rule from pg_constraint
         join pg_attribute on attrelid = conrelid and conkey = array[attnum]
        where contype = 'c' and conrelid::regclass || '.' || attname = $1`,
      [column],
    );
    return rows
      .flatMap(({ rule }) => [...rule.matchAll(/'(\w+)'::text/g)].map(([, word]) => word ?? ''))
      .toSorted();
  }
});
