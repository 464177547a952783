import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, type RequestContext } from '../session/context.js';
import { KeptService } from './kept.service.js';
import { draftTextsOf, textComparisonOf } from './kept.view.js';

@Resolver('DraftTexts')
export class KeptResolver {
  constructor(private readonly kept: KeptService) {}

  @Query()
  draftTexts(@Ctx() ctx: RequestContext, @Args('case') caseFile: string) {
    void ctx.actor;
    return draftTextsOf(ctx, caseFile);
  }

  @Query()
  textComparison(
    @Ctx() ctx: RequestContext,
    @Args('case') caseFile: string,
    @Args('from') from: string,
    @Args('to') to: string,
  ) {
    void ctx.actor;
    return textComparisonOf(ctx, caseFile, from, to);
  }

  @Mutation()
  async keepVersion(@Ctx() ctx: RequestContext, @Args('case') caseFile: string, @Args('name') name: string) {
    await this.kept.keep(ctx.actor, caseFile, name);
    return draftTextsOf(ctx.refreshed(), caseFile);
  }
}
