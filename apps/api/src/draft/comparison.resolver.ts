import { Args, Query, Resolver } from '@nestjs/graphql';
import { Ctx, type RequestContext } from '../session/context.js';
import { comparisonOf } from './comparison.view.js';

@Resolver('Comparison')
export class ComparisonResolver {
  @Query()
  comparison(@Ctx() ctx: RequestContext, @Args('case') caseFile: string) {
    void ctx.actor;
    return comparisonOf(ctx, caseFile);
  }
}
