import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { parseInput } from '../errors/input.js';
import { Ctx, type RequestContext } from '../session/context.js';
import { StartDraftService } from './start-draft.service.js';

/** Their shapes are `StartTextInput` and `StartEarlierInput` of the SDL. */
const startTexts = z.array(z.object({ question: z.string(), text: z.string().max(200_000) })).max(200);
const startEarlier = z.array(z.object({ question: z.string(), from: z.string() })).max(200);

@Resolver('Draft')
export class StartDraftResolver {
  constructor(private readonly starts: StartDraftService) {}

  @Mutation()
  startEmpty(@Ctx() ctx: RequestContext, @Args('case') caseFile: string) {
    return this.starts.empty(ctx.actor, caseFile);
  }

  @Mutation()
  startFromPoints(@Ctx() ctx: RequestContext, @Args('case') caseFile: string) {
    return this.starts.fromPoints(ctx.actor, caseFile);
  }

  @Mutation()
  startFromText(@Ctx() ctx: RequestContext, @Args('case') caseFile: string, @Args('texts') texts: unknown) {
    return this.starts.fromText(ctx.actor, caseFile, parseInput(startTexts, texts));
  }

  @Mutation()
  startFromEarlier(
    @Ctx() ctx: RequestContext,
    @Args('case') caseFile: string,
    @Args('version') version: string,
    @Args('questions') questions: unknown,
  ) {
    return this.starts.fromEarlier(ctx.actor, caseFile, version, parseInput(startEarlier, questions));
  }

  @Mutation()
  previewStartText(
    @Ctx() ctx: RequestContext,
    @Args('case') caseFile: string,
    @Args('upload') upload: string,
  ) {
    return this.starts.preview(ctx.actor, caseFile, upload);
  }
}
