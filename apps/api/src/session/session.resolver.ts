import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal, can, type Action } from '@samsvar/domain';
import { PersonRow, type MunicipalityRow } from '@samsvar/persistence';
import type { Language } from '@samsvar/wording';
import { personOf, personView } from '../body/body.view.js';
import type { SignInMethod } from '../graphql.generated.js';
import type { Settings } from '../settings/settings.js';
import { SETTINGS } from '../tokens.js';
import { rolesTowards } from './access.js';
import { Ctx, type RequestContext } from './context.js';
import { Sessions } from './sessions.js';
import { tasksOf } from './tasks.js';

const ACTS: readonly Action[] = ['registerCase', 'importBooklet'];

@Resolver('Session')
export class SessionResolver {
  constructor(
    private readonly sessions: Sessions,
    private readonly database: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Query()
  session(@Ctx() ctx: RequestContext) {
    return this.view(ctx);
  }

  @Query()
  async demoPeople(@Ctx() ctx: RequestContext) {
    if (!this.settings.demo) return [];
    return (await ctx.read.all(PersonRow, { name: 'asc' })).map((row) => personView(ctx, row));
  }

  @Query()
  myTasks(@Ctx() ctx: RequestContext) {
    return tasksOf(ctx, ctx.actor);
  }

  /** Choosing a person is a way in for demonstrations only: the settings decide, and never in production. */
  @Mutation()
  async signInAsDemo(@Ctx() ctx: RequestContext, @Args('person') person: string) {
    if (!this.settings.demo || !ctx.http) throw new Refusal('not_permitted');
    const actor = await this.sessions.actor(person);
    if (!actor) throw new Refusal('not_permitted');
    await this.sessions.start(actor.id, ctx.http.response);
    return this.view(ctx.signedIn(actor));
  }

  @Mutation()
  async signOut(@Ctx() ctx: RequestContext) {
    if (ctx.http) await this.sessions.end(ctx.http.request, ctx.http.response);
    return this.view(ctx.signedIn(null));
  }

  @Mutation()
  async chooseLanguage(@Ctx() ctx: RequestContext, @Args('language') language: Language) {
    await this.database.manager.update(PersonRow, { id: ctx.actor.id }, { language });
    return this.view(ctx.refreshed());
  }

  private get signInBy(): SignInMethod[] {
    const { oidc, mail } = this.settings;
    return [...(oidc ? (['workAccount'] as const) : []), ...(mail ? (['mailLink'] as const) : [])];
  }

  private view(ctx: RequestContext) {
    return {
      municipality: () => municipalityOf(ctx),
      person: () => personOf(ctx, ctx.viewer?.id ?? null),
      demo: this.settings.demo,
      signInBy: this.signInBy,
      viewerCan: async () => {
        const roles = await rolesTowards(ctx.read, ctx.viewer, {});
        return ACTS.filter((action) => can(action, roles, 'registered'));
      },
    };
  }
}

/** @throws Refusal `municipality_missing` in a database that no municipality has been read into */
async function municipalityOf({ read }: RequestContext): Promise<MunicipalityRow> {
  const row = await read.municipality.load(read.scope.municipality);
  if (!row) throw new Refusal('municipality_missing');
  return row;
}
