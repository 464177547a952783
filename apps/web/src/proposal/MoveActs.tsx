import { type FormEvent, type MouseEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { Problem } from '../ui/Problem';
import { Select } from '../ui/Field';
import type { Treatment } from '../vote/treatment';
import type { Way } from './useMoving';

interface Props {
  treatment: Treatment;
  error: CombinedError | undefined;
  busy: boolean;
  onClose: () => void;
}

/** How a proposal is ended that is being written: put before the meeting, kept for oneself, or left. */
export function MoveActs(props: Props) {
  return isEntered(props.treatment) ? <EnterActs {...props} /> : <OwnActs {...props} />;
}

const isEntered = ({ viewerCan }: Treatment): boolean =>
  viewerCan.includes('enterProposal') && !viewerCan.includes('moveProposal');

function OwnActs({ treatment, error, busy, onClose }: Props) {
  const { t } = useTranslation();
  const canPublish = treatment.viewerSeat !== null && treatment.meeting.state === 'inSession';
  return (
    <>
      <p className="small quiet">{t('proposal.dialog.private')}</p>
      <Problem error={error} />
      <div className="dialog__act">
        <button type="button" className="ds-button" data-variant="tertiary" onClick={onClose}>
          {t('common.cancel')}
        </button>
        <button
          type="submit"
          value="draft"
          className="ds-button"
          {...(canPublish ? { 'data-variant': 'secondary' } : {})}
          aria-busy={busy || undefined}
        >
          {t('proposal.dialog.save')}
        </button>
        {canPublish && (
          <button type="submit" value="publish" className="ds-button" aria-busy={busy || undefined}>
            {t('proposal.dialog.publish')}
          </button>
        )}
      </div>
    </>
  );
}

/** The secretary writes down what a member moves by word or on paper. */
function EnterActs({ treatment, error, busy, onClose }: Props) {
  const { t } = useTranslation();
  const [mover, setMover] = useState('');
  const [missing, setMissing] = useState(false);
  const demandMover = (event: MouseEvent) => {
    setMissing(mover === '');
    if (mover === '') event.preventDefault();
  };
  return (
    <>
      <Select
        label={t('proposal.dialog.mover')}
        hint={t('proposal.dialog.mover.how')}
        problem={missing ? t('proposal.dialog.mover.missing') : undefined}
        value={mover}
        options={[
          { value: '', name: t('proposal.dialog.mover.choose') },
          ...treatment.attendance.flatMap(({ seat, person }) =>
            person ? [{ value: seat.id, name: person.name }] : [],
          ),
        ]}
        onChoose={(seat) => {
          setMover(seat);
          setMissing(false);
        }}
      />
      <input type="hidden" name={MOVER} value={mover} />
      <Problem error={error} />
      <div className="dialog__act">
        <button type="button" className="ds-button" data-variant="tertiary" onClick={onClose}>
          {t('common.cancel')}
        </button>
        <button type="submit" className="ds-button" aria-busy={busy || undefined} onClick={demandMover}>
          {t('proposal.dialog.publish')}
        </button>
      </div>
    </>
  );
}

/** What the form's choice of mover is called. */
const MOVER = 'mover';

/** For whom it is written, or which of the two buttons was pressed. */
export function wayOf(event: FormEvent<HTMLFormElement>): Way {
  const seat = new FormData(event.currentTarget).get(MOVER);
  if (seat) return { seat: String(seat) };
  const button = (event.nativeEvent as SubmitEvent).submitter;
  return button?.getAttribute('value') === 'publish' ? 'publish' : 'draft';
}
