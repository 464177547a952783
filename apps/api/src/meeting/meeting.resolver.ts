import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { MeetingRow } from '@samsvar/persistence';
import { parseInput } from '../errors/input.js';
import { Ctx, type RequestContext } from '../session/context.js';
import { DisqualificationService } from './disqualification.service.js';
import { attendanceInput, disqualificationInput, meetingInput } from './meeting.input.js';
import { MeetingService } from './meeting.service.js';
import { itemOf, meetingOf, meetingView } from './meeting.view.js';

@Resolver('Meeting')
export class MeetingResolver {
  constructor(
    private readonly meetings: MeetingService,
    private readonly disqualifications: DisqualificationService,
  ) {}

  @Query('meetings')
  async all(@Ctx() ctx: RequestContext) {
    void ctx.actor;
    return (await ctx.read.all(MeetingRow, { startsAt: 'asc' })).map((row) => meetingView(ctx, row));
  }

  @Query('meeting')
  one(@Ctx() ctx: RequestContext, @Args('id') id: string) {
    void ctx.actor;
    return meetingOf(ctx, id);
  }

  @Mutation()
  async callMeeting(@Ctx() ctx: RequestContext, @Args('meeting') input: unknown) {
    const id = await this.meetings.call(ctx.actor, parseInput(meetingInput, input));
    return meetingOf(ctx.refreshed(), id);
  }

  @Mutation()
  async recordAttendance(
    @Ctx() ctx: RequestContext,
    @Args('meeting') id: string,
    @Args('attendance') input: unknown,
    @Args('presiding') presiding: string | undefined,
  ) {
    await this.meetings.recordAttendance(
      ctx.actor,
      id,
      parseInput(attendanceInput, input),
      presiding ?? null,
    );
    return meetingOf(ctx.refreshed(), id);
  }

  @Mutation()
  async openMeeting(@Ctx() ctx: RequestContext, @Args('id') id: string) {
    await this.meetings.open(ctx.actor, id);
    return meetingOf(ctx.refreshed(), id);
  }

  @Mutation()
  async endMeeting(@Ctx() ctx: RequestContext, @Args('id') id: string) {
    await this.meetings.end(ctx.actor, id);
    return meetingOf(ctx.refreshed(), id);
  }

  @Mutation()
  async decideDisqualification(
    @Ctx() ctx: RequestContext,
    @Args('item') id: string,
    @Args('decision') input: unknown,
  ) {
    await this.disqualifications.decide(ctx.actor, id, parseInput(disqualificationInput, input));
    return itemOf(ctx.refreshed(), id);
  }
}
