import { Args, Query, Resolver } from '@nestjs/graphql';
import { BodyRow } from '@samsvar/persistence';
import { Ctx, type RequestContext } from '../session/context.js';
import { bodyOf, bodyView } from './body.view.js';

/** Who sits where is public in a municipality, but one signs in to see it here. */
@Resolver('Body')
export class BodyResolver {
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
}
