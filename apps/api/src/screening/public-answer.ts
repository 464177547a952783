import { can, followerOf } from '@samsvar/domain';
import type { CaseRow, Reader } from '@samsvar/persistence';
import { withheldFromPublic } from './withheld.js';

/** Whether anybody may read the answer, as a paper without the words that are withheld. Not when the case was withheld as a whole. */
export async function isPublicAnswer(read: Reader, row: CaseRow): Promise<boolean> {
  const withheld = await Promise.all(
    (await read.itemsOfCase.load(row.id)).map(async (item) => {
      const meeting = await read.meetings.load(item.meeting);
      return meeting === null || (await withheldFromPublic(read, meeting, item)) !== null;
    }),
  );
  return can('readPublicAnswer', followerOf('bystyre', withheld.includes(true)), row.phase);
}
