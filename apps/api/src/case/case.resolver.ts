import { Args, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Inject } from '@nestjs/common';
import { Refusal } from '@samsvar/domain';
import { parseInput } from '../errors/input.js';
import { Ctx, type RequestContext } from '../session/context.js';
import { ANNOUNCER } from '../tokens.js';
import type { Announcer } from './announcer.js';
import { caseInput } from './case.input.js';
import { CaseService } from './case.service.js';
import { caseOf, casesOf } from './case.view.js';

@Resolver('Case')
export class CaseResolver {
  constructor(
    private readonly cases: CaseService,
    @Inject(ANNOUNCER) private readonly announcer: Announcer,
  ) {}

  @Query('cases')
  all(@Ctx() ctx: RequestContext) {
    void ctx.actor;
    return casesOf(ctx);
  }

  @Query('case')
  one(@Ctx() ctx: RequestContext, @Args('id') id: string) {
    void ctx.actor;
    return caseOf(ctx, id);
  }

  @Mutation()
  async registerCase(@Ctx() ctx: RequestContext, @Args('case') input: unknown) {
    const id = await this.cases.register(ctx.actor, parseInput(caseInput, input));
    return caseOf(ctx.refreshed(), id);
  }

  @Mutation()
  async editCase(@Ctx() ctx: RequestContext, @Args('id') id: string, @Args('case') input: unknown) {
    await this.cases.edit(ctx.actor, id, parseInput(caseInput, input));
    return caseOf(ctx.refreshed(), id);
  }

  @Mutation()
  async openCase(@Ctx() ctx: RequestContext, @Args('id') id: string) {
    await this.cases.open(ctx.actor, id);
    return caseOf(ctx.refreshed(), id);
  }

  @Mutation()
  async closeAnswers(@Ctx() ctx: RequestContext, @Args('id') id: string, @Args('force') force: boolean) {
    await this.cases.closeAnswers(ctx.actor, id, force);
    return caseOf(ctx.refreshed(), id);
  }

  @Mutation()
  async sendText(@Ctx() ctx: RequestContext, @Args('id') id: string) {
    await this.cases.send(ctx.actor, id);
    return caseOf(ctx.refreshed(), id);
  }

  /** The revision carries nothing that could leak; what changed is asked for again, and rights with it. */
  @Subscription()
  async caseChanged(@Ctx() ctx: RequestContext, @Args('id') id: string) {
    if (!(await caseOf(ctx, id))) throw new Refusal('not_permitted');
    return this.announcer.listen(id);
  }
}
