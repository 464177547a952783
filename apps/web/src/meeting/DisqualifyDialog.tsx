import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Choices } from '../ui/Choices';
import { Dialog } from '../ui/Dialog';
import { Select, TextArea, TextField } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { passedOver } from './attendance';
import { CountFields } from './CountFields';
import type { ShownMeeting } from './MeetingPage';
import { DecideDisqualification } from './meeting.operations';

/** Legal bases as they are cited, the same in either målform. */
const LEGAL_BASES = ['forvaltningsloven § 6', 'kommuneloven § 11-10'];

interface Props {
  meeting: ShownMeeting;
  item: ShownMeeting['items'][number];
  onDecided: () => void;
  onClose: () => void;
}

/** What the body decided about whether somebody is disqualified in a case, and who steps in (kommuneloven § 11-10). */
export function DisqualifyDialog({ meeting: { attendance }, item, onDecided, onClose }: Props) {
  const { t } = useTranslation();
  const [{ error, fetching }, decide] = useMutation(DecideDisqualification);
  const present = attendance.filter(({ person }) => person !== null);
  const [seat, setSeat] = useState(present[0]?.seat.id ?? '');
  const [found, setFound] = useState<'yes' | 'no'>('yes');
  const [voted, setVoted] = useState<'unanimous' | 'counted'>('unanimous');
  const [substitute, setSubstitute] = useState('');
  const row = attendance.find((one) => one.seat.id === seat);
  // Who met and left the case cannot step in, and is not passed over.
  const taken = [
    ...present.map(({ person }) => person?.id ?? null),
    ...item.disqualifications.flatMap(({ substitute: one }) => one?.id ?? []),
  ];
  const free = (row?.candidates ?? []).filter(({ id }) => !taken.includes(id));
  const passed = row ? passedOver(row, substitute, taken) : null;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const leaves = found === 'yes';
    const { data } = await decide({
      item: item.id,
      decision: {
        seat,
        found: leaves,
        legalBasis: String(form.get('legalBasis')),
        reason: String(form.get('reason')),
        substitute: (leaves && substitute) || null,
        substituteReason: leaves && passed ? String(form.get('substituteReason')) : null,
        ...(voted === 'counted' ? countOf(form) : {}),
      },
    });
    if (data) onDecided();
  };

  return (
    <Dialog title={t('meeting.disqualify.title')} onClose={onClose}>
      <form className="fields" onSubmit={(event) => void submit(event)}>
        <p className="quiet">{t('meeting.disqualify.how')}</p>
        <Select
          label={t('meeting.disqualify.who')}
          value={seat}
          options={present.map((one) => ({ value: one.seat.id, name: one.person?.name ?? '' }))}
          onChoose={(chosen) => {
            setSeat(chosen);
            setSubstitute('');
          }}
        />
        <Choices
          legend={t('meeting.disqualify.result')}
          name="found"
          value={found}
          choices={(['yes', 'no'] as const).map((value) => ({
            value,
            name: t(`meeting.disqualify.${value}`),
          }))}
          onChoose={setFound}
        />
        <TextField
          label={t('meeting.disqualify.legalBasis')}
          hint={t('meeting.disqualify.legalBasisHow')}
          name="legalBasis"
          list="legal-bases"
          maxLength={300}
          required
        />
        <datalist id="legal-bases">
          {LEGAL_BASES.map((basis) => (
            <option key={basis} value={basis} />
          ))}
        </datalist>
        <TextArea label={t('meeting.disqualify.reason')} name="reason" maxLength={2000} rows={2} optional />
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
            inFavour={t('meeting.disqualify.inFavour')}
            against={t('meeting.disqualify.against')}
            chairFor={t('meeting.disqualify.yes')}
            chairAgainst={t('meeting.disqualify.no')}
          />
        )}
        {found === 'yes' && (
          <Select
            label={t('meeting.disqualify.substitute')}
            value={substitute}
            options={[
              { value: '', name: t('meeting.disqualify.nobody') },
              ...free.map(({ id, name }) => ({ value: id, name })),
            ]}
            onChoose={setSubstitute}
          />
        )}
        {found === 'yes' && passed && (
          <TextField
            label={t('meeting.course.reason', { name: passed.name })}
            hint={t('meeting.course.reasonHow')}
            name="substituteReason"
            maxLength={500}
            required
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

const countOf = (form: FormData) => ({
  inFavour: Number(form.get('inFavour')),
  against: Number(form.get('against')),
  chair: form.get('chair') === 'against' ? ('against' as const) : ('for' as const),
});
