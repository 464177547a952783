import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Clock } from '@samsvar/domain';
import type { Language } from '@samsvar/wording';
import { bodyOf } from '../body/body.view.js';
import { BodyService } from '../body/body.service.js';
import { Ctx, type RequestContext } from '../session/context.js';
import { CLOCK } from '../tokens.js';
import { answerBackOf } from './answer-back.view.js';

@Resolver('AnswerBack')
export class ReportResolver {
  constructor(
    private readonly bodies: BodyService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query()
  answerBack(@Ctx() ctx: RequestContext, @Args('case') caseFile: string, @Args('body') body: string) {
    void ctx.actor;
    return answerBackOf(ctx, caseFile, body, this.clock);
  }

  @Mutation()
  async chooseBodyLanguage(
    @Ctx() ctx: RequestContext,
    @Args('body') body: string,
    @Args('language') language: Language | null = null,
  ) {
    await this.bodies.chooseLanguage(ctx.actor, body, language);
    return bodyOf(ctx.refreshed(), body);
  }
}
