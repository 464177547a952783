/** A case while it is being registered: what has been filled in so far, and what is still wrong. */
import type { ResultOf, VariablesOf } from '../../graphql';
import type { PreviewCasePaper, RegisterCase } from './register.operations';
import { type PlannedStep, refusalOfRoute } from './plan';

export interface Registration {
  readonly booklet: string;
  readonly title: string;
  readonly saksnr: string;
  readonly dokumentnr: string;
  readonly lopenr: string;
  readonly klassering: string;
  readonly deadline: string;
  readonly fields: readonly { readonly heading: string; readonly text: string }[];
  /** The case's own wordings, by the question's number. */
  readonly wordings: Readonly<Record<number, { readonly text: string; readonly answered: boolean }>>;
  readonly attachments: readonly {
    readonly upload: string;
    readonly fileName: string;
    readonly title: string;
  }[];
  /** One document a line. */
  readonly cited: string;
  readonly route: readonly PlannedStep[];
}

export const STEPS = ['booklet', 'paper', 'questions', 'attachments', 'route', 'review'] as const;
export type StepName = (typeof STEPS)[number];

/** An empty registration with the municipality's headings. */
export const emptyRegistration = (headings: readonly string[]): Registration => ({
  booklet: '',
  title: '',
  saksnr: '',
  dokumentnr: '',
  lopenr: '',
  klassering: '',
  deadline: '',
  fields: headings.map((heading) => ({ heading, text: '' })),
  wordings: {},
  attachments: [],
  cited: '',
  route: [],
});

export type Problem =
  | {
      readonly field: 'booklet' | 'title' | 'saksnr' | 'heading' | 'attachment';
      readonly refusal?: undefined;
    }
  | { readonly field: 'route'; readonly refusal: NonNullable<ReturnType<typeof refusalOfRoute>> };

const SAKSNR = /^\d{4}\/\d+$/;

/** What must be put right before one leaves a step. */
export function problemsOf(step: StepName, filled: Registration): readonly Problem[] {
  switch (step) {
    case 'booklet':
      return filled.booklet === '' ? [{ field: 'booklet' }] : [];
    case 'paper':
      return [
        ...(filled.title.trim() === '' ? [{ field: 'title' } as const] : []),
        ...(SAKSNR.test(filled.saksnr.trim()) ? [] : [{ field: 'saksnr' } as const]),
        ...(filled.fields.some(({ heading, text }) => heading.trim() === '' && text.trim() !== '')
          ? [{ field: 'heading' } as const]
          : []),
      ];
    case 'attachments':
      return filled.attachments.some(({ title }) => title.trim() === '') ? [{ field: 'attachment' }] : [];
    case 'route': {
      const refusal = refusalOfRoute(filled.route);
      return refusal ? [{ field: 'route', refusal }] : [];
    }
    case 'questions':
    case 'review':
      return [];
  }
}

type CasePaper = ResultOf<typeof PreviewCasePaper>['previewCasePaper'];

/** Fills in what was read out of a saksframlegg, and leaves what a person has already written. */
export function withCasePaper(filled: Registration, paper: CasePaper): Registration {
  const empty = filled.fields.every(({ text }) => text.trim() === '');
  return {
    ...filled,
    title: filled.title.trim() || paper.title,
    fields: empty && paper.fields.length > 0 ? paper.fields : filled.fields,
    wordings: {
      ...Object.fromEntries(
        paper.differences.map(({ number, case: text }) => [number, { text, answered: true }]),
      ),
      ...filled.wordings,
    },
  };
}

type CaseInput = VariablesOf<typeof RegisterCase>['case'];

const orNull = (text: string): string | null => text.trim() || null;

/** The registration as the API takes it: empty headings, wordings and lines are left out. */
export function toInput(filled: Registration): CaseInput {
  return {
    booklet: filled.booklet,
    title: filled.title.trim(),
    saksnr: filled.saksnr.trim(),
    dokumentnr: orNull(filled.dokumentnr),
    lopenr: orNull(filled.lopenr),
    klassering: orNull(filled.klassering),
    deadline: filled.deadline || null,
    fields: filled.fields.filter(({ heading }) => heading.trim() !== ''),
    wordings: Object.entries(filled.wordings)
      .filter(([, { text }]) => text.trim() !== '')
      .map(([number, { text, answered }]) => ({ number: Number(number), text: text.trim(), answered })),
    attachments: filled.attachments.map(({ upload, title }) => ({ upload, title: title.trim() })),
    citedDocuments: filled.cited
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    route: filled.route.map(({ body, task, due }) => ({ body, task, due: due || null })),
  };
}
