import {
  changesText,
  isAgainstBlock,
  proposedPoints,
  plain,
  type CaseReport,
  type Ended,
  type ReportProposal,
  type ReportProposer,
  type ReportQuestion,
  type ReportTreatment,
} from '@samsvar/domain';
import { moversOf, proposalSentence } from '@samsvar/prose';
import { longDate, midSentence, time } from '@samsvar/wording';
import { facts, heading, quote, text, type Part } from './paper.js';
import { sentence, type Say } from './say.js';
import { versusParts, voteParts } from './vote.js';

/** How formannskapet, bystyret or another body treated the text. */
export function treatmentParts(report: CaseReport, say: Say): readonly Part[] {
  if (report.treatments.length === 0)
    return [heading(2, say('document.treatment')), text('frame', say('document.treatment.none'))];
  return [
    heading(2, say('document.treatment')),
    ...report.treatments.flatMap((one) => [
      heading(3, say(`document.treatment.${one.task}`, { body: one.body })),
      meetingFacts(one, say),
      ...courseParts(one, report.questions, say),
    ]),
  ];
}

/** The questions of a case, by which a proposal or a text says what it concerns. */
export type Questions = readonly Pick<ReportQuestion, 'id' | 'number'>[];

/** What was proposed, how it was voted on, and what came of it. */
export const courseParts = (one: ReportTreatment, questions: Questions, say: Say): readonly Part[] => [
  ...(one.proposals.length === 0
    ? [text('frame', say(one.behindDoors ? 'document.treatment.behindDoors' : 'document.proposal.none'))]
    : []),
  ...one.proposals.flatMap((proposal) => proposalParts(proposal, one, questions, say)),
  ...wholeVote(one, say),
  ...resultParts(one, say),
  ...additionParts(one, say),
];

function meetingFacts(one: ReportTreatment, say: Say): Part {
  const present = say('document.meeting.presentOf', { present: one.present, seats: one.seats });
  const deputies = one.deputies > 0 ? `, ${say('document.meeting.deputies', { count: one.deputies })}` : '';
  const at = say('document.at', { date: longDate(one.startsAt), time: time(one.startsAt) });
  const openness = one.legalBasis
    ? say('document.meeting.closed', { legalBasis: one.legalBasis })
    : say('document.meeting.open');
  return {
    kind: 'facts',
    rows: facts([
      [say('document.case.item'), one.cited],
      [say('document.meeting.held'), `${at}, ${one.place}`],
      [say('document.meeting.mode'), `${say(`document.meeting.${one.mode}`)}, ${openness}`],
      [say('document.meeting.present'), present + deputies],
      [say('document.meeting.chair'), one.chair],
      [say('document.meeting.treated'), say('document.versionNumber', { number: one.baseVersion })],
    ]),
  };
}

function proposalParts(
  proposal: ReportProposal,
  treatment: ReportTreatment,
  questions: Questions,
  say: Say,
): readonly Part[] {
  const votes = treatment.votes.filter((vote) => vote.proposal === proposal.letter);
  const against = treatment.votes.filter((vote) => vote.versus === proposal.letter);
  return [
    heading(
      4,
      `${say('document.proposal', { letter: proposal.letter })}: ${say(`document.proposal.${proposal.kind}`)}`,
    ),
    text('frame', say('document.proposal.movedBy', { who: moversOf(say, proposal) })),
    ...takenUpParts(proposal, say),
    ...proposedWords(proposal, questions, say),
    ...alternativeWords(proposal, questions, say),
    ...(votes.length + against.length === 0
      ? [text('strong', say(`document.proposal.state.${proposal.state}`))]
      : []),
    ...votes.flatMap((vote) => voteParts(vote, say)),
    ...against.flatMap((vote) => versusParts(vote, say)),
    ...(proposal.upheld ? [text('frame', say('document.proposal.upheld', { letter: proposal.letter }))] : []),
  ];
}

/** Where a mindretallsforslag came from, for the body that took it up. */
const takenUpParts = ({ takenUp, proposers }: ReportProposal, say: Say): readonly Part[] =>
  takenUp
    ? [
        text(
          'frame',
          say('document.proposal.takenUp', {
            body: midSentence(takenUp.body),
            letter: takenUp.letter,
            who: moversOf(say, { proposers: proposers.slice(0, 1), onBehalfOf: [] }),
          }),
        ),
      ]
    : [];

/** «Kari Nes (Ap)» */
export const proposerName = ({ name, party }: ReportProposer): string =>
  party ? `${name} (${party})` : name;

/** What is asked for, in a sentence; the words by themselves where the sentence names only what changes, or they are many. */
function proposedWords(proposal: ReportProposal, questions: Questions, say: Say): readonly Part[] {
  const { kind, place, baseText, newText, reason } = proposal;
  const before = isAgainstBlock(kind) ? baseText : null;
  const said = proposalSentence(say, {
    ...proposal,
    question: questions.find(({ id }) => id === proposal.question)?.number ?? null,
    before,
    beforeKind: place?.kind ?? null,
  });
  const shown: Part[] = [text('frame', said)];
  if (before && kind === 'replaceBlock') shown.push(quote(say('document.proposal.base'), before));
  if (newText && (kind === 'replaceBlock' || proposedPoints(proposal).length > 1))
    shown.push(quote(say('document.proposal.new'), newText));
  if (reason)
    shown.push(
      quote(say(kind === 'sendBack' ? 'document.proposal.asked' : 'document.proposal.reason'), reason),
    );
  return shown;
}

/** A whole text as its movers want it, section by section. */
const alternativeWords = ({ alternative }: ReportProposal, questions: Questions, say: Say): readonly Part[] =>
  (alternative ?? []).map((section) =>
    quote(
      say('document.question', { number: questions.find(({ id }) => id === section.question)?.number ?? '' }),
      section.blocks.map(plain).join('\n') || say('document.question.unanswered'),
    ),
  );

function wholeVote(one: ReportTreatment, say: Say): readonly Part[] {
  const votes = one.votes.filter((vote) => vote.proposal === null);
  if (votes.length === 0) return [];
  return votes.flatMap((vote) => [
    heading(
      4,
      vote.question === null
        ? say('document.vote.whole')
        : say('document.vote.question', { number: vote.question }),
    ),
    ...voteParts(vote, say),
  ]);
}

/** A treatment that has ended. */
type Concluded = ReportTreatment & { readonly result: Ended };

const isConcluded = (one: ReportTreatment): one is Concluded => one.result !== null;

/** The body took a stand on the text. */
const isDecided = (result: Ended): result is 'decided' | 'passedOn' =>
  result === 'decided' || result === 'passedOn';

function resultParts(one: ReportTreatment, say: Say): readonly Part[] {
  if (!isConcluded(one)) return [text('quiet', say('document.treatment.unfinished'))];
  const title = say(
    one.result === 'decided' ? 'document.resolution.decision' : 'document.resolution.recommendation',
  );
  const carried = one.proposals.filter(
    (proposal) => proposal.state === 'carried' && changesText(proposal),
  ).length;
  return [
    heading(4, isDecided(one.result) ? title : say(`document.resolution.${one.result}`)),
    text('strong', resultSentence(one, carried, say)),
    ...(one.resolution ? [quote(null, one.resolution)] : []),
  ];
}

/** Protokolltilførsler word for word, each with its author. */
const additionParts = ({ additions }: ReportTreatment, say: Say): readonly Part[] =>
  additions.length === 0
    ? []
    : [
        heading(4, say('document.additions')),
        ...additions.map((one) => quote(say('document.additions.by', { who: proposerName(one) }), one.words)),
      ];

function resultSentence({ body, task, result, version }: Concluded, carried: number, say: Say): string {
  if (result === 'noAnswer') return sentence(say(`document.result.noAnswer.${task}`, { body }));
  if (!isDecided(result)) return sentence(say(`document.result.${result}`, { body }));
  const said = say(result === 'decided' ? 'document.result.decided' : 'document.result.passedOn', {
    body,
    version,
  });
  return carried > 0
    ? `${sentence(said)} ${say('document.result.changes', { count: carried })}`
    : sentence(said);
}
