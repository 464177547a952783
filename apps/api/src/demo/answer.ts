import type { AnswerRow, QuestionRow } from '@samsvar/persistence';
import { insertBlock, newBlockId } from '@samsvar/prose';
import type { DemoAnswer, DemoEnding, Passage } from './cases/script.js';
import { callMeeting, endMeeting, openMeeting, type Called } from './meet.js';
import type { LiveText, Stage } from './stage.js';

/** The bodies are called to their meetings, and those whose day has come write and settle their answers. */
export async function answerCase(
  stage: Stage,
  caseFile: string,
  answers: readonly DemoAnswer[],
): Promise<void> {
  const called: [DemoAnswer, Called][] = [];
  for (const answer of answers) {
    stage.clock.pass(3);
    called.push([answer, await callMeeting(stage, answer.body, answer.sitting, caseFile)]);
  }
  for (const [answer, meeting] of called) {
    if (answer.ends.how !== 'called') await answerInMeeting(stage, caseFile, answer, meeting);
  }
}

async function answerInMeeting(
  stage: Stage,
  caseFile: string,
  { writes, ends }: DemoAnswer,
  meeting: Called,
): Promise<void> {
  const answers = await stage.read.answersOfCase.load(caseFile);
  const answer = answers.find((one) => one.body === meeting.body);
  if (!answer) throw new Error('The body is not asked.');
  const questions = await stage.read.questionsOfCase.load(caseFile);
  await openMeeting(stage, meeting);
  const live = await stage.open(answer.doc);
  for (const passage of writes) await write(stage, live, questions, passage);
  if (ends.how === 'inSession') return;
  await settle(stage, answer, ends, meeting);
  await endMeeting(stage, meeting);
}

async function write(
  stage: Stage,
  live: LiveText,
  questions: readonly QuestionRow[],
  { question, by, text, kind = 'paragraph', minority }: Passage,
): Promise<void> {
  stage.clock.pass(6);
  const section = questions.find((one) => one.number === question)?.id ?? '';
  const block = { id: newBlockId(), kind, runs: [{ text }], minority: minority ?? null };
  await live.write(stage.actor(by), (doc) => insertBlock(doc, section, block));
}

async function settle(
  stage: Stage,
  { id }: AnswerRow,
  ends: DemoEnding,
  { secretary }: Called,
): Promise<void> {
  stage.clock.pass(6);
  if (ends.how === 'noStatement') return stage.answers.decline(secretary, id, ends.reason);
  if (ends.how !== 'vote') return stage.answers.adopt(secretary, id, { basis: 'consensus' });
  const { inFavour, against } = ends;
  return stage.answers.adopt(secretary, id, { basis: 'vote', inFavour, against, chair: 'for', note: null });
}
