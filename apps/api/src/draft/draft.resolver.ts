import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { caseOf } from '../case/case.view.js';
import { Ctx, type RequestContext } from '../session/context.js';
import { DraftService } from './draft.service.js';
import { draftOfCase } from './draft.view.js';
import { pointView } from './point.view.js';
import { trailOf } from './trail.view.js';
import { versionOf } from './version.view.js';

@Resolver('Draft')
export class DraftResolver {
  constructor(private readonly drafts: DraftService) {}

  @Query()
  draft(@Ctx() ctx: RequestContext, @Args('case') caseFile: string) {
    void ctx.actor;
    return draftOfCase(ctx, caseFile);
  }

  @Query()
  async version(@Ctx() ctx: RequestContext, @Args('id') id: string) {
    void ctx.actor;
    const row = await ctx.read.versions.load(id);
    return row && (await caseOf(ctx, row.caseFile)) ? versionOf(ctx, id) : null;
  }

  @Query()
  async point(@Ctx() ctx: RequestContext, @Args('case') caseFile: string, @Args('id') id: string) {
    void ctx.actor;
    const row = await ctx.read.points.load(id);
    return row?.caseFile === caseFile && (await caseOf(ctx, caseFile)) ? pointView(ctx, row) : null;
  }

  @Query()
  pointTrail(@Ctx() ctx: RequestContext, @Args('case') caseFile: string, @Args('point') point: string) {
    void ctx.actor;
    return trailOf(ctx, caseFile, point);
  }

  @Mutation()
  async declinePoint(
    @Ctx() ctx: RequestContext,
    @Args('case') caseFile: string,
    @Args('point') id: string,
    @Args('reason') reason: string,
  ) {
    await this.drafts.decline(ctx.actor, caseFile, id, reason);
    return pointOf(ctx.refreshed(), id);
  }

  @Mutation()
  async passPointOn(
    @Ctx() ctx: RequestContext,
    @Args('case') caseFile: string,
    @Args('point') id: string,
    @Args('to') to: string,
  ) {
    await this.drafts.passOn(ctx.actor, caseFile, id, to);
    return pointOf(ctx.refreshed(), id);
  }

  @Mutation()
  async reopenPoint(@Ctx() ctx: RequestContext, @Args('case') caseFile: string, @Args('point') id: string) {
    await this.drafts.reopenPoint(ctx.actor, caseFile, id);
    return pointOf(ctx.refreshed(), id);
  }

  @Mutation()
  async confirmRewording(
    @Ctx() ctx: RequestContext,
    @Args('case') caseFile: string,
    @Args('point') id: string,
    @Args('words') words: string,
  ) {
    await this.drafts.confirm(ctx.actor, caseFile, id, words);
    return pointOf(ctx.refreshed(), id);
  }

  @Mutation()
  async tableDraft(@Ctx() ctx: RequestContext, @Args('case') caseFile: string) {
    await this.drafts.table(ctx.actor, caseFile);
    return caseOf(ctx.refreshed(), caseFile);
  }
}

async function pointOf(ctx: RequestContext, id: string) {
  const row = await ctx.read.points.load(id);
  return row && pointView(ctx, row);
}
