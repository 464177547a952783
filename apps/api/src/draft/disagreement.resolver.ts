import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Ctx, type RequestContext } from '../session/context.js';
import { DisagreementService } from './disagreement.service.js';
import { draftOfCase } from './draft.view.js';

@Resolver('Disagreement')
export class DisagreementResolver {
  constructor(private readonly disagreements: DisagreementService) {}

  @Mutation()
  async markDisagreement(
    @Ctx() ctx: RequestContext,
    @Args('case') caseFile: string,
    @Args('points') points: string[],
  ) {
    await this.disagreements.mark(ctx.actor, caseFile, points);
    return draftOfCase(ctx.refreshed(), caseFile);
  }

  @Mutation()
  async liftDisagreement(
    @Ctx() ctx: RequestContext,
    @Args('case') caseFile: string,
    @Args('points') points: string[],
  ) {
    await this.disagreements.lift(ctx.actor, caseFile, points);
    return draftOfCase(ctx.refreshed(), caseFile);
  }
}
