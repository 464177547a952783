import { treatmentBefore, type Step } from '@samsvar/domain';
import type { ProposalRow, Reader, StepRow } from '@samsvar/persistence';

/** What the body before this one on the route upheld, in the text that is treated: not of a round before a new draft. */
export async function upheldBefore(read: Reader, caseFile: string, step: StepRow): Promise<ProposalRow[]> {
  const steps: readonly Step[] = await read.stepsOfCase.load(caseFile);
  const before = treatmentBefore(steps, step.position);
  if (!before) return [];
  const versions = await read.versionsOfCase.load(caseFile);
  const tabled = versions.findLast(({ kind }) => kind === 'tabled')?.number ?? 0;
  const isOfRound = ({ baseVersion }: ProposalRow) =>
    (versions.find(({ id }) => id === baseVersion)?.number ?? 0) >= tabled;
  const items = (await read.itemsOfCase.load(caseFile)).filter(({ routeStep }) => routeStep === before.id);
  const upheld: ProposalRow[] = [];
  for (const { id } of items) upheld.push(...(await read.proposalsOfItem.load(id)).filter(isUpheld));
  return upheld.filter(isOfRound);
}

const isUpheld = ({ upheldAt }: ProposalRow): boolean => upheldAt !== null;

/** What has been taken up in a treatment, and stands as somebody's proposal there; of one that was split, its parts. */
export const takenUpIn = (proposals: readonly ProposalRow[], from: string): ProposalRow | undefined =>
  proposals.find(
    ({ takenUpFrom, state }) => takenUpFrom === from && state !== 'withdrawn' && state !== 'split',
  );
