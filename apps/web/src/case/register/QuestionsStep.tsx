import { useTranslation } from 'react-i18next';
import { TextArea } from '../../ui/Field';
import type { StepProps } from './step';

/** The booklet's questions, and the case's own wording where it says them differently. */
export function QuestionsStep({ filled, fill, choices }: StepProps) {
  const { t } = useTranslation();
  const booklet = choices.booklets.find(({ id }) => id === filled.booklet);
  const change = (number: number, wording: { text: string; answered: boolean }) =>
    fill({ wordings: { ...filled.wordings, [number]: wording } });
  return (
    <>
      <p className="quiet">{t('case.register.questions.how')}</p>
      <ol className="wordings">
        {booklet?.themes
          .flatMap(({ questions }) => questions)
          .map(({ number, text }) => {
            const own = filled.wordings[number] ?? { text: '', answered: true };
            return (
              <li key={number} className="paper">
                <p className="over">{t('booklet.question.text', { number })}</p>
                <p className="question">{text}</p>
                <TextArea
                  label={t('case.register.ownWording')}
                  optional
                  rows={2}
                  value={own.text}
                  onChange={(event) => change(number, { ...own, text: event.target.value })}
                />
                {own.text.trim() !== '' && (
                  <fieldset className="choices" data-across>
                    <legend>{t('case.register.whichWording')}</legend>
                    {[true, false].map((answered) => (
                      <label key={String(answered)} className="choice">
                        <input
                          type="radio"
                          className="ds-input"
                          name={`wording-${number}`}
                          checked={own.answered === answered}
                          onChange={() => change(number, { ...own, answered })}
                        />
                        {t(answered ? 'case.wording.case' : 'case.wording.booklet')}
                      </label>
                    ))}
                  </fieldset>
                )}
              </li>
            );
          })}
      </ol>
    </>
  );
}
