import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { CLOSING_BASIS, CLOSING_GROUNDS, mustClose } from '@samsvar/domain';
import { useAnnounce } from '../ui/announce';
import { Choices } from '../ui/Choices';
import { Dialog } from '../ui/Dialog';
import { Select, TextField } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { CountFields } from './CountFields';
import { DecideClosing } from './meeting-acts.operations';
import type { ShownMeeting } from './MeetingPage';

type Ground = (typeof CLOSING_GROUNDS)[number];

interface Props {
  meeting: ShownMeeting;
  onDecided: () => void;
  onClose: () => void;
}

/** What the body decided about closing the meeting, or one case in it, with legal basis (kommuneloven § 11-5). */
export function ClosingDialog({ meeting, onDecided, onClose }: Props) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [{ error, fetching }, decide] = useMutation(DecideClosing);
  const [item, setItem] = useState('');
  const shut = meeting.items.find(({ id }) => id === item)?.closed ?? meeting.legalBasis;
  const [result, setResult] = useState<'close' | 'open'>(shut === null ? 'close' : 'open');
  const [ground, setGround] = useState<Ground>('privacy');
  const [legalBasis, setLegalBasis] = useState(CLOSING_BASIS.privacy);
  const [voted, setVoted] = useState<'unanimous' | 'counted'>('unanimous');

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const closed = result === 'close';
    const { data } = await decide({
      meeting: meeting.id,
      closing: {
        item: item || null,
        closed,
        ...(closed ? { ground, legalBasis } : {}),
        ...(voted === 'counted'
          ? {
              inFavour: Number(form.get('inFavour')),
              against: Number(form.get('against')),
              chair: form.get('chair') === 'against' ? ('against' as const) : ('for' as const),
            }
          : {}),
      },
    });
    if (!data) return;
    announce(t('meeting.closing.saved'));
    onDecided();
  };

  return (
    <Dialog title={t('meeting.closing.title')} onClose={onClose}>
      <form className="fields" onSubmit={(event) => void submit(event)}>
        <p className="quiet">{t('meeting.closing.how')}</p>
        <Select
          label={t('meeting.closing.about')}
          value={item}
          options={[
            { value: '', name: t('meeting.closing.about.meeting') },
            ...meeting.items.map((one) => ({ value: one.id, name: `${one.cited}: ${one.case.title}` })),
          ]}
          onChoose={setItem}
        />
        <Choices
          legend={t('meeting.closing.result')}
          name="result"
          value={result}
          choices={(['close', 'open'] as const).map((value) => ({
            value,
            name: t(`meeting.closing.result.${value}`),
          }))}
          onChoose={setResult}
        />
        {result === 'close' && (
          <>
            <Choices
              legend={t('meeting.closing.ground')}
              name="ground"
              value={ground}
              choices={CLOSING_GROUNDS.map((value) => ({
                value,
                name: t(`meeting.closing.ground.${value}`),
              }))}
              onChoose={(chosen) => {
                setGround(chosen);
                setLegalBasis(CLOSING_BASIS[chosen]);
              }}
            />
            <TextField
              label={t('meeting.legalBasis')}
              hint={mustClose(ground) ? t('meeting.closing.mustHow') : t('meeting.legalBasis.hint')}
              value={legalBasis}
              maxLength={300}
              required
              onChange={(event) => setLegalBasis(event.target.value)}
            />
          </>
        )}
        <Choices
          legend={t('meeting.disqualify.voted')}
          name="voted"
          value={voted}
          choices={(['unanimous', 'counted'] as const).map((value) => ({
            value,
            name: t(`meeting.disqualify.${value}`),
          }))}
          onChoose={setVoted}
        />
        {voted === 'counted' && (
          <CountFields
            inFavour={t('meeting.closing.inFavour')}
            against={t('meeting.closing.against')}
            chairFor={t('meeting.closing.chair.for')}
            chairAgainst={t('meeting.closing.chair.against')}
          />
        )}
        <Problem error={error} />
        <div className="dialog__act">
          <button type="submit" className="ds-button" aria-busy={fetching || undefined}>
            {t('meeting.disqualify.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
