import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, type RequestContext } from '../session/context.js';
import { DeskRulesService } from './desk-rules.service.js';
import { deskRulesOf, deskRulesView } from './desk-rules.view.js';

@Resolver('DeskRules')
export class DeskRulesResolver {
  constructor(private readonly rules: DeskRulesService) {}

  @Query()
  deskRules(@Ctx() ctx: RequestContext) {
    void ctx.actor;
    return deskRulesOf(ctx);
  }

  @Mutation()
  async reviseReason(@Ctx() ctx: RequestContext, @Args('id') id: string, @Args('words') words: string) {
    await this.rules.reviseReason(ctx.actor, id, words);
    return deskRulesView(ctx.refreshed());
  }

  @Mutation()
  async setRewordingFloor(@Ctx() ctx: RequestContext, @Args('percent') percent: number) {
    await this.rules.setRewordingFloor(ctx.actor, percent);
    return deskRulesView(ctx.refreshed());
  }

  @Mutation()
  async removeReason(@Ctx() ctx: RequestContext, @Args('id') id: string) {
    await this.rules.removeReason(ctx.actor, id);
    return deskRulesView(ctx.refreshed());
  }
}
