import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { parseInput } from '../errors/input.js';
import { Ctx, type RequestContext } from '../session/context.js';
import { proposalInput } from './proposal.input.js';
import { ProposalService } from './proposal.service.js';
import { UpheldService } from './upheld.service.js';
import { SplitService } from './split.service.js';
import { proposalOf } from './proposal.view.js';

@Resolver('Proposal')
export class ProposalResolver {
  constructor(
    private readonly proposals: ProposalService,
    private readonly upheld: UpheldService,
    private readonly splits: SplitService,
  ) {}

  @Mutation()
  async moveProposal(
    @Ctx() ctx: RequestContext,
    @Args('treatment') treatment: string,
    @Args('proposal') input: unknown,
  ) {
    const id = await this.proposals.move(ctx.actor, treatment, parseInput(proposalInput, input));
    return proposalOf(ctx.refreshed(), id);
  }

  @Mutation()
  async publishProposal(@Ctx() ctx: RequestContext, @Args('id') id: string) {
    await this.proposals.publish(ctx.actor, id);
    return proposalOf(ctx.refreshed(), id);
  }

  @Mutation()
  async enterProposal(
    @Ctx() ctx: RequestContext,
    @Args('treatment') treatment: string,
    @Args('seat') seat: string,
    @Args('proposal') input: unknown,
  ) {
    const id = await this.proposals.enter(ctx.actor, treatment, seat, parseInput(proposalInput, input));
    return proposalOf(ctx.refreshed(), id);
  }

  @Mutation()
  async withdrawProposal(@Ctx() ctx: RequestContext, @Args('id') id: string) {
    await this.proposals.withdraw(ctx.actor, id);
    return proposalOf(ctx.refreshed(), id);
  }

  @Mutation()
  async upholdProposal(@Ctx() ctx: RequestContext, @Args('id') id: string) {
    await this.upheld.uphold(ctx.actor, id);
    return proposalOf(ctx.refreshed(), id);
  }

  @Mutation()
  async takeUpProposal(
    @Ctx() ctx: RequestContext,
    @Args('treatment') treatment: string,
    @Args('id') from: string,
  ) {
    const id = await this.upheld.takeUp(ctx.actor, treatment, from);
    return proposalOf(ctx.refreshed(), id);
  }

  @Mutation()
  async splitProposal(@Ctx() ctx: RequestContext, @Args('id') id: string) {
    await this.splits.split(ctx.actor, id);
    return proposalOf(ctx.refreshed(), id);
  }
}
