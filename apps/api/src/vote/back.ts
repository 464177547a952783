import { In } from 'typeorm';
import { Refusal, compilationBefore } from '@samsvar/domain';
import { StepRow } from '@samsvar/persistence';
import { openDraft } from '../case/advance.js';
import type { Treating } from './treatment.js';

/** The last compilation is done again, in a new draft that goes on from the newest version; what lies between waits. */
export async function goBack(treating: Treating, result: 'sentBack' | 'draftAsked'): Promise<void> {
  const { tx, step, steps } = treating;
  const compilation = compilationBefore(steps, step.position);
  if (!compilation) throw new Refusal('no_compilation_before');
  const between = steps.filter(({ position }) => position > compilation.position && position < step.position);
  await tx.manager.update(
    StepRow,
    { id: In(between.map(({ id }) => id)) },
    { state: 'pending', result: null },
  );
  await tx.manager.update(StepRow, { id: step.id }, { state: 'pending', result });
  await tx.manager.update(StepRow, { id: compilation.id }, { state: 'current', result: null });
  await openDraft(treating, compilation.id);
}

/** The kommunedirektør compiles: again where that was done before, else in a step that is put in before the body's. */
export async function askForDraft(treating: Treating): Promise<void> {
  const { tx, ids, step, steps, caseRow } = treating;
  if (compilationBefore(steps, step.position)) return goBack(treating, 'draftAsked');
  const later = steps
    .filter(({ position }) => position >= step.position)
    .sort((a, b) => b.position - a.position);
  // The last first: no two steps of a case may have one place, not for a moment either.
  for (const { id, position } of later) await tx.manager.update(StepRow, { id }, { position: position + 1 });
  await tx.manager.update(StepRow, { id: step.id }, { state: 'pending', result: 'draftAsked' });
  const id = ids.next('step');
  await tx.manager.insert(StepRow, {
    id,
    caseFile: caseRow.id,
    position: step.position,
    body: null,
    task: 'compiles',
    due: null,
    state: 'current',
    result: null,
  });
  await openDraft(treating, id);
}
