import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { caseOf } from '../case/case.view.js';
import { parseInput } from '../errors/input.js';
import { Ctx, type RequestContext } from '../session/context.js';
import { ScreeningService } from './screening.service.js';
import { screeningOf } from './screening.view.js';

const legalBasis = z.string().trim().min(3).max(200);
const passages = z
  .array(z.object({ from: z.number().int().min(0), to: z.number().int(), legalBasis }))
  .max(200);

@Resolver('ScreeningSheet')
export class ScreeningResolver {
  constructor(private readonly screenings: ScreeningService) {}

  @Query()
  screening(@Ctx() ctx: RequestContext, @Args('case') caseFile: string) {
    void ctx.actor;
    return screeningOf(ctx, caseFile);
  }

  @Mutation()
  async screenWords(
    @Ctx() ctx: RequestContext,
    @Args('case') caseFile: string,
    @Args('written') id: string,
    @Args('words') words: string,
    @Args('passages') input: unknown,
  ) {
    await this.screenings.words(ctx.actor, caseFile, id, words, parseInput(passages, input));
    return screeningOf(ctx.refreshed(), caseFile);
  }

  @Mutation()
  async screenAttachment(
    @Ctx() ctx: RequestContext,
    @Args('attachment') id: string,
    @Args('legalBasis') input?: unknown,
  ) {
    const basis = input === null || input === undefined ? null : parseInput(legalBasis, input);
    const caseFile = await this.screenings.attachment(ctx.actor, id, basis);
    return caseOf(ctx.refreshed(), caseFile);
  }
}
