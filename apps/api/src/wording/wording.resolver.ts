import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { caseOf } from '../case/case.view.js';
import { Ctx, type RequestContext } from '../session/context.js';
import { WordingService } from './wording.service.js';

@Resolver('Wording')
export class WordingResolver {
  constructor(private readonly wordings: WordingService) {}

  @Mutation()
  async chooseWording(
    @Ctx() ctx: RequestContext,
    @Args('case') caseFile: string,
    @Args('question') question: string,
    @Args('wording') wording: string,
  ) {
    await this.wordings.choose(ctx.actor, caseFile, question, wording);
    return caseOf(ctx.refreshed(), caseFile);
  }
}
