/**
 * The web's queries, typed from schema/graphql by gql.tada. Each word keeps its own in
 * `<word>/<word>.operations.ts`; a part of a page asks for what it shows by a fragment.
 */
import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env';

export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { DateTime: string; Date: string };
}>();

export { readFragment } from 'gql.tada';
export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';

/** The closed lists of the contract, as TypeScript unions. */
export type Action = ReturnType<typeof graphql.scalar<'Action'>>;
export type AnswerState = ReturnType<typeof graphql.scalar<'AnswerState'>>;
export type BodyKind = ReturnType<typeof graphql.scalar<'BodyKind'>>;
export type ChapterKind = ReturnType<typeof graphql.scalar<'ChapterKind'>>;
export type Choice = ReturnType<typeof graphql.scalar<'Choice'>>;
export type DispositionKind = ReturnType<typeof graphql.scalar<'DispositionKind'>>;
export type MeetingMode = ReturnType<typeof graphql.scalar<'MeetingMode'>>;
export type MeetingState = ReturnType<typeof graphql.scalar<'MeetingState'>>;
export type Phase = ReturnType<typeof graphql.scalar<'Phase'>>;
export type PostRole = ReturnType<typeof graphql.scalar<'PostRole'>>;
export type RouteTask = ReturnType<typeof graphql.scalar<'RouteTask'>>;
export type StepResult = ReturnType<typeof graphql.scalar<'StepResult'>>;
export type StepState = ReturnType<typeof graphql.scalar<'StepState'>>;
export type TaskKind = ReturnType<typeof graphql.scalar<'TaskKind'>>;
