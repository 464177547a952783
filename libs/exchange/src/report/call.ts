import type { CallAttachment, CallItem, MeetingCall } from '@samsvar/domain';
import { longDate, time } from '@samsvar/wording';
import { docxOfPaper } from './docx.js';
import { facts, heading, text, type Paper, type Part } from './paper.js';
import { pdfOfPaper } from './pdf.js';
import { sayIn, type Say } from './say.js';

/** The call to a meeting as a Word document. */
export const callDocxOf = (call: MeetingCall): Promise<Uint8Array> => docxOfPaper(callPaper(call));

/** The call to a meeting as tagged PDF/A-2a. */
export const callPdfOf = async (call: MeetingCall): Promise<Uint8Array> => pdfOfPaper(callPaper(call));

function callPaper(call: MeetingCall): Paper {
  const say = sayIn(call.language);
  const { municipality, body, startsAt, mode, place, foreseen, urgency, secretary, drawnUpAt } = call;
  const title = say('document.call', { body });
  const when = say('document.at', { date: longDate(startsAt), time: time(startsAt) });
  const openness = foreseen
    ? say('document.call.foreseen', { legalBasis: foreseen })
    : say('document.meeting.open');
  return {
    language: call.language,
    municipality,
    title,
    subtitle: null,
    state: say(`document.call.${call.rendition}`),
    draftMark: null,
    runningHead: `${municipality} · ${title}`,
    runningFoot: `${body} · ${longDate(startsAt)}`,
    facts: facts([
      [say('document.appendix.body'), body],
      [say('document.meeting.held'), when],
      [say('document.minutes.place'), place],
      [say('document.meeting.mode'), `${say(`document.meeting.${mode}`)}, ${openness}`],
      [say('document.minutes.secretary'), secretary],
    ]),
    parts: [
      ...(urgency ? [text('frame', say('document.call.urgency', { reason: urgency }))] : []),
      text('frame', say('document.call.absence')),
      ...agendaParts(call, say),
      ...call.items.flatMap((item) => itemParts(item, call, say)),
    ],
    drawnUpAt,
  };
}

function agendaParts({ items }: MeetingCall, say: Say): readonly Part[] {
  if (items.length === 0) return [text('frame', say('document.call.noItems'))];
  return [
    heading(2, say('document.minutes.agenda')),
    {
      kind: 'table',
      caption: null,
      columns: [
        { title: say('document.case.item'), share: 4, voice: 'frame' },
        { title: say('document.minutes.title'), share: 16, voice: 'frame' },
        { title: say('document.case.saksnr'), share: 5, voice: 'frame' },
      ],
      rows: items.map((item) => [item.cited, titleOf(item, say), item.case?.saksnr ?? '']),
    },
  ];
}

const titleOf = ({ case: one, screened }: CallItem, say: Say): string =>
  one?.title ?? say('document.call.withheld', { legalBasis: screened ?? '' });

/** «2. Beredskapsplan», and by which law it is withheld. */
const attachmentTitle = ({ number, title, screened }: CallAttachment, say: Say): string =>
  `${number}. ${[title, screened && say('document.call.withheld', { legalBasis: screened })].filter(Boolean).join(' – ')}`;

/** A case with its papers; of one that is withheld only that it is, and by which law. */
function itemParts(item: CallItem, { rendition }: MeetingCall, say: Say): readonly Part[] {
  const { cited, task, screened, case: one } = item;
  if (!one) return [];
  const papers = [...one.attachments.map((paper) => attachmentTitle(paper, say)), ...one.citedDocuments];
  return [
    heading(3, `${cited} ${one.title}`),
    text(
      'quiet',
      `${say('document.minutes.saksnr', { saksnr: one.saksnr })}. ${say(`document.call.task.${task}`)}`,
    ),
    ...(screened && rendition === 'called'
      ? [text('strong', say('document.call.screened', { legalBasis: screened }))]
      : []),
    ...(papers.length === 0
      ? [text('frame', say('document.call.noPapers'))]
      : [
          text('frame', say('document.call.papers')),
          {
            kind: 'bullets' as const,
            items: papers.map((title) => ({ runs: [{ text: title }], lead: null, label: null })),
          },
        ]),
  ];
}
