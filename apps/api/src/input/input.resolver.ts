import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { parseInput } from '../errors/input.js';
import { Ctx, type RequestContext } from '../session/context.js';
import { jointInput } from './input.input.js';
import { InputLinks } from './input-links.js';
import { InputService } from './input.service.js';
import { inputOf, previewView } from './input.view.js';

@Resolver('JointInput')
export class InputResolver {
  constructor(
    private readonly inputs: InputService,
    private readonly links: InputLinks,
  ) {}

  @Mutation()
  async previewInput(
    @Ctx() ctx: RequestContext,
    @Args('case') caseFile: string,
    @Args('upload') upload: string,
  ) {
    return previewView(upload, await this.inputs.preview(ctx.actor, caseFile, upload));
  }

  @Mutation()
  async registerInput(
    @Ctx() ctx: RequestContext,
    @Args('case') caseFile: string,
    @Args('input') input: unknown,
  ) {
    const id = await this.inputs.register(ctx.actor, caseFile, parseInput(jointInput, input));
    return inputOf(ctx.refreshed(), id);
  }

  @Mutation()
  shareInput(@Ctx() ctx: RequestContext, @Args('id') id: string) {
    return this.links.make(ctx.actor, id);
  }
}
