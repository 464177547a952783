import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { parseInput } from '../errors/input.js';
import { meetingOf } from '../meeting/meeting.view.js';
import { Ctx, type RequestContext } from '../session/context.js';
import { electionCountInput, electionInput, methodInput, noteInput, reasonInput } from './election.input.js';
import { ElectionService } from './election.service.js';

@Resolver('Election')
export class ElectionResolver {
  constructor(private readonly elections: ElectionService) {}

  @Mutation()
  async openElection(
    @Ctx() ctx: RequestContext,
    @Args('meeting') meeting: string,
    @Args('election') input: unknown,
  ) {
    await this.elections.open(ctx.actor, meeting, parseInput(electionInput, input));
    return meetingOf(ctx.refreshed(), meeting);
  }

  @Mutation()
  async openElectionRound(
    @Ctx() ctx: RequestContext,
    @Args('election') id: string,
    @Args('method') method: unknown,
  ) {
    await this.elections.openRound(ctx.actor, id, parseInput(methodInput, method));
    return meetingWith(ctx, id);
  }

  @Mutation()
  async castElectionBallot(
    @Ctx() ctx: RequestContext,
    @Args('election') id: string,
    @Args('candidate') candidate: string | undefined,
  ) {
    await this.elections.cast(ctx.actor, id, candidate ?? null);
    return meetingWith(ctx, id);
  }

  @Mutation()
  async closeElectionRound(
    @Ctx() ctx: RequestContext,
    @Args('election') id: string,
    @Args('note') note: unknown,
  ) {
    await this.elections.close(ctx.actor, id, parseInput(noteInput, note));
    return meetingWith(ctx, id);
  }

  @Mutation()
  async recordElectionCount(
    @Ctx() ctx: RequestContext,
    @Args('election') id: string,
    @Args('count') input: unknown,
  ) {
    await this.elections.recordCount(ctx.actor, id, parseInput(electionCountInput, input));
    return meetingWith(ctx, id);
  }

  @Mutation()
  async drawElectionLot(
    @Ctx() ctx: RequestContext,
    @Args('election') id: string,
    @Args('seat') seat: string,
    @Args('drawnBy') drawnBy: string,
  ) {
    await this.elections.drawLot(ctx.actor, id, seat, drawnBy);
    return meetingWith(ctx, id);
  }

  @Mutation()
  async breakOffElection(
    @Ctx() ctx: RequestContext,
    @Args('election') id: string,
    @Args('reason') reason: unknown,
  ) {
    await this.elections.breakOff(ctx.actor, id, parseInput(reasonInput, reason));
    return meetingWith(ctx, id);
  }
}

/** The meeting of an election that was acted on. */
async function meetingWith(ctx: RequestContext, id: string) {
  const row = await ctx.refreshed().read.elections.load(id);
  return meetingOf(ctx, row?.meeting ?? null);
}
