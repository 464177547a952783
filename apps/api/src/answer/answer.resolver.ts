import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { parseInput } from '../errors/input.js';
import { Ctx, type RequestContext } from '../session/context.js';
import { adoptionInput } from './answer.input.js';
import { AnswerService } from './answer.service.js';
import { answerOf, noteView } from './answer.view.js';

const noteWords = z.string().max(20_000);

@Resolver('Answer')
export class AnswerResolver {
  constructor(private readonly answers: AnswerService) {}

  @Query()
  answer(@Ctx() ctx: RequestContext, @Args('id') id: string) {
    void ctx.actor;
    return answerOf(ctx, id);
  }

  @Mutation()
  async adoptAnswer(@Ctx() ctx: RequestContext, @Args('id') id: string, @Args('adoption') input: unknown) {
    await this.answers.adopt(ctx.actor, id, parseInput(adoptionInput, input));
    return answerOf(ctx.refreshed(), id);
  }

  @Mutation()
  async declineAnswer(@Ctx() ctx: RequestContext, @Args('id') id: string, @Args('reason') reason?: string) {
    await this.answers.decline(ctx.actor, id, reason ?? null);
    return answerOf(ctx.refreshed(), id);
  }

  @Mutation()
  async reopenAnswer(@Ctx() ctx: RequestContext, @Args('id') id: string) {
    await this.answers.reopen(ctx.actor, id);
    return answerOf(ctx.refreshed(), id);
  }

  @Mutation()
  async writeNote(
    @Ctx() ctx: RequestContext,
    @Args('case') caseFile: string,
    @Args('question') question: string,
    @Args('text') text: string,
  ) {
    await this.answers.note(ctx.actor, caseFile, question, parseInput(noteWords, text));
    return (await ctx.refreshed().read.notes(ctx.actor.id, caseFile)).map(noteView);
  }
}
