import { AnswerRow, NoteRow, PointRow, VersionRow } from './answer/answers.js';
import { BodyRow, DeputyRow, SeatRow, SecretaryRow } from './body/bodies.js';
import { MunicipalityRow, PersonRow, PostRow, SessionRow } from './body/people.js';
import { BookletRow, UploadRow } from './booklet/booklets.js';
import { AttachmentRow, CaseRow, QuestionRow, StepRow } from './case/cases.js';
import { EventRow } from './case/events.js';
import { DisposalRow, DraftRow } from './draft/drafts.js';
import { DisagreementRow } from './draft/likeness.js';
import { DeclineReasonRow } from './draft/reasons.js';
import { AttendanceRow, DisqualificationRow, ItemRow, MeetingRow } from './meeting/meetings.js';
import { ProposalRow, ProposerRow } from './proposal/proposals.js';
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
  AnswerRow,
  VersionRow,
  PointRow,
  NoteRow,
  DraftRow,
  DisposalRow,
  DeclineReasonRow,
  DisagreementRow,
  ProposalRow,
  ProposerRow,
  VoteRow,
  BallotRow,
];
