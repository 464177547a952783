import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { BodyRow } from '@samsvar/persistence';
import { Ctx, type RequestContext } from '../session/context.js';
import { parseInput } from '../errors/input.js';
import { BodyService } from './body.service.js';
import { bodyOf, bodyView } from './body.view.js';

const day = z.iso.date().nullish();

/** Who sits where is public in a municipality, but one signs in to see it here. */
@Resolver('Body')
export class BodyResolver {
  constructor(private readonly service: BodyService) {}

  @Query()
  async bodies(@Ctx() ctx: RequestContext) {
    void ctx.actor;
    const rows = await ctx.read.all(BodyRow, { position: 'asc' });
    return rows.filter(({ kind }) => kind !== 'avsender').map((row) => bodyView(ctx, row));
  }

  @Query()
  body(@Ctx() ctx: RequestContext, @Args('id') id: string) {
    void ctx.actor;
    return bodyOf(ctx, id);
  }

  @Mutation()
  async allowRemoteMeetings(
    @Ctx() ctx: RequestContext,
    @Args('body') id: string,
    @Args('since') since: unknown,
  ) {
    await this.service.allowRemote(ctx.actor, id, parseInput(day, since) ?? null);
    return bodyOf(ctx.refreshed(), id);
  }
}
