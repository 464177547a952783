import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { VariablesOf } from '../graphql';
import { Choices } from '../ui/Choices';
import { Dialog } from '../ui/Dialog';
import { TextArea, TextField } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { midSentence } from '../ui/words';
import { Names } from './Names';
import { byParty } from './Presence';
import { sideNames, type Treatment, type Vote } from './treatment';
import { RecordCount } from './ballot.operations';

type Sides = Readonly<Record<'for' | 'against', string>>;
type Count = VariablesOf<typeof RecordCount>['count'];

interface Props {
  treatment: Treatment;
  vote: Vote;
  onCounted: () => void;
  onClose: () => void;
}

/** Raised hands or a roll call: by numbers, or by the names of those who voted against. */
export function CountDialog({ treatment, vote, onCounted, onClose }: Props) {
  const { t } = useTranslation();
  const [by, setBy] = useState<'numbers' | 'names'>('numbers');
  const Form = by === 'numbers' ? Numbers : Names;
  return (
    <Dialog title={t('vote.count.title')} onClose={onClose}>
      <Choices
        legend={t('vote.count.by')}
        name="by"
        value={by}
        choices={(['numbers', 'names'] as const).map((value) => ({
          value,
          name: t(`vote.count.by.${value}`),
        }))}
        onChoose={setBy}
      />
      <Form treatment={treatment} vote={vote} onCounted={onCounted} />
    </Dialog>
  );
}

/** Raised hands as they were counted, how the chair voted, and which parties voted for what. */
function Numbers({ treatment, vote, onCounted }: Omit<Props, 'onClose'>) {
  const { t } = useTranslation();
  const [voted, setVoted] = useState({ inFavour: '', against: '' });
  const [{ error, fetching }, record] = useMutation(RecordCount);
  const parties = byParty(t, treatment.attendance)
    .filter(([party]) => party !== t('vote.present.noParty'))
    .map(([party]) => party);
  const names = sideNames(t, treatment, vote);
  const countName = (side: 'inFavour' | 'against') => {
    if (vote.form === 'forAgainst') return t(side === 'inFavour' ? 'vote.count.for' : 'vote.count.against');
    return t('vote.count.forText', { name: midSentence(names[side === 'inFavour' ? 'for' : 'against']) });
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const count = countOf(new FormData(event.currentTarget), parties);
    const { data } = await record({ vote: vote.id, count });
    if (data) onCounted();
  };
  const sum = voted.inFavour && voted.against ? Number(voted.inFavour) + Number(voted.against) : null;
  const isTie = sum !== null && Number(voted.inFavour) === Number(voted.against);
  return (
    <form className="fields" onSubmit={(event) => void submit(event)}>
      <div className="field-row">
        {(['inFavour', 'against'] as const).map((side) => (
          <TextField
            key={side}
            label={countName(side)}
            name={side}
            type="number"
            min={0}
            max={vote.entitled}
            required
            value={voted[side]}
            onChange={({ target }) => setVoted({ ...voted, [side]: target.value })}
          />
        ))}
      </div>
      {sum !== null && <Sum voted={sum} present={vote.entitled} isTie={isTie} />}
      {!vote.isTest && <ChairChoice names={names} />}
      {!vote.isTest && <Parties parties={parties} names={names} />}
      <TextArea
        label={t('vote.note')}
        hint={t('vote.note.how')}
        name="note"
        maxLength={1000}
        {...(sum !== null && sum !== vote.entitled ? { required: true } : { optional: true })}
      />
      <Problem error={error} />
      <div className="dialog__act">
        <button type="submit" className="ds-button" aria-busy={fetching || undefined}>
          {t('vote.count.save')}
        </button>
      </div>
    </form>
  );
}

function Sum({ voted, present, isTie }: { voted: number; present: number; isTie: boolean }) {
  const { t } = useTranslation();
  return (
    <p role="status">
      <b>
        {t(voted === present ? 'vote.count.sum' : 'vote.count.sumDiffers', { voted, present })}{' '}
        {isTie && t('vote.count.tie')}
      </b>
    </p>
  );
}

/** Asked always, before closing: nobody knows beforehand that it will be a tie. */
function ChairChoice({ names }: { names: Sides }) {
  const { t } = useTranslation();
  return (
    <Choices
      legend={t('vote.count.chair')}
      hint={t('vote.count.chairHow')}
      name="chair"
      choices={(['for', 'against'] as const).map((value) => ({
        value,
        name: names[value],
      }))}
    />
  );
}

function Parties({ parties, names }: { parties: readonly string[]; names: Sides }) {
  const { t } = useTranslation();
  if (parties.length === 0) return null;
  return (
    <div className="count-parties">
      <h3 id="count-parties">{t('vote.count.parties')}</h3>
      <p className="small quiet">{t('vote.count.partiesHow')}</p>
      <table aria-labelledby="count-parties">
        <thead>
          <tr>
            <th scope="col">{t('vote.count.party')}</th>
            <th scope="col">{names.for}</th>
            <th scope="col">{names.against}</th>
          </tr>
        </thead>
        <tbody>
          {parties.map((party, index) => (
            <tr key={party}>
              <th scope="row">{party}</th>
              {(['for', 'against'] as const).map((side) => (
                <td key={side}>
                  <input
                    className="ds-input"
                    type="number"
                    min={0}
                    max={999}
                    name={`${side}${index}`}
                    aria-label={`${party}, ${names[side]}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function countOf(form: FormData, parties: readonly string[]): Count {
  const number = (name: string) => Number(form.get(name) || 0);
  return {
    inFavour: number('inFavour'),
    against: number('against'),
    chair: form.get('chair') === 'against' ? 'against' : 'for',
    note: String(form.get('note') ?? '').trim() || null,
    parties: parties
      .map((party, index) => ({
        party,
        inFavour: number(`for${index}`),
        against: number(`against${index}`),
      }))
      .filter(({ inFavour, against }) => inFavour + against > 0),
  };
}
