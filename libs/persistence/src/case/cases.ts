import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Phase, RouteTask, StepResult, StepState, WordingSource } from '@samsvar/domain';

/** A case (sak). */
@Entity('case_file')
export class CaseRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ type: 'text' })
  municipality!: string;
  @Column({ type: 'text' })
  title!: string;
  @Column({ type: 'text' })
  saksnr!: string;
  @Column({ type: 'text', nullable: true })
  dokumentnr!: string | null;
  @Column({ type: 'text', nullable: true })
  lopenr!: string | null;
  @Column({ type: 'text', nullable: true })
  klassering!: string | null;
  @Column({ type: 'text' })
  booklet!: string;
  @Column({ type: 'date', nullable: true })
  deadline!: string | null;
  @Column({ type: 'text' })
  phase!: Phase;
  @Column({ type: 'jsonb' })
  fields!: { heading: string; text: string }[];
  @Column({ type: 'text', array: true })
  cited!: string[];
  @Column({ type: 'int' })
  revision!: number;
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;
}

/** What a case asks, worded per source. */
@Entity('question')
export class QuestionRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ name: 'case_file', type: 'text' })
  caseFile!: string;
  @Column({ type: 'int' })
  number!: number;
  @Column({ type: 'text' })
  theme!: string;
  @Column({ name: 'booklet_wording', type: 'text' })
  bookletWording!: string;
  @Column({ name: 'case_wording', type: 'text', nullable: true })
  caseWording!: string | null;
  @Column({ type: 'text' })
  answered!: WordingSource;
  /** Where an input's or an answer's own wording was chosen. */
  @Column({ name: 'chosen_wording', type: 'text', nullable: true })
  chosenWording!: string | null;
}

/** A numbered paper that is sent along. */
@Entity('attachment')
export class AttachmentRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ name: 'case_file', type: 'text' })
  caseFile!: string;
  @Column({ type: 'int' })
  number!: number;
  @Column({ type: 'text' })
  title!: string;
  @Column({ type: 'text' })
  upload!: string;
  /** Legal basis for withholding it from the public; null when it is open. */
  @Column({ type: 'text', nullable: true })
  screened!: string | null;
  @Column({ name: 'screened_at', type: 'timestamptz', nullable: true })
  screenedAt!: Date | null;
  @Column({ name: 'screened_by', type: 'text', nullable: true })
  screenedBy!: string | null;
}

/** A step of the route. */
@Entity('route_step')
export class StepRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;
  @Column({ name: 'case_file', type: 'text' })
  caseFile!: string;
  @Column({ type: 'int' })
  position!: number;
  @Column({ type: 'text', nullable: true })
  body!: string | null;
  @Column({ type: 'text' })
  task!: RouteTask;
  @Column({ type: 'date', nullable: true })
  due!: string | null;
  @Column({ type: 'text' })
  state!: StepState;
  @Column({ type: 'text', nullable: true })
  result!: StepResult | null;
}
