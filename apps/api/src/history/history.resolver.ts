import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerOf } from '../answer/answer.view.js';
import { textView } from '../draft/version.view.js';
import { Ctx, type RequestContext } from '../session/context.js';
import { HistoryService } from './history.service.js';
import { mayReadHistory } from './history.view.js';

@Resolver('Edition')
export class HistoryResolver {
  constructor(private readonly history: HistoryService) {}

  @Query()
  async editionText(
    @Ctx() ctx: RequestContext,
    @Args('answer') id: string,
    @Args('edition') edition: string,
  ) {
    void ctx.actor;
    const answer = await ctx.read.answers.load(id);
    if (!answer || !(await mayReadHistory(ctx, answer))) return null;
    const text = await this.history.text(ctx.read, answer, edition);
    return text && textView(ctx, answer.caseFile, text);
  }

  @Mutation()
  async restoreEdition(
    @Ctx() ctx: RequestContext,
    @Args('answer') id: string,
    @Args('edition') edition: string,
  ) {
    await this.history.restore(ctx.actor, id, edition);
    return answerOf(ctx.refreshed(), id);
  }
}
