import { can } from '@samsvar/domain';
import type { BodyRow, DeputyRow, PersonRow, SeatRow } from '@samsvar/persistence';
import { rolesTowards } from '../session/access.js';
import type { RequestContext } from '../session/context.js';

/** What the API shows of a person. E-mail addresses are never shown. */
export const personView = (ctx: RequestContext, row: PersonRow) => ({
  id: row.id,
  name: row.name,
  language: row.language,
  posts: async () => {
    const [posts, seats, deputies, secretaries] = await Promise.all([
      ctx.read.postsOfPerson.load(row.id),
      ctx.read.seatsOfPerson.load(row.id),
      ctx.read.deputiesOfPerson.load(row.id),
      ctx.read.secretariesOfPerson.load(row.id),
    ]);
    return [
      ...posts.map((post) => ({ body: null, role: post.role, party: null })),
      ...secretaries.map((one) => ({ body: () => bodyOf(ctx, one.body), role: 'sekretar', party: null })),
      ...seats.map((seat) => ({ body: () => bodyOf(ctx, seat.body), role: seat.role, party: seat.party })),
      ...deputies.map((one) => ({ body: () => bodyOf(ctx, one.body), role: 'vara', party: one.party })),
    ];
  },
});

export async function personOf(ctx: RequestContext, id: string | null) {
  const row = id === null ? null : await ctx.read.people.load(id);
  return row && personView(ctx, row);
}

export const bodyView = (ctx: RequestContext, row: BodyRow) => ({
  ...row,
  viewerMayAllowRemote: async () =>
    can('allowRemoteMeetings', await rolesTowards(ctx.read, ctx.viewer, {}), 'registered'),
  seats: async () => (await ctx.read.seatsOfBody.load(row.id)).map((seat) => seatView(ctx, seat)),
  deputies: async () => (await ctx.read.deputiesOfBody.load(row.id)).map((deputy) => deputyView(ctx, deputy)),
  secretaries: async (): Promise<unknown> =>
    Promise.all((await ctx.read.secretariesOfBody.load(row.id)).map((one) => personOf(ctx, one.person))),
});

export async function bodyOf(ctx: RequestContext, id: string | null) {
  const row = id === null ? null : await ctx.read.bodies.load(id);
  return row && bodyView(ctx, row);
}

export const seatView = (ctx: RequestContext, row: SeatRow) => ({
  ...row,
  person: () => personOf(ctx, row.person),
});

export async function seatOf(ctx: RequestContext, id: string | null) {
  const row = id === null ? null : await ctx.read.seats.load(id);
  return row && seatView(ctx, row);
}

const deputyView = (ctx: RequestContext, row: DeputyRow) => ({
  ...row,
  person: () => personOf(ctx, row.person),
});
