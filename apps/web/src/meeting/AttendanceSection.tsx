import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useAnnounce } from '../ui/announce';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { Problem } from '../ui/Problem';
import { type Attendance, attendanceOf, presentCount, toInput } from './attendance';
import { AttendanceTable } from './AttendanceTable';
import { Course } from './Course';
import { MoveDialog } from './MoveDialog';
import { EndMeeting, OpenMeeting, RecordAttendance } from './meeting.operations';
import type { ShownMeeting } from './MeetingPage';
import { WhoMet } from './WhoMet';

interface Props {
  meeting: ShownMeeting;
  onChanged: () => void;
}

/** Who meets and who presides; then the meeting can be opened, and at last ended. */
export function AttendanceSection({ meeting, onChanged }: Props) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [edited, setEdited] = useState<Attendance | null>(null);
  const [moving, setMoving] = useState(false);
  const [ending, setEnding] = useState(false);
  const [recording, record] = useMutation(RecordAttendance);
  const [opening, open] = useMutation(OpenMeeting);
  const [closing, end] = useMutation(EndMeeting);
  const may = (action: 'recordAttendance' | 'openMeeting' | 'endMeeting') =>
    meeting.viewerCan.includes(action);
  const mayRecord = may('recordAttendance') && meeting.state === 'called';
  const mayMove = may('recordAttendance') && meeting.state === 'inSession';
  const recorded = meeting.attendance.some(({ person }) => person !== null);
  const attendance = edited ?? attendanceOf(meeting.attendance, meeting.presiding?.id ?? null);

  const save = async () => {
    const { error } = await record({
      meeting: meeting.id,
      attendance: toInput(attendance),
      presiding: attendance.presiding,
    });
    if (error) return false;
    setEdited(null);
    onChanged();
    announce(t('meeting.attendance.saved'));
    return true;
  };
  const openNow = async () => {
    if ((edited || !recorded) && !(await save())) return;
    const { error } = await open({ id: meeting.id });
    if (error) return;
    announce(t('meeting.bar.inSession'));
    onChanged();
  };
  const endNow = async () => {
    const { error } = await end({ id: meeting.id });
    if (error) return;
    setEnding(false);
    announce(t('meeting.bar.ended'));
    onChanged();
  };
  return (
    <section aria-labelledby="attendance">
      <h2 id="attendance">{t('meeting.attendance')}</h2>
      <p className="attendance-sum">
        <b>{presentCount(attendance)}</b>{' '}
        {t(recorded || edited ? 'meeting.attendance.meet' : 'meeting.attendance.expected', {
          seats: meeting.attendance.length,
        })}{' '}
        <span className="quiet">{t('meeting.attendance.quorum', { count: meeting.quorum })}</span>
      </p>
      <Problem error={recording.error ?? opening.error} />
      <div className="row attendance-acts">
        {may('openMeeting') && meeting.state === 'called' && (
          <button
            type="button"
            className="ds-button"
            aria-busy={opening.fetching || undefined}
            onClick={() => void openNow()}
          >
            {t('meeting.openMeeting')}
          </button>
        )}
        {mayRecord && edited && (
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            aria-busy={recording.fetching || undefined}
            onClick={() => void save()}
          >
            {t('meeting.attendance.save')}
          </button>
        )}
        {mayMove && (
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            onClick={() => setMoving(true)}
          >
            {t('meeting.course.act')}
          </button>
        )}
        {may('endMeeting') && meeting.state === 'inSession' && (
          <button type="button" className="ds-button" data-variant="tertiary" onClick={() => setEnding(true)}>
            {t('meeting.endMeeting')}
          </button>
        )}
      </div>
      {meeting.state === 'called' ? (
        <AttendanceTable
          rows={meeting.attendance}
          attendance={attendance}
          mayBeRemote={meeting.mayBeRemote}
          {...(mayRecord ? { onChange: setEdited } : {})}
        />
      ) : (
        <WhoMet meeting={meeting} attendance={attendance} />
      )}
      <Course meeting={meeting} onChanged={onChanged} />
      {moving && (
        <MoveDialog
          meeting={meeting}
          onClose={() => setMoving(false)}
          onMoved={() => {
            setMoving(false);
            onChanged();
          }}
        />
      )}
      {ending && (
        <ConfirmDialog
          title={t('meeting.endMeeting.title')}
          confirm={t('meeting.endMeeting')}
          error={closing.error}
          busy={closing.fetching}
          onConfirm={() => void endNow()}
          onClose={() => setEnding(false)}
        >
          {t('meeting.endMeeting.how')}
        </ConfirmDialog>
      )}
    </section>
  );
}
