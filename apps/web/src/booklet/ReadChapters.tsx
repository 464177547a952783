import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Correction } from './correction';
import { markDoubts } from './correction';

interface Props {
  chapters: Correction['themes'][number]['chapters'];
  doubts: readonly string[];
  onQuestion: (text: string) => void;
}

/** The chapters as they were read, with words in doubt marked. Any paragraph can be made a question. */
export function ReadChapters({ chapters, doubts, onQuestion }: Props) {
  const { t } = useTranslation();
  if (chapters.length === 0) return null;
  return (
    <>
      <h3>{t('booklet.chapters')}</h3>
      {chapters.map(({ title, kind, text }, index) => (
        <details key={index} className="read-chapter">
          <summary>
            {kind !== 'chapter' && <span className="quiet">{t(`booklet.kind.${kind}`)}: </span>}
            {title || t('booklet.untitled')}
          </summary>
          {text.split(/\n{2,}/).map((paragraph, place) => (
            <div key={place}>
              <p className="written">
                {markDoubts(paragraph, doubts).map((part, piece) => (
                  <Fragment key={piece}>{part.doubt ? <mark>{part.text}</mark> : part.text}</Fragment>
                ))}
              </p>
              <button
                type="button"
                className="ds-button"
                data-variant="tertiary"
                data-size="sm"
                onClick={() => onQuestion(paragraph)}
              >
                {t('booklet.question.mark')}
              </button>
            </div>
          ))}
        </details>
      ))}
    </>
  );
}
