import { type DynamicModule, Module } from '@nestjs/common';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import type { Collab } from '@samsvar/collab';
import { Store, openDatabase } from '@samsvar/persistence';
import { AnswerResolver } from './answer/answer.resolver.js';
import { AnswerService } from './answer/answer.service.js';
import { BodyService } from './body/body.service.js';
import { BodyResolver } from './body/body.resolver.js';
import { BookletResolver } from './booklet/booklet.resolver.js';
import { BookletService } from './booklet/booklet.service.js';
import { Announcer } from './case/announcer.js';
import { CaseResolver } from './case/case.resolver.js';
import { CaseService } from './case/case.service.js';
import { openCollab } from './collab/open-collab.js';
import { DocumentRights, Rights } from './collab/rights.js';
import { ComparisonResolver } from './draft/comparison.resolver.js';
import { DeskRulesResolver } from './draft/desk-rules.resolver.js';
import { DeskRulesService } from './draft/desk-rules.service.js';
import { DisagreementResolver } from './draft/disagreement.resolver.js';
import { DisagreementService } from './draft/disagreement.service.js';
import { DraftResolver } from './draft/draft.resolver.js';
import { DraftService } from './draft/draft.service.js';
import { KeptResolver } from './draft/kept.resolver.js';
import { KeptService } from './draft/kept.service.js';
import { FilesController } from './files/files.controller.js';
import { PublicPapers } from './files/public-papers.js';
import { Reports } from './files/reports.js';
import { Uploads } from './files/uploads.js';
import { ElectionResolver } from './election/election.resolver.js';
import { ElectionService } from './election/election.service.js';
import { FollowingResolver } from './following/following.resolver.js';
import { Followed } from './following/followed.js';
import { graphqlOptions } from './graphql.js';
import { HealthController } from './health/health.controller.js';
import { MetricsController } from './health/metrics.controller.js';
import { InputLinks } from './input/input-links.js';
import { InputResolver } from './input/input.resolver.js';
import { InputService } from './input/input.service.js';
import { OutcomeController } from './input/outcome.controller.js';
import { Outcomes } from './input/outcome.js';
import { DisqualificationService } from './meeting/disqualification.service.js';
import { HistoryResolver } from './history/history.resolver.js';
import { HistoryService } from './history/history.service.js';
import { AgendaService } from './meeting/agenda.service.js';
import { ClosingService } from './meeting/closing.service.js';
import { CourseService } from './meeting/course.service.js';
import { WrittenService } from './meeting/written.service.js';
import { MeetingResolver } from './meeting/meeting.resolver.js';
import { MeetingService } from './meeting/meeting.service.js';
import { MinutesResolver } from './minutes/minutes.resolver.js';
import { SigningService } from './minutes/signing.service.js';
import { ProposalResolver } from './proposal/proposal.resolver.js';
import { ProposalService } from './proposal/proposal.service.js';
import { UpheldService } from './proposal/upheld.service.js';
import { SplitService } from './proposal/split.service.js';
import { ReportResolver } from './report/report.resolver.js';
import { ScreeningResolver } from './screening/screening.resolver.js';
import { ScreeningService } from './screening/screening.service.js';
import { SessionResolver } from './session/session.resolver.js';
import { Sessions } from './session/sessions.js';
import type { Settings } from './settings/settings.js';
import { Identities } from './sign-in/identities.js';
import { LinkController } from './sign-in/link.controller.js';
import { Links } from './sign-in/links.js';
import { Mailer } from './sign-in/mailer.js';
import { WorkAccountController } from './sign-in/work-account.controller.js';
import { WorkAccounts } from './sign-in/work-accounts.js';
import { StartDraftResolver } from './start-draft/start-draft.resolver.js';
import { StartDraftService } from './start-draft/start-draft.service.js';
import { ANNOUNCER, CLOCK, COLLAB, IDS, SETTINGS } from './tokens.js';
import { AdditionService } from './vote/addition.service.js';
import { OrderService } from './vote/order.service.js';
import { VoteResolver } from './vote/vote.resolver.js';
import { VoteService } from './vote/vote.service.js';
import { WordingResolver } from './wording/wording.resolver.js';
import { WordingService } from './wording/wording.service.js';
import { randomIds, systemClock } from './world.js';

const RESOLVERS = [
  SessionResolver,
  BodyResolver,
  BookletResolver,
  CaseResolver,
  MeetingResolver,
  MinutesResolver,
  ElectionResolver,
  AnswerResolver,
  HistoryResolver,
  DraftResolver,
  ComparisonResolver,
  KeptResolver,
  ReportResolver,
  StartDraftResolver,
  InputResolver,
  WordingResolver,
  DeskRulesResolver,
  DisagreementResolver,
  ProposalResolver,
  VoteResolver,
  FollowingResolver,
  ScreeningResolver,
];

const SERVICES = [
  BodyService,
  BookletService,
  CaseService,
  MeetingService,
  DisqualificationService,
  CourseService,
  ClosingService,
  AgendaService,
  WrittenService,
  ElectionService,
  SigningService,
  AnswerService,
  HistoryService,
  DraftService,
  KeptService,
  StartDraftService,
  InputService,
  WordingService,
  InputLinks,
  Outcomes,
  DeskRulesService,
  DisagreementService,
  ProposalService,
  UpheldService,
  SplitService,
  VoteService,
  AdditionService,
  OrderService,
  Followed,
  ScreeningService,
  Uploads,
  Reports,
  PublicPapers,
  Rights,
  WorkAccounts,
  Identities,
  Links,
  Mailer,
];

/** What sessions need, apart, because the GraphQL module asks for it too. */
@Module({})
class SessionModule {
  static for(settings: Settings): DynamicModule {
    return {
      module: SessionModule,
      global: true,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: CLOCK, useValue: systemClock },
        { provide: IDS, useValue: randomIds },
        { provide: DataSource, useFactory: () => openDatabase(settings.databaseUrl) },
        {
          provide: ANNOUNCER,
          inject: [DataSource],
          useFactory: (database: DataSource) => new Announcer(settings, database),
        },
        Sessions,
        DocumentRights,
      ],
      exports: [SETTINGS, CLOCK, IDS, ANNOUNCER, DataSource, Sessions, DocumentRights],
    };
  }
}

/** The whole application: every resolver and service by name, in one place. */
@Module({})
export class AppModule {
  static for(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SessionModule.for(settings),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [Sessions],
          useFactory: (sessions: Sessions) => graphqlOptions(sessions, settings),
        }),
      ],
      controllers: [
        HealthController,
        MetricsController,
        FilesController,
        OutcomeController,
        WorkAccountController,
        LinkController,
      ],
      providers: [
        ...RESOLVERS,
        ...SERVICES,
        {
          provide: COLLAB,
          inject: [DocumentRights],
          useFactory: (rights: DocumentRights): Promise<Collab> => openCollab(settings, rights),
        },
        {
          provide: Store,
          inject: [DataSource, CLOCK, ANNOUNCER],
          useFactory: (database: DataSource, clock: typeof systemClock, announcer: Announcer) =>
            new Store(database, clock, (id, revision) => announcer.announce(id, revision)),
        },
      ],
    };
  }
}
