import type { MinutesClosingWords } from '@samsvar/exchange';
import type { LaidMinutesRow, Reader, SignatureRow } from '@samsvar/persistence';

/** Minutes that were laid, with what was written under them. */
export interface Signed {
  readonly laid: LaidMinutesRow;
  readonly complete: boolean;
  readonly under: MinutesClosingWords;
}

/** What the saksprotokoll of a case is called among the signed files, without its ending. */
export const caseMinutesName = (item: string): string => `saksprotokoll-${item}`;

/** Who shall sign what was laid. */
export const signaturesUnder = async (
  read: Reader,
  { meeting, laying }: LaidMinutesRow,
): Promise<readonly SignatureRow[]> =>
  (await read.signaturesOfMinutes.load(meeting)).filter((one) => one.laying === laying);

/** Null before they were laid before those who sign, and when they were taken back. */
export async function signedOf(read: Reader, meeting: string): Promise<Signed | null> {
  const laid = (await read.laidMinutes.load(meeting)).find(({ takenBackAt }) => takenBackAt === null);
  if (!laid) return null;
  const signatures = await signaturesUnder(read, laid);
  const amendments = await read.amendmentsOfMinutes.load(meeting);
  const name = async (id: string) => (await read.people.load(id))?.name ?? '';
  const under: MinutesClosingWords = {
    sha256: laid.sha256,
    signatures: signatures.map((one) => ({ name: one.name, at: one.signedAt?.toISOString() ?? null })),
    amendments: await Promise.all(
      amendments.map(async ({ words, madeBy, madeAt }) => ({
        words,
        by: await name(madeBy),
        at: madeAt.toISOString(),
      })),
    ),
  };
  return { laid, complete: signatures.every(({ signedAt }) => signedAt !== null), under };
}
