import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { Choice, VariablesOf } from '../graphql';
import { Dialog } from '../ui/Dialog';
import { Select, TextArea, TextField } from '../ui/Field';
import { Problem } from '../ui/Problem';
import type { Answer } from './answer';
import { AdoptAnswer } from './answer.operations';

type Adoption = VariablesOf<typeof AdoptAnswer>['adoption'];

interface Props {
  answer: Answer;
  points: number;
  onAdopted: () => void;
  onClose: () => void;
}

/** How the body came to agree: without a vote, or by raised hands that are counted. */
export function AdoptDialog({ answer, points, onAdopted, onClose }: Props) {
  const { t } = useTranslation();
  const [basis, setBasis] = useState<Adoption['basis']>('consensus');
  const [{ error, fetching }, adopt] = useMutation(AdoptAnswer);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { data } = await adopt({
      id: answer.id,
      adoption: adoptionOf(basis, new FormData(event.currentTarget)),
    });
    if (data) onAdopted();
  };
  return (
    <Dialog title={t('answer.adopt.title')} onClose={onClose}>
      <form className="fields" onSubmit={(event) => void submit(event)}>
        <p>{t('answer.adopt.lead', { count: points })}</p>
        <fieldset className="adopt-basis">
          <legend>{t('answer.adopt.how')}</legend>
          {(['consensus', 'vote'] as const).map((one) => (
            <label key={one}>
              <input
                type="radio"
                className="ds-input"
                name="basis"
                checked={basis === one}
                onChange={() => setBasis(one)}
              />
              {t(`answer.adopt.${one}`)}
            </label>
          ))}
        </fieldset>
        {basis === 'vote' && <VoteFields />}
        <Problem error={error} />
        <div className="dialog__act">
          <button type="submit" className="ds-button" aria-busy={fetching || undefined}>
            {t('answer.adopt.confirm')}
          </button>
          <button type="button" className="ds-button" data-variant="tertiary" onClick={onClose}>
            {t('common.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function VoteFields() {
  const { t } = useTranslation();
  const [chair, setChair] = useState<Choice>('for');
  return (
    <>
      <div className="field-row">
        <TextField
          label={t('answer.adopt.inFavour')}
          name="inFavour"
          type="number"
          min={0}
          max={999}
          required
        />
        <TextField
          label={t('answer.adopt.against')}
          name="against"
          type="number"
          min={0}
          max={999}
          required
        />
      </div>
      <Select
        label={t('answer.adopt.chair')}
        value={chair}
        options={(['for', 'against'] as const).map((value) => ({
          value,
          name: t(`answer.adopt.chair.${value}`),
        }))}
        onChoose={setChair}
      />
      <input type="hidden" name="chair" value={chair} />
      <TextArea
        label={t('answer.adopt.note')}
        hint={t('answer.adopt.noteHow')}
        name="note"
        optional
        maxLength={1000}
      />
    </>
  );
}

function adoptionOf(basis: Adoption['basis'], form: FormData): Adoption {
  if (basis === 'consensus') return { basis };
  return {
    basis,
    inFavour: Number(form.get('inFavour')),
    against: Number(form.get('against')),
    chair: form.get('chair') === 'against' ? 'against' : 'for',
    note: String(form.get('note') ?? '').trim() || null,
  };
}
