import {
  accountOf,
  origins,
  plain,
  written,
  type Block,
  type CaseReport,
  type PointAccount,
  type ReportAnswer,
  type ReportPoint,
  type ReportTreatment,
  type ReportVersion,
} from '@samsvar/domain';

/** Grows when a field changes its meaning or goes; a field that comes in addition leaves it as it is. */
const FORMAT_VERSION = 1;

/**
 * The answer for machines: everything that DOCX and PDF say, as UTF-8 JSON in a fixed order of keys.
 * Equal reports give equal bytes. Words stand as people wrote them, with nothing taken out.
 */
export function jsonOf(report: CaseReport): string {
  const { language, municipality, booklet, decision, version, drawnUpAt } = report;
  const out = {
    format: 'samsvar/answer',
    formatVersion: FORMAT_VERSION,
    ...(report.rendition ? { rendition: report.rendition } : {}),
    language,
    municipality,
    case: {
      title: report.case.title,
      saksnr: report.case.saksnr,
      dokumentnr: report.case.dokumentnr,
      lopenr: report.case.lopenr,
      klassering: report.case.klassering,
    },
    booklet,
    state: decision === null ? 'draft' : decision.noAnswer ? 'noAnswer' : 'decided',
    decision: decision && { body: decision.body, at: decision.at, cited: decision.cited },
    version: sealOf(version),
    drawnUpAt,
    answers: answersOf(report),
    treatments: report.treatments.map(treatmentOf),
    statements: report.answers.map((answer) => statementOf(answer, report)),
    points: accountOf(report).map(accountOfPoint),
  };
  return `${JSON.stringify(out, null, 2)}\n`;
}

const sealOf = ({ number, sha256 }: ReportVersion) => ({ number, sha256 });
const nameOf = ({ body, number }: ReportPoint) => ({ body, number });

const paragraphOf = ({ id, kind, runs, minority }: Block) => ({
  id,
  kind,
  text: plain({ runs }),
  runs: runs.map(({ text, bold, italic }) => ({
    text,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
  })),
  minority,
});

function answersOf(report: CaseReport) {
  const from = origins(report);
  return report.questions.map(({ id, number, bookletWording, caseWording, chosenWording }) => ({
    question: { number, bookletWording, caseWording, chosenWording },
    paragraphs: written(report.version.text, id).map((block) => ({
      ...paragraphOf(block),
      from: (from.get(block.id)?.points ?? []).map(nameOf),
      carried: from.get(block.id)?.carried ?? [],
    })),
  }));
}

const treatmentOf = (one: ReportTreatment) => ({
  body: one.body,
  task: one.task,
  cited: one.cited,
  meeting: {
    startsAt: one.startsAt,
    place: one.place,
    mode: one.mode,
    legalBasis: one.legalBasis,
    chair: one.chair,
  },
  attendance: { seats: one.seats, present: one.present, deputies: one.deputies },
  baseVersion: one.baseVersion,
  version: one.version,
  behindDoors: one.behindDoors,
  proposals: one.proposals.map((proposal) => ({
    letter: proposal.letter,
    kind: proposal.kind,
    state: proposal.state,
    proposers: proposal.proposers.map(({ name, party }) => ({ name, party })),
    onBehalfOf: proposal.onBehalfOf,
    baseText: proposal.baseText,
    newText: proposal.newText,
    referTo: proposal.referTo,
    reason: proposal.reason,
    upheld: proposal.upheld,
    takenUp: proposal.takenUp && { body: proposal.takenUp.body, letter: proposal.takenUp.letter },
  })),
  votes: one.votes.map(({ proposal, method, outcome }) => ({ proposal, method, outcome })),
  result: one.result,
  resolution: one.resolution,
});

const statementOf = (answer: ReportAnswer, report: CaseReport) => ({
  body: answer.body,
  state: answer.state,
  basis: answer.basis,
  count: answer.count,
  settledAt: answer.settledAt,
  cited: answer.cited,
  reason: answer.reason,
  version: answer.version && sealOf(answer.version),
  answers: report.questions.map(({ id, number }) => ({
    question: number,
    paragraphs: answer.version ? written(answer.version.text, id).map(paragraphOf) : [],
  })),
});

const accountOfPoint = (one: PointAccount) => ({
  ...nameOf(one.point),
  text: one.point.text,
  minority: one.point.minority,
  became: one.kind,
  verbatim: one.verbatim,
  mergedWith: one.mergedWith.map(nameOf),
  disagreesWith: one.disagreesWith.map(nameOf),
  reason: one.reason,
  passedTo: one.passedTo,
  places: one.places,
  changedBy: one.changedBy,
  removedBy: one.removedBy,
  broughtBy: one.broughtBy,
});
