import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accountOf, plain, type CaseReport, type Clock, type PointAccount } from '@samsvar/domain';
import { Reader, type CaseRow, type InputRow } from '@samsvar/persistence';
import { reportOf } from '../files/report-of.js';
import { publicScreen } from '../screening/screen-of.js';
import { RequestContext } from '../session/context.js';
import { CLOCK } from '../tokens.js';
import { InputLinks } from './input-links.js';

/** What one point of the input became in one municipality. */
export interface OutcomeOfPoint extends Pick<
  PointAccount,
  'kind' | 'verbatim' | 'reason' | 'passedTo' | 'removedBy' | 'changedBy'
> {
  /** Its number in that case, such as «3.2». */
  readonly number: string;
  readonly text: string;
  /** The heading of the input over it, as printed. */
  readonly under: string;
  /** How many points of others it was merged with. */
  readonly others: number;
  /** What stands in the decided answer and came from it. */
  readonly stands: readonly {
    readonly question: number;
    readonly paragraph: number;
    readonly text: string;
  }[];
}

export interface Outcome {
  readonly municipality: string;
  readonly case: { readonly title: string; readonly saksnr: string };
  /** Null until the case is decided: before that nothing of it is the sender's to see. */
  readonly decided: {
    readonly body: string;
    readonly at: string;
    readonly points: readonly OutcomeOfPoint[];
  } | null;
}

/** What a sender sees: its input, and what became of it everywhere. */
export interface SenderView {
  readonly title: string;
  readonly sender: string;
  readonly outcomes: readonly Outcome[];
}

/** The outcome of a joint input in every municipality that registered the same file. */
@Injectable()
export class Outcomes {
  constructor(
    private readonly links: InputLinks,
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal `link_unknown` */
  async of(secret: string): Promise<SenderView> {
    const inputs = await this.links.registrations(secret);
    return {
      title: inputs[0]?.title ?? '',
      sender: inputs[0]?.sender ?? '',
      outcomes: await Promise.all(inputs.map((input) => this.outcomeOf(input))),
    };
  }

  private async outcomeOf(input: InputRow): Promise<Outcome> {
    const scope = { municipality: input.municipality };
    const ctx = new RequestContext(null, () => new Reader(this.database.manager, scope), null);
    const [row, municipality] = await Promise.all([
      ctx.read.cases.load(input.caseFile),
      ctx.read.municipality.load(input.municipality),
    ]);
    if (!row || !municipality) throw new Error('An input stands in a case of a municipality');
    return {
      municipality: municipality.name,
      case: { title: row.title, saksnr: row.saksnr },
      decided: isDecided(row) ? await this.decidedOf(ctx, input, row) : null,
    };
  }

  private async decidedOf(ctx: RequestContext, input: InputRow, row: CaseRow): Promise<Outcome['decided']> {
    const screen = await publicScreen(ctx.read, row.id);
    const report = await reportOf(ctx, row, screen, this.clock.now());
    const own = new Map(
      (await ctx.read.pointsOfCase.load(row.id))
        .filter((point) => point.answer === input.answer)
        .map((point) => [point.id, point.block]),
    );
    const points = accountOf(report).filter(({ point }) => own.has(point.id));
    return {
      body: report.decision?.body ?? '',
      at: report.decision?.at ?? '',
      points: points.map((one) => pointOf(one, report, headingOf(input, own.get(one.point.id) ?? ''))),
    };
  }
}

const isDecided = ({ phase }: CaseRow): boolean => phase === 'decided' || phase === 'sent';

function headingOf({ content }: InputRow, block: string): string {
  const section = content.sections.find(({ points }) => points.some((point) => point.block === block));
  return section ? `${section.sign} ${section.heading}`.trim() : '';
}

function pointOf(account: PointAccount, { version, questions }: CaseReport, under: string): OutcomeOfPoint {
  const { point, mergedWith, places, kind, verbatim, reason, passedTo, removedBy, changedBy } = account;
  return {
    number: point.number,
    text: point.text,
    under,
    kind,
    verbatim,
    reason,
    passedTo,
    removedBy,
    changedBy,
    others: mergedWith.length,
    stands: places.map(({ question, paragraph }) => {
      const id = questions.find(({ number }) => number === question)?.id;
      const blocks = version.text.find((section) => section.question === id)?.blocks ?? [];
      const block = blocks.filter((one) => plain(one).trim() !== '')[paragraph - 1];
      return { question, paragraph, text: block ? plain(block) : '' };
    }),
  };
}
