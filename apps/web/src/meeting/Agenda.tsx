import { ArrowRightIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { WithheldCase } from '../following/WithheldCase';
import { AddCase } from './AddCase';
import { ApprovalSection } from './ApprovalSection';
import { Disqualified } from './Disqualified';
import { DisqualifyDialog } from './DisqualifyDialog';
import { ItemCourse } from './ItemCourse';
import type { ShownMeeting } from './MeetingPage';

type Item = ShownMeeting['items'][number];

const INTO_THE_ROOM = {
  called: 'meeting.readBefore',
  inSession: 'meeting.enter',
  ended: 'meeting.readAfter',
} as const satisfies Record<ShownMeeting['state'], string>;

/** The cases on the agenda, each with the way into the room where it is done. */
export function Agenda({ meeting, onChanged }: { meeting: ShownMeeting; onChanged: () => void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<string | null>(null);
  const amended = (meeting.minutes?.amendments.length ?? 0) > 0;
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{t('meeting.agenda')}</h2>
      <ApprovalSection meeting={meeting} onChanged={onChanged} />
      <ol className="agenda">
        {meeting.items.map((item) => {
          const room = roomOf(item, meeting);
          return (
            <li key={item.id}>
              <p className="over">
                {item.cited}, {t(`case.task.${item.step.task}`).toLowerCase()}
                {item.addedAt && ` · ${t('meeting.added.tag')}`}
              </p>
              <p>
                <Link className="written" to={`/saker/${item.case.id}`}>
                  {item.case.title}
                </Link>
              </p>
              {room && (
                <Link className="lone-link" to={room}>
                  {t(INTO_THE_ROOM[meeting.state])}
                  <ArrowRightIcon className="icon" aria-hidden />
                </Link>
              )}
              <ItemCourse meeting={meeting} item={item} onChanged={onChanged} />
              <Disqualified decisions={item.disqualifications} />
              {item.viewerCan.includes('decideDisqualification') && (
                <button
                  type="button"
                  className="ds-button"
                  data-variant="tertiary"
                  onClick={() => setAsked(item.id)}
                >
                  {t('meeting.disqualify.act')}
                </button>
              )}
              {asked === item.id && (
                <DisqualifyDialog
                  meeting={meeting}
                  item={item}
                  onClose={() => setAsked(null)}
                  onDecided={() => {
                    setAsked(null);
                    onChanged();
                  }}
                />
              )}
              {item.viewerCan.includes('readMinutes') && <CaseMinutes item={item} amended={amended} />}
            </li>
          );
        })}
      </ol>
      <WithheldItems items={meeting.withheld} />
      <AddCase meeting={meeting} onChanged={onChanged} />
    </section>
  );
}

/** Cases that are withheld from the viewer: their numbers, and by which paragraph. */
function WithheldItems({ items }: { items: ShownMeeting['withheld'] }) {
  if (items.length === 0) return null;
  return (
    <ul className="agenda">
      {items.map((item) => (
        <li key={item.id}>
          <p className="over">{item.cited}</p>
          <p>
            <WithheldCase withheld={item} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The saksprotokoll: what the meeting did with this case. */
function CaseMinutes({ item, amended }: { item: Item; amended: boolean }) {
  const { t } = useTranslation();
  return (
    <p className="agenda__minutes">
      {(['docx', 'pdf'] as const).map((format) => (
        <a key={format} href={`/files/item/${item.id}/saksprotokoll.${format}`} download>
          {t(`meeting.minutes.${format}`)}
        </a>
      ))}
      {amended && (
        <a href={`/files/item/${item.id}/saksprotokoll-signert.pdf`} download>
          {t('minutes.signedCase')}
        </a>
      )}
    </p>
  );
}

/** Where the body does its step: the answer it writes, or the text it treats. */
function roomOf({ step, case: { id, answers } }: Item, { id: meeting, body }: ShownMeeting): string | null {
  if (step.task !== 'answers') return step.state === 'pending' ? null : `/saker/${id}/behandling/${meeting}`;
  const answer = answers.find((other) => other.body.id === body.id);
  return answer?.viewerCan.includes('readAnswer') ? `/saker/${id}/svar/${answer.id}` : null;
}
