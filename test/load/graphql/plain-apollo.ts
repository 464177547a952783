/**
 * What ours is measured against: Nest and Apollo as their documentation sets them up, with the list of cases
 * from memory (without sign-in), or from the same database by TypeORM and DataLoader, with sign-in by cookie
 * and without anybody's rights. `plain-apollo.ts PORT memory|database [PATH]`, with the path of our way of answering
 * where that is what is measured.
 */
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { pathToFileURL } from 'node:url';
import type { ApolloServerPlugin } from '@apollo/server';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Context, GraphQLModule, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { In, type DataSource } from 'typeorm';
import { CaseRow, PersonRow, QuestionRow, SessionRow, openDatabase } from '@samsvar/persistence';
import { CASES } from './case-list.js';

const SDL = `
  type Query { cases: [Case!]! }
  type Case { id: ID! title: String! saksnr: String! phase: Phase! deadline: String questions: [Question!]! }
  type Question { id: ID! number: Int! theme: String! text: String! answeredWording: WordingSource! }
  enum Phase { registered answering compiling treatment decided sent }
  enum WordingSource { booklet case }
`;

const [port, mode, prepared] = process.argv.slice(2);
const database = mode === 'database' ? await openDatabase(process.env['DATABASE_URL'] ?? '') : null;

interface Asking {
  readonly person: PersonRow;
  readonly questions: DataLoader<string, QuestionRow[]>;
}

@Resolver('Case')
class FromDatabase {
  @Query('cases')
  cases(@Context() { person }: Asking) {
    const where = { municipality: person.municipality };
    return (database as DataSource).manager.find(CaseRow, { where, order: { createdAt: 'desc' } });
  }

  @ResolveField('questions')
  async questions(@Parent() row: CaseRow, @Context() { questions }: Asking) {
    return (await questions.load(row.id)).map((question) => ({
      ...question,
      text: question.bookletWording,
      answeredWording: question.answered,
    }));
  }
}

@Resolver('Case')
class FromMemory {
  @Query('cases')
  cases() {
    return CASES;
  }
}

async function ourPlugins(path: string): Promise<ApolloServerPlugin[]> {
  const { preparedAnswers } = (await import(pathToFileURL(path).href)) as {
    preparedAnswers(): ApolloServerPlugin;
  };
  return [preparedAnswers(), ApolloServerPluginCacheControlDisabled()];
}

async function signedIn({ manager }: DataSource, request: IncomingMessage): Promise<Asking> {
  const token = /samsvar=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const tokenHash = createHash('sha256').update(token).digest('hex');
  const session = await manager.findOneByOrFail(SessionRow, { tokenHash });
  const person = await manager.findOneByOrFail(PersonRow, { id: session.person });
  const questions = new DataLoader<string, QuestionRow[]>(async (ids) => {
    const where = { caseFile: In([...ids]) };
    const rows = await manager.find(QuestionRow, { where, order: { number: 'asc' } });
    const groups = new Map<string, QuestionRow[]>(ids.map((id) => [id, []]));
    for (const row of rows) groups.get(row.caseFile)?.push(row);
    return ids.map((id) => groups.get(id) ?? []);
  });
  return { person, questions };
}

@Module({
  imports: [
    GraphQLModule.forRoot<ApolloDriverConfig>({
      driver: ApolloDriver,
      typeDefs: SDL,
      path: '/graphql',
      playground: false,
      plugins: prepared ? await ourPlugins(prepared) : [],
      ...(database ? { context: ({ req }: { req: IncomingMessage }) => signedIn(database, req) } : {}),
    }),
  ],
  providers: [database ? FromDatabase : FromMemory],
})
class PlainModule {}

const app = await NestFactory.create(PlainModule, { logger: false });
await app.listen(Number(port), '127.0.0.1');
process.stdout.write('ready\n');
