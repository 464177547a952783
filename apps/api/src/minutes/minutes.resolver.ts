import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { parseInput } from '../errors/input.js';
import { meetingOf } from '../meeting/meeting.view.js';
import { Ctx, type RequestContext } from '../session/context.js';
import { SigningService } from './signing.service.js';

const takingBackReason = z.string().trim().min(1).max(1000);
const amendmentWords = z.string().trim().min(1).max(4000);

@Resolver('SignedMinutes')
export class MinutesResolver {
  constructor(private readonly signing: SigningService) {}

  @Mutation()
  async layMinutes(
    @Ctx() ctx: RequestContext,
    @Args('meeting') id: string,
    @Args('signers') signers: readonly string[],
  ) {
    await this.signing.lay(ctx.actor, id, signers);
    return meetingOf(ctx.refreshed(), id);
  }

  @Mutation()
  async signMinutes(@Ctx() ctx: RequestContext, @Args('meeting') id: string, @Args('shown') shown: string) {
    await this.signing.sign(ctx.actor, id, shown);
    return meetingOf(ctx.refreshed(), id);
  }

  @Mutation()
  async takeBackMinutes(
    @Ctx() ctx: RequestContext,
    @Args('meeting') id: string,
    @Args('reason') reason: unknown,
  ) {
    await this.signing.takeBack(ctx.actor, id, parseInput(takingBackReason, reason));
    return meetingOf(ctx.refreshed(), id);
  }

  @Mutation()
  async amendMinutes(@Ctx() ctx: RequestContext, @Args('meeting') id: string, @Args('words') words: unknown) {
    await this.signing.amend(ctx.actor, id, parseInput(amendmentWords, words));
    return meetingOf(ctx.refreshed(), id);
  }
}
