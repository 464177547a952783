import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { MeetingRow } from '@samsvar/persistence';
import { parseInput } from '../errors/input.js';
import { Ctx, type RequestContext } from '../session/context.js';
import { DisqualificationService } from './disqualification.service.js';
import { AgendaService } from './agenda.service.js';
import { ClosingService } from './closing.service.js';
import {
  approvalInput,
  closingInput,
  momentInput,
  movementInput,
  voteRefusalInput,
  writtenAnswerInput,
} from './course.input.js';
import { CourseService } from './course.service.js';
import { attendanceInput, disqualificationInput, meetingInput } from './meeting.input.js';
import { MeetingService } from './meeting.service.js';
import { WrittenService } from './written.service.js';
import { itemOf, meetingOf, meetingView } from './meeting.view.js';

@Resolver('Meeting')
export class MeetingResolver {
  constructor(
    private readonly meetings: MeetingService,
    private readonly disqualifications: DisqualificationService,
    private readonly course: CourseService,
    private readonly closings: ClosingService,
    private readonly agenda: AgendaService,
    private readonly written: WrittenService,
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
  async recordMovement(
    @Ctx() ctx: RequestContext,
    @Args('meeting') id: string,
    @Args('movement') input: unknown,
  ) {
    await this.course.move(ctx.actor, id, parseInput(movementInput, input));
    return meetingOf(ctx.refreshed(), id);
  }

  @Mutation()
  async correctMovement(
    @Ctx() ctx: RequestContext,
    @Args('meeting') id: string,
    @Args('movement') movement: string,
    @Args('at') at: unknown,
  ) {
    await this.course.correct(ctx.actor, id, movement, parseInput(momentInput, at));
    return meetingOf(ctx.refreshed(), id);
  }

  @Mutation()
  async decideClosing(
    @Ctx() ctx: RequestContext,
    @Args('meeting') id: string,
    @Args('closing') input: unknown,
  ) {
    await this.closings.decide(ctx.actor, id, parseInput(closingInput, input));
    return meetingOf(ctx.refreshed(), id);
  }

  @Mutation()
  async approveCall(@Ctx() ctx: RequestContext, @Args() { meeting, ...remarks }: { meeting: string }) {
    await this.agenda.approve(ctx.actor, meeting, parseInput(approvalInput, remarks));
    return meetingOf(ctx.refreshed(), meeting);
  }

  @Mutation()
  async addToAgenda(@Ctx() ctx: RequestContext, @Args('meeting') id: string, @Args('case') caseFile: string) {
    await this.agenda.add(ctx.actor, id, caseFile);
    return meetingOf(ctx.refreshed(), id);
  }

  @Mutation()
  async refuseVote(@Ctx() ctx: RequestContext, @Args() { item, ...refusal }: { item: string }) {
    await this.agenda.refuseVote(ctx.actor, item, parseInput(voteRefusalInput, refusal));
    return itemOf(ctx.refreshed(), item);
  }

  @Mutation()
  async answerInWriting(@Ctx() ctx: RequestContext, @Args() { item, ...answer }: { item: string }) {
    await this.written.answer(ctx.actor, item, parseInput(writtenAnswerInput, answer));
    return itemOf(ctx.refreshed(), item);
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
