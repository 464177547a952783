import type { MinutesClosingWords } from '@samsvar/exchange';
import type { LaidMinutesRow, Reader } from '@samsvar/persistence';

/** Minutes that were laid, with what was written under them. */
export interface Signed {
  readonly laid: LaidMinutesRow;
  readonly complete: boolean;
  readonly under: MinutesClosingWords;
}

/** Null before they were laid before those who sign. */
export async function signedOf(read: Reader, meeting: string): Promise<Signed | null> {
  const [laid] = await read.laidMinutes.load(meeting);
  if (!laid) return null;
  const signatures = await read.signaturesOfMinutes.load(meeting);
  const amendments = await read.amendmentsOfMinutes.load(meeting);
  const name = async (id: string) => (await read.people.load(id))?.name ?? '';
  const under: MinutesClosingWords = {
    sha256: laid.sha256,
    signatures: await Promise.all(
      signatures.map(async ({ person, signedAt }) => ({
        name: await name(person),
        at: signedAt?.toISOString() ?? null,
      })),
    ),
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
