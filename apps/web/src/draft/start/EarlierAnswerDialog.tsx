import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Field';
import { Problem } from '../../ui/Problem';
import { Waiting } from '../../ui/Waiting';
import type { CompiledCase } from '../draft';
import { EarlierQuery, StartFromEarlier } from './start.operations';

interface Props {
  compiled: CompiledCase;
  onLaid: (blocks: number) => void;
  onClose: () => void;
}

const NONE = '';

/** An answer of an earlier case, and which of its questions each question goes on from. */
export function EarlierAnswerDialog({ compiled, onLaid, onClose }: Props) {
  const { t } = useTranslation();
  const [{ data, error }] = useQuery({
    query: EarlierQuery,
    variables: { case: compiled.id },
    requestPolicy: 'network-only',
  });
  const [version, setVersion] = useState('');
  const [mapping, setMapping] = useState<Readonly<Record<string, string>>>({});
  const [laying, lay] = useMutation(StartFromEarlier);
  const answers = data?.case?.earlierAnswers ?? [];
  const chosen = answers.find((one) => one.version === version) ?? answers[0];
  /** The same number is the likeliest; a person has the last word. */
  const from = (question: string, number: number): string =>
    mapping[question] ?? chosen?.sections.find((one) => one.number === number)?.question ?? NONE;
  const confirm = async () => {
    if (!chosen) return;
    const questions = compiled.questions
      .map(({ id, number }) => ({ question: id, from: from(id, number) }))
      .filter((one) => one.from !== NONE);
    const { data } = await lay({ case: compiled.id, version: chosen.version, questions });
    if (data) onLaid(data.startFromEarlier);
  };
  return (
    <Dialog title={t('start.earlier')} onClose={onClose}>
      <div className="start-dialog">
        <Problem error={error} />
        {!data && !error && <Waiting />}
        {data && !chosen && <p>{t('start.earlier.none')}</p>}
        {chosen && (
          <>
            <Select
              label={t('start.earlier.which')}
              value={chosen.version}
              options={answers.map(({ version, year, title, saksnr }) => ({
                value: version,
                name: `${year}: ${title} (${saksnr})`,
              }))}
              onChoose={(value) => {
                setVersion(value);
                setMapping({});
              }}
            />
            {compiled.questions.map(({ id, number, text }) => {
              const taken = chosen.sections.find(({ question }) => question === from(id, number));
              return (
                <div key={id}>
                  <Select
                    label={`${number}. ${text}`}
                    value={from(id, number)}
                    options={[
                      { value: NONE, name: t('start.earlier.nothing') },
                      ...chosen.sections.map((one) => ({
                        value: one.question,
                        name: `${one.number}. ${one.wording}`,
                      })),
                    ]}
                    onChoose={(value) => setMapping({ ...mapping, [id]: value })}
                  />
                  {taken && <p className="written small">{taken.beginning}</p>}
                </div>
              );
            })}
          </>
        )}
        <Problem error={laying.error} />
      </div>
      <div className="dialog__act">
        {chosen && (
          <button
            type="button"
            className="ds-button"
            aria-busy={laying.fetching || undefined}
            onClick={() => void confirm()}
          >
            {t('start.lay')}
          </button>
        )}
        <button type="button" className="ds-button" data-variant="tertiary" onClick={onClose}>
          {t('common.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
