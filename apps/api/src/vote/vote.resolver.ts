import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Choice } from '@samsvar/domain';
import { parseInput } from '../errors/input.js';
import { Ctx, type RequestContext } from '../session/context.js';
import { treatmentById, treatmentOf } from './treatment.view.js';
import { AdditionService } from './addition.service.js';
import { OrderService } from './order.service.js';
import {
  additionInput,
  againstInput,
  calledInput,
  countInput,
  noteInput,
  openingInput,
  orderInput,
} from './vote.input.js';
import { VoteService } from './vote.service.js';
import { voteOf } from './vote.view.js';

@Resolver('Vote')
export class VoteResolver {
  constructor(
    private readonly votes: VoteService,
    private readonly orders: OrderService,
    private readonly additions: AdditionService,
  ) {}

  @Query()
  treatment(@Ctx() ctx: RequestContext, @Args('case') caseFile: string, @Args('meeting') meeting: string) {
    void ctx.actor;
    return treatmentOf(ctx, caseFile, meeting);
  }

  @Mutation()
  async orderProposals(@Ctx() ctx: RequestContext, @Args() input: unknown) {
    const order = parseInput(orderInput, input);
    await this.orders.order(ctx.actor, order);
    return treatmentById(ctx.refreshed(), order.treatment);
  }

  @Mutation()
  async openVote(@Ctx() ctx: RequestContext, @Args() opening: unknown) {
    const id = await this.votes.open(ctx.actor, parseInput(openingInput, opening));
    return voteOf(ctx.refreshed(), id);
  }

  @Mutation()
  async castBallot(@Ctx() ctx: RequestContext, @Args('vote') id: string, @Args('choice') choice: Choice) {
    await this.votes.cast(ctx.actor, id, choice);
    return voteOf(ctx.refreshed(), id);
  }

  @Mutation()
  async recordBallot(@Ctx() ctx: RequestContext, @Args() input: unknown) {
    const called = parseInput(calledInput, input);
    await this.votes.recordBallot(ctx.actor, called);
    return voteOf(ctx.refreshed(), called.vote);
  }

  @Mutation()
  async closeVote(@Ctx() ctx: RequestContext, @Args('vote') id: string, @Args('note') note: unknown) {
    await this.votes.close(ctx.actor, id, parseInput(noteInput, note));
    return voteOf(ctx.refreshed(), id);
  }

  @Mutation()
  async recordCount(@Ctx() ctx: RequestContext, @Args('vote') id: string, @Args('count') count: unknown) {
    await this.votes.recordCount(ctx.actor, id, parseInput(countInput, count));
    return voteOf(ctx.refreshed(), id);
  }

  @Mutation()
  async recordNames(@Ctx() ctx: RequestContext, @Args('vote') id: string, @Args('against') against: unknown) {
    await this.votes.recordNames(ctx.actor, id, parseInput(againstInput, against));
    return voteOf(ctx.refreshed(), id);
  }

  @Mutation()
  async addToMinutes(@Ctx() ctx: RequestContext, @Args() input: unknown) {
    const addition = parseInput(additionInput, input);
    await this.additions.add(ctx.actor, addition);
    return treatmentById(ctx.refreshed(), addition.treatment);
  }

  @Mutation()
  async conclude(
    @Ctx() ctx: RequestContext,
    @Args('treatment') id: string,
    @Args('shown') shown: string,
    @Args('lapsing') lapsing: readonly string[],
  ) {
    await this.votes.conclude(ctx.actor, id, shown, lapsing);
    return treatmentById(ctx.refreshed(), id);
  }
}
