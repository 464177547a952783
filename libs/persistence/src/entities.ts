import { AnswerRow, NoteRow, PointRow, VersionRow } from './answer/answers.js';
import { BodyRow, DeputyRow, SeatRow, SecretaryRow } from './body/bodies.js';
import { MunicipalityRow, PersonRow, PostRow, SessionRow } from './body/people.js';
import { BookletRow, UploadRow } from './booklet/booklets.js';
import { AttachmentRow, CaseRow, QuestionRow, StepRow } from './case/cases.js';
import { WordingChoiceRow } from './case/wordings.js';
import { EventRow } from './case/events.js';
import { DisposalRow, DraftRow } from './draft/drafts.js';
import { KeptVersionRow } from './draft/kept-versions.js';
import { DisagreementRow } from './draft/likeness.js';
import { DeclineReasonRow } from './draft/reasons.js';
import { CandidateRow, ElectionBallotRow, ElectionRow, RoundRow } from './election/elections.js';
import { InputLinkRow, InputRow } from './input/inputs.js';
import { ApprovalRow, ClosingRow, MovementRow, VoteRefusalRow, WrittenAnswerRow } from './meeting/course.js';
import { AdditionRow, AttendanceRow, DisqualificationRow, ItemRow, MeetingRow } from './meeting/meetings.js';
import { AmendmentRow, LaidMinutesRow, SignatureRow, SignedPaperRow } from './minutes/minutes.js';
import { ProposalRow, ProposerRow } from './proposal/proposals.js';
import { ScreeningRow } from './screening/screenings.js';
import { IdentityRow, OneTimeLinkRow } from './session/sign-in.js';
import { BallotRow, VoteRow } from './vote/votes.js';

/** Every mapped table. The migrations make them; a test demands that TypeORM would change no column. */
export const ENTITIES = [
  MunicipalityRow,
  PersonRow,
  PostRow,
  SessionRow,
  IdentityRow,
  OneTimeLinkRow,
  BodyRow,
  SeatRow,
  DeputyRow,
  SecretaryRow,
  UploadRow,
  BookletRow,
  CaseRow,
  QuestionRow,
  AttachmentRow,
  StepRow,
  EventRow,
  MeetingRow,
  AttendanceRow,
  ItemRow,
  DisqualificationRow,
  AdditionRow,
  MovementRow,
  ClosingRow,
  ApprovalRow,
  VoteRefusalRow,
  WrittenAnswerRow,
  LaidMinutesRow,
  SignatureRow,
  SignedPaperRow,
  AmendmentRow,
  ScreeningRow,
  AnswerRow,
  VersionRow,
  PointRow,
  NoteRow,
  DraftRow,
  DisposalRow,
  KeptVersionRow,
  WordingChoiceRow,
  InputRow,
  InputLinkRow,
  DeclineReasonRow,
  DisagreementRow,
  ProposalRow,
  ProposerRow,
  VoteRow,
  BallotRow,
  ElectionRow,
  CandidateRow,
  RoundRow,
  ElectionBallotRow,
];
