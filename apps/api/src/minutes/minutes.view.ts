import type { Action } from '@samsvar/domain';
import type { MeetingRow, Reader, SignatureRow } from '@samsvar/persistence';
import { personOf } from '../body/body.view.js';
import type { RequestContext } from '../session/context.js';
import { signaturesUnder, signedOf } from './signed.js';

/** The secretaries of the body, and those who met. Whoever presided stands first. */
export async function mayBeSigner(read: Reader, meeting: MeetingRow): Promise<readonly string[]> {
  const met = await read.attendanceOfMeeting.load(meeting.id);
  const course = await read.courseOfMeeting.load(meeting.id);
  const secretaries = await read.secretariesOfBody.load(meeting.body);
  const chair = met.find(({ seat }) => seat === meeting.presiding)?.person ?? null;
  const people = [
    chair,
    ...secretaries.map(({ person }) => person),
    ...[...met, ...course].map(({ person }) => person),
  ];
  return [...new Set(people.filter((person) => person !== null))];
}

/** Signatures and amendments; null before the minutes were laid. */
export async function minutesView(ctx: RequestContext, meeting: MeetingRow) {
  const signed = await signedOf(ctx.read, meeting.id);
  if (!signed) return null;
  const { laid, complete } = signed;
  return {
    signed: complete,
    sha256: laid.sha256,
    laidAt: laid.laidAt,
    signatures: async () => (await signaturesUnder(ctx.read, laid)).map((one) => signatureView(ctx, one)),
    files: () => ctx.read.signedPapersOf.load(meeting.id),
    amendments: async () =>
      (await ctx.read.amendmentsOfMinutes.load(meeting.id)).map(({ id, words, madeBy, madeAt }) => ({
        id,
        words,
        madeAt,
        by: () => personOf(ctx, madeBy),
      })),
  };
}

const signatureView = (ctx: RequestContext, { person, signedAt }: SignatureRow) => ({
  person: () => personOf(ctx, person),
  signedAt,
});

/** Layings that were taken back, oldest first: whose signatures are void, and why. */
export async function takenBackView(ctx: RequestContext, meeting: MeetingRow) {
  const all = await ctx.read.laidMinutes.load(meeting.id);
  return all
    .filter(({ takenBackAt }) => takenBackAt !== null)
    .map((laid) => ({
      laidAt: laid.laidAt,
      at: laid.takenBackAt,
      by: () => personOf(ctx, laid.takenBackBy),
      reason: laid.takenBackReason,
      signatures: async () => (await signaturesUnder(ctx.read, laid)).map((one) => signatureView(ctx, one)),
    }));
}

/** What can be done with the minutes now, by how far they have come. */
export async function minutesActs(ctx: RequestContext, meeting: MeetingRow): Promise<readonly Action[]> {
  if (meeting.state !== 'ended') return [];
  const signed = await signedOf(ctx.read, meeting.id);
  if (!signed) return ['layMinutes'];
  if (signed.complete) return ['amendMinutes'];
  const all = await signaturesUnder(ctx.read, signed.laid);
  const own = all.find(({ person }) => person === ctx.viewer?.id);
  return own?.signedAt === null ? ['signMinutes', 'takeBackMinutes'] : ['takeBackMinutes'];
}
