import type { CallItem, MeetingCall } from '@samsvar/domain';
import type { ItemRow, MeetingRow, Reader } from '@samsvar/persistence';
import { cited } from '../meeting/meeting.view.js';
import { withheldInCall } from '../screening/withheld.js';
import { nameOf } from './report-of.js';

/** Gathers the call to a meeting: what was on its agenda when it was called. What the public may not see is left out. */
export async function callOf(
  read: Reader,
  meeting: MeetingRow,
  rendition: MeetingCall['rendition'],
  now: Date,
): Promise<MeetingCall> {
  const [municipality, body, secretaries, items] = await Promise.all([
    read.municipality.load(meeting.municipality),
    nameOf(read, meeting.body),
    read.secretariesOfBody.load(meeting.body),
    read.itemsOfMeeting.load(meeting.id),
  ]);
  if (!municipality) throw new Error(`Meeting ${meeting.id} is in no municipality`);
  const secretary = secretaries[0] ? await read.people.load(secretaries[0].person) : null;
  return {
    rendition,
    language: municipality.language,
    municipality: municipality.name,
    body,
    place: meeting.place,
    mode: meeting.mode,
    startsAt: meeting.startsAt.toISOString(),
    foreseen: meeting.legalBasis,
    urgency: meeting.urgency,
    secretary: secretary?.name ?? null,
    items: await Promise.all(
      items.filter(({ addedAt }) => addedAt === null).map((item) => itemOf(read, item, rendition)),
    ),
    drawnUpAt: now.toISOString(),
  };
}

async function itemOf(read: Reader, item: ItemRow, rendition: MeetingCall['rendition']): Promise<CallItem> {
  const [step, row, attachments] = await Promise.all([
    read.steps.load(item.routeStep),
    read.cases.load(item.caseFile),
    read.attachmentsOfCase.load(item.caseFile),
  ]);
  const basis = await withheldInCall(read, item);
  const isPublic = rendition === 'public';
  return {
    cited: cited(item),
    task: step?.task ?? 'recommends',
    screened: basis,
    case:
      (isPublic && basis !== null) || !row
        ? null
        : {
            title: row.title,
            saksnr: row.saksnr,
            attachments: attachments.map(({ number, title, screened }) => ({
              number,
              title: isPublic && screened !== null ? null : title,
              screened,
            })),
            citedDocuments: row.cited,
          },
  };
}
