import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bookletInput } from '../booklet/booklet.input.js';
import type { CaseInput } from '../case/case.input.js';
import { parseInput } from '../errors/input.js';
import type { Actor } from '../session/actor.js';
import { answerCase } from './answer.js';
import type { DemoCase } from './cases/script.js';
import { compileCase } from './compile.js';
import type { Stage } from './stage.js';
import { treatCase } from './treat.js';

const PAPERS = join(import.meta.dirname, 'papers');

/** Takes a case from its booklet as far as its script goes. */
export async function playCase(stage: Stage, script: DemoCase): Promise<void> {
  stage.clock.travelTo(script.registered);
  const actor = stage.actor(script.by);
  const id = await registerCase(stage, actor, script);
  if (script.opened === null) return;
  stage.clock.travelTo(script.opened);
  await stage.cases.open(actor, id);
  await answerCase(stage, id, script.answers);
  for (const note of script.notes) await writeNote(stage, id, ...note);
  if (script.draft) await compileCase(stage, id, script.draft);
  for (const treatment of script.treatments) await treatCase(stage, id, treatment);
  if (!script.sent) return;
  stage.clock.travelTo(script.sent);
  await stage.cases.send(actor, id);
}

async function registerCase(stage: Stage, actor: Actor, script: DemoCase): Promise<string> {
  const upload = await stage.uploads.keepBytes(
    actor,
    await readFile(join(PAPERS, script.paper)),
    script.paper,
  );
  const { title, themes } = await stage.booklets.preview(actor, upload.id);
  const booklet = await stage.booklets.import(
    actor,
    parseInput(bookletInput, { upload: upload.id, title, themes }),
  );
  return stage.cases.register(actor, {
    ...caseInput(stage, script),
    booklet,
    attachments: [{ upload: upload.id, title }],
  });
}

function caseInput(stage: Stage, script: DemoCase): Omit<CaseInput, 'booklet' | 'attachments'> {
  const { title, klassering, fields, cited, wordings = {} } = script;
  const year = stage.clock.now().getFullYear();
  return {
    title,
    saksnr: `${year}/${script.saksnr}`,
    dokumentnr: '1',
    lopenr: `${script.saksnr * 17}/${year}`,
    klassering,
    deadline: stage.clock.weekday(script.deadline),
    fields: [...fields],
    citedDocuments: [...cited],
    wordings: Object.entries(wordings).map(([number, text]) => ({
      number: Number(number),
      text,
      answered: true,
    })),
    route: script.route.map(([short, task, due]) => ({
      body: short === null ? null : stage.body(short),
      task,
      due: stage.clock.weekday(due),
    })),
  };
}

async function writeNote(stage: Stage, caseFile: string, by: string, question: number, words: string) {
  const questions = await stage.read.questionsOfCase.load(caseFile);
  const asked = questions.find((one) => one.number === question)?.id ?? '';
  await stage.answers.note(stage.actor(by), caseFile, asked, words);
}
