import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { BookletRow } from '@samsvar/persistence';
import { parseInput } from '../errors/input.js';
import { Ctx, type RequestContext } from '../session/context.js';
import { bookletInput } from './booklet.input.js';
import { BookletService } from './booklet.service.js';
import { bookletOf, bookletView } from './booklet.view.js';

@Resolver('Booklet')
export class BookletResolver {
  constructor(private readonly service: BookletService) {}

  @Query()
  async booklets(@Ctx() ctx: RequestContext) {
    void ctx.actor;
    return (await ctx.read.all(BookletRow, { importedAt: 'desc' })).map((row) => bookletView(ctx, row));
  }

  @Query()
  booklet(@Ctx() ctx: RequestContext, @Args('id') id: string) {
    void ctx.actor;
    return bookletOf(ctx, id);
  }

  @Mutation()
  async previewBooklet(@Ctx() ctx: RequestContext, @Args('upload') upload: string) {
    return { upload, ...(await this.service.preview(ctx.actor, upload)) };
  }

  @Mutation()
  async previewCasePaper(
    @Ctx() ctx: RequestContext,
    @Args('upload') upload: string,
    @Args('booklet') booklet?: string,
  ) {
    return { upload, ...(await this.service.previewCase(ctx.actor, upload, booklet ?? null)) };
  }

  @Mutation()
  async importBooklet(@Ctx() ctx: RequestContext, @Args('booklet') input: unknown) {
    const id = await this.service.import(ctx.actor, parseInput(bookletInput, input));
    return bookletOf(ctx.refreshed(), id);
  }
}
