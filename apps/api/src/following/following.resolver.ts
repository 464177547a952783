import { Args, Query, Resolver } from '@nestjs/graphql';
import { Ctx, type RequestContext } from '../session/context.js';
import { Followed } from './followed.js';

/** What anybody may follow. Who asks changes nothing. */
@Resolver()
export class FollowingResolver {
  constructor(private readonly followed: Followed) {}

  @Query()
  followedMeetings(@Ctx() ctx: RequestContext) {
    return this.followed.list(ctx.read);
  }

  @Query()
  followedMeeting(@Ctx() ctx: RequestContext, @Args('id') id: string) {
    return this.followed.meeting(ctx.read, id);
  }
}
