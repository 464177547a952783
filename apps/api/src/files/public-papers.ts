import { Inject, Injectable } from '@nestjs/common';
import {
  Refusal,
  can,
  followerOf,
  screenedItem,
  withheldItem,
  type CaseReport,
  type Clock,
  type MeetingCall,
  type Minutes,
} from '@samsvar/domain';
import {
  callDocxOf,
  callPdfOf,
  docxOf,
  jsonOf,
  minutesDocxOf,
  minutesPdfOf,
  pdfOf,
  type MinutesClosingWords,
} from '@samsvar/exchange';
import type { ItemRow, MeetingRow, Reader } from '@samsvar/persistence';
import { cited } from '../meeting/meeting.view.js';
import { signedOf } from '../minutes/signed.js';
import { isPublicAnswer } from '../screening/public-answer.js';
import { publicScreen } from '../screening/screen-of.js';
import { withheldFromPublic } from '../screening/withheld.js';
import { RequestContext } from '../session/context.js';
import { CLOCK } from '../tokens.js';
import { callOf } from './call-of.js';
import { DOCX, draw, JSON_TYPE, PDF, type Drawn, type Papers } from './drawn.js';
import { caseMinutesIn } from './minutes-of.js';
import { reportOf } from './report-of.js';

interface PublicMinutes {
  readonly minutes: Minutes;
  readonly under: MinutesClosingWords;
}

const ANSWER: Papers<CaseReport> = {
  'svar-offentlig.docx': [DOCX, docxOf],
  'svar-offentlig.pdf': [PDF, pdfOf],
  'svar-offentlig.json': [JSON_TYPE, async (report) => Buffer.from(jsonOf(report))],
};
const CALL: Papers<MeetingCall> = {
  'innkalling-offentlig.docx': [DOCX, callDocxOf],
  'innkalling-offentlig.pdf': [PDF, callPdfOf],
};
const minutesAs = (name: string): Papers<PublicMinutes> => ({
  [`${name}-offentlig.docx`]: [DOCX, ({ minutes, under }) => minutesDocxOf(minutes, under)],
  [`${name}-offentlig.pdf`]: [PDF, ({ minutes, under }) => minutesPdfOf(minutes, under)],
});
const MEETING_MINUTES = minutesAs('motebok');
const CASE_MINUTES = minutesAs('saksprotokoll');

/**
 * What is drawn up for anybody, signed in or not. What is withheld from the public is not there, in no byte
 * (offentleglova; kommuneloven § 11-5). What is absent and what is not the public's are refused alike.
 */
@Injectable()
export class PublicPapers {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** True for the name of a paper that is anybody's. */
  static readonly has = (paper: string): boolean =>
    [ANSWER, CALL, MEETING_MINUTES, CASE_MINUTES].some((papers) => Object.hasOwn(papers, paper));

  /** The answer, once it is decided. */
  async answer(read: Reader, caseFile: string, paper: string): Promise<Drawn> {
    const row = await read.cases.load(caseFile);
    if (!row || !(await isPublicAnswer(read, row))) throw new Refusal('not_permitted');
    return draw(ANSWER, paper, row.saksnr, async (): Promise<CaseReport> => {
      const nobody = new RequestContext(null, () => read, null);
      const screen = await publicScreen(read, row.id);
      return { ...(await reportOf(nobody, row, screen, this.clock.now())), rendition: 'public' };
    });
  }

  /** The call, or the signed minutes. */
  async meeting(read: Reader, id: string, paper: string): Promise<Drawn> {
    const meeting = await followed(read, id);
    const day = meeting.startsAt.toISOString().slice(0, 10);
    if (Object.hasOwn(CALL, paper))
      return draw(CALL, paper, day, () => callOf(read, meeting, 'public', this.clock.now()));
    return draw(MEETING_MINUTES, paper, day, () => minutesFor(read, meeting));
  }

  /** The signed saksprotokoll of one case. */
  async item(read: Reader, id: string, paper: string): Promise<Drawn> {
    const item = await read.items.load(id);
    const meeting = item && (await followed(read, item.meeting));
    if (!item || !meeting || (await withheldFromPublic(read, meeting, item)))
      throw new Refusal('not_permitted');
    return draw(CASE_MINUTES, paper, cited(item), async () => {
      const { minutes, under } = await minutesFor(read, meeting);
      return { minutes: caseMinutesIn(minutes, cited(item)), under };
    });
  }
}

/** @throws Refusal `not_permitted` for a meeting that is not there, or of a body that nobody follows */
async function followed(read: Reader, id: string): Promise<MeetingRow> {
  const meeting = await read.meetings.load(id);
  const body = meeting && (await read.bodies.load(meeting.body));
  if (!meeting || !body || !can('followMeeting', followerOf(body.kind, false), 'treatment'))
    throw new Refusal('not_permitted');
  return meeting;
}

/** Only what was signed is the public's, and with it what puts it right. */
async function minutesFor(read: Reader, meeting: MeetingRow): Promise<PublicMinutes> {
  const [signed, rows] = await Promise.all([
    signedOf(read, meeting.id),
    read.itemsOfMeeting.load(meeting.id),
  ]);
  if (!signed?.complete) throw new Refusal('not_permitted');
  const { content } = signed.laid;
  const items = await Promise.all(
    content.items.map(async (item) => {
      const row = rows.find((one) => cited(one) === item.cited);
      if (!row) throw new Error(`${item.cited} is in the minutes, and not on the agenda`);
      const withheld = await withheldFromPublic(read, meeting, row);
      return withheld
        ? withheldItem(item, withheld.legalBasis)
        : screenedItem(item, await publicScreen(read, row.caseFile));
    }),
  );
  return {
    minutes: { ...content, items, rendition: 'public' },
    under: await publicUnder(read, rows, signed.under),
  };
}

/** Amendments say what people wrote: what is screened in any of the cases is not in them. */
async function publicUnder(
  read: Reader,
  rows: readonly ItemRow[],
  under: MinutesClosingWords,
): Promise<MinutesClosingWords> {
  const screens = await Promise.all(rows.map(({ caseFile }) => publicScreen(read, caseFile)));
  const shown = (words: string) => screens.reduce((said, screen) => screen.words(said), words);
  return {
    ...under,
    amendments: under.amendments.map((one) => ({ ...one, words: shown(one.words) })),
  };
}
