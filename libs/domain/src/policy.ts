import type { Phase } from './case/phase.js';
import { Refusal } from './refusal.js';

/**
 * What somebody is, towards the case or meeting at hand and at this moment. Roles are facts:
 * a formannskap chair is no chair while bystyret sits, and a member who was not present is no
 * `presentMember`. Ownership ("my council's answer") is settled when roles are loaded.
 */
export const ROLES = [
  'administrator',
  'kommunedirektor',
  'caseWorker',
  /** Secretary of the body whose answer, meeting or treatment it is. */
  'bodySecretary',
  /** Leader of that body, or whoever presides in its meeting. */
  'bodyLeader',
  /** Holds a seat or deputyship in that body. */
  'bodyMember',
  /** Meets for a seat in that body's meeting, which is in session. */
  'presentMember',
  /** Presides in that meeting, which is in session. */
  'presidingChair',
  /** May write with the body now: present in session, or any time where the body's setting allows it. */
  'coWriter',
  /** Works in the administration, and the body is a group of that administration. */
  'colleague',
  /** Moved the proposal at hand. */
  'mover',
  /** Holds a seat, a deputyship or the secretary's post in some body on the case's route. */
  'participant',
  /** Anybody, signed in or not, towards what a folkevalgt body does with its doors open. */
  'public',
] as const;
export type Role = (typeof ROLES)[number];

const ALWAYS: readonly Phase[] = ['registered', 'answering', 'compiling', 'treatment', 'decided', 'sent'];
const STARTED: readonly Phase[] = ['answering', 'compiling', 'treatment', 'decided', 'sent'];
const ANSWERS: readonly Phase[] = ['answering', 'compiling'];
const KD: readonly Role[] = ['kommunedirektor', 'caseWorker'];
const LEAD: readonly Role[] = ['bodySecretary', 'bodyLeader'];
const READ: readonly Role[] = [...KD, 'administrator', 'participant'];

/** Who may do what, and while. Read it aloud: it is the whole truth, and what is not here is refused. */
const POLICY = {
  // action             roles held                              phases of the case
  registerCase: [KD, ALWAYS],
  importBooklet: [KD, ALWAYS],
  editCase: [KD, ['registered']],
  openCase: [KD, ['registered']],
  readCase: [[...KD, 'administrator'], ALWAYS],
  readOpenedCase: [READ, STARTED],
  readHistory: [READ, STARTED],
  // What is withheld from the public (offentleglova) is for those who prepare the case and the bodies that treat it,
  // and for the body that wrote it (kommuneloven § 11-13).
  readScreened: [[...KD, ...LEAD, 'bodyMember', 'presentMember'], ALWAYS],
  screenWords: [[...KD, ...LEAD], STARTED],
  screenAttachment: [KD, ALWAYS],
  // What is sent is anybody's to read, without what is screened.
  readPublicAnswer: [['public'], ['decided', 'sent']],
  exportCase: [READ, ['treatment', 'decided', 'sent']],
  readAnswerBack: [
    [...KD, 'administrator', ...LEAD, 'bodyMember'],
    ['decided', 'sent'],
  ],
  chooseBodyLanguage: [[...LEAD, 'kommunedirektor', 'administrator'], ALWAYS],

  callMeeting: [[...LEAD, 'kommunedirektor'], ALWAYS],
  openMeeting: [LEAD, ALWAYS],
  endMeeting: [[...LEAD, 'presidingChair'], ALWAYS],
  recordAttendance: [LEAD, ALWAYS],
  addToMinutes: [
    ['presentMember', 'bodySecretary'],
    STARTED, // as long as the meeting is in session, wherever the case has gone since
  ],
  decideDisqualification: [[...LEAD, 'presidingChair'], ALWAYS],
  // Nobody presides while one is elected to: the secretary holds the election (kommuneloven § 11-2).
  holdElection: [[...LEAD, 'presidingChair'], ALWAYS],
  castElectionBallot: [['presentMember'], ALWAYS],
  decideClosing: [[...LEAD, 'presidingChair'], ALWAYS],
  approveCall: [[...LEAD, 'presidingChair'], ALWAYS],
  addToAgenda: [[...LEAD, 'presidingChair'], ALWAYS],
  refuseVote: [[...LEAD, 'presidingChair'], ALWAYS],
  answerInWriting: [['presentMember', 'bodySecretary'], ALWAYS],
  allowRemoteMeetings: [['kommunedirektor', 'administrator'], ALWAYS],
  // What is said behind closed doors is the body's own (kommuneloven § 11-5), and theirs who serve it.
  readClosedMeeting: [[...KD, ...LEAD, 'bodyMember', 'presentMember'], ALWAYS],
  // Open meetings are everybody's to follow (kommuneloven § 11-5 first paragraph).
  followMeeting: [['public'], ALWAYS],
  readMinutes: [[...READ, ...LEAD, 'bodyMember'], ALWAYS],
  layMinutes: [LEAD, ALWAYS],
  signMinutes: [[...LEAD, 'bodyMember'], ALWAYS], // those before whom they were laid
  takeBackMinutes: [LEAD, ALWAYS], // while not all have signed
  amendMinutes: [LEAD, ALWAYS],

  readAnswer: [['bodyMember', ...LEAD, 'coWriter'], STARTED],
  readSettledAnswer: [READ, STARTED],
  writeAnswer: [['coWriter'], ANSWERS],
  // What was written on the way to a statement is the body's own, also when the statement is everybody's.
  readAnswerHistory: [['bodyMember', ...LEAD, 'coWriter'], STARTED],
  // Who held the pen for which point shows what a person thinks of a political question (personvernforordningen
  // art. 9): others see how the body adopted it. An administrative group's members answer for their work.
  readPointWriters: [['bodyMember', ...LEAD, 'coWriter', 'colleague'], STARTED],
  restoreAnswer: [['coWriter'], ANSWERS],
  adoptAnswer: [LEAD, ANSWERS],
  declineAnswer: [LEAD, ANSWERS],
  reopenAnswer: [LEAD, ANSWERS],
  writeNote: [['bodyMember'], ['answering', 'compiling', 'treatment']],
  closeAnswers: [KD, ['answering']],
  chooseWording: [KD, ANSWERS],
  registerInput: [KD, ANSWERS],
  shareInput: [KD, STARTED],

  readDraft: [KD, STARTED],
  writeDraft: [KD, ['compiling']],
  startDraft: [KD, ['compiling']],
  disposePoint: [KD, ['compiling']],
  tableDraft: [['kommunedirektor'], ['compiling']],
  setDeskRules: [['kommunedirektor'], ALWAYS],

  moveProposal: [['presentMember', 'bodyMember'], ['treatment']],
  publishProposal: [['mover'], ['treatment']],
  // What a member moves by word, or hands over on paper.
  enterProposal: [['bodySecretary'], ['treatment']],
  // The secretary on the mover's word. What is not published yet is its mover's alone.
  withdrawProposal: [['mover', 'bodySecretary'], ['treatment']],
  // What fell goes on to the next body as a mindretallsforslag: its mover, or the secretary on the mover's word.
  upholdProposal: [['mover', 'bodySecretary'], ['treatment']],
  takeUpProposal: [['presentMember'], ['treatment']],
  splitProposal: [['presidingChair', 'bodySecretary'], ['treatment']],
  orderProposals: [['presidingChair', 'bodySecretary'], ['treatment']],
  openVote: [['presidingChair', 'bodySecretary'], ['treatment']],
  castBallot: [['presentMember'], ['treatment']],
  recordCount: [['presidingChair', 'bodySecretary'], ['treatment']],
  closeVote: [['presidingChair', 'bodySecretary'], ['treatment']],
  conclude: [['presidingChair', 'bodySecretary'], ['treatment']],

  sendText: [KD, ['decided']],
} as const satisfies Record<string, readonly [readonly Role[], readonly Phase[]]>;

export type Action = keyof typeof POLICY;
export const ACTIONS = Object.keys(POLICY) as readonly Action[];

/** Whether somebody with these roles may do this while the case is in this phase. */
export function can(action: Action, roles: ReadonlySet<Role>, phase: Phase): boolean {
  const [who, when]: readonly [readonly Role[], readonly Phase[]] = POLICY[action];
  return who.some((role) => roles.has(role)) && when.includes(phase);
}

/**
 * Refuses what `can` does not allow: `not_permitted` when no phase would help, so that "absent" and
 * "not yours" answer the same; `phase_is_wrong` when the person may do it, but not now.
 */
export function demand(action: Action, roles: ReadonlySet<Role>, phase: Phase): void {
  if (can(action, roles, phase)) return;
  const [who]: readonly [readonly Role[], readonly Phase[]] = POLICY[action];
  throw new Refusal(who.some((role) => roles.has(role)) ? 'phase_is_wrong' : 'not_permitted');
}
