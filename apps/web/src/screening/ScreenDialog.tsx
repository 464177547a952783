import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useAnnounce } from '../ui/announce';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { BasisField } from './BasisField';
import { ScreenWords } from './screening.operations';
import type { Written } from './WrittenItem';

interface Props {
  caseId: string;
  written: Written;
  place: string;
  onDecided: () => void;
  onClose: () => void;
}

/** Which of these words are withheld: those that are marked in the text, or all of them. */
export function ScreenDialog({
  caseId,
  written: { id, words, ...written },
  place,
  onDecided,
  onClose,
}: Props) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const form = useRef<HTMLFormElement>(null);
  const [passages, setPassages] = useState(written.passages);
  const [basis, setBasis] = useState(written.passages[0]?.legalBasis ?? '');
  const [problem, setProblem] = useState<'screening.noBasis' | 'screening.noWords' | null>(null);
  const [{ error, fetching }, screen] = useMutation(ScreenWords);
  const add = (from: number, to: number) => {
    const legalBasis = basis.trim();
    if (legalBasis.length < 3) return setProblem('screening.noBasis');
    if (from === to) return setProblem('screening.noWords');
    setProblem(null);
    const others = passages.filter((one) => one.to <= from || one.from >= to);
    setPassages([...others, { from, to, legalBasis }].sort((a, b) => a.from - b.from));
    announce(t('screening.added', { words: words.slice(from, to) }));
  };
  const addSelected = () => {
    const area = form.current?.querySelector('textarea');
    if (area) add(area.selectionStart, area.selectionEnd);
  };
  const save = async () => {
    const { data } = await screen({ case: caseId, written: id, words, passages });
    if (data) onDecided();
  };
  return (
    <Dialog title={place} onClose={onClose}>
      <form
        ref={form}
        className="fields"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextArea
          label={t('screening.words')}
          hint={t('screening.wordsHow')}
          value={words}
          rows={5}
          readOnly
        />
        <BasisField
          basis={basis}
          problem={problem === 'screening.noBasis' ? t(problem) : undefined}
          onChange={setBasis}
        />
        <div className="screening__acts">
          <button type="button" className="ds-button" data-variant="secondary" onClick={addSelected}>
            {t('screening.addSelected')}
          </button>
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            onClick={() => add(0, words.length)}
          >
            {t('screening.addAll')}
          </button>
        </div>
        {problem === 'screening.noWords' && (
          <p className="ds-validation-message" role="alert">
            {t(problem)}
          </p>
        )}
        <h3>{t('screening.chosen')}</h3>
        {passages.length === 0 && <p className="quiet">{t('screening.open')}</p>}
        <ul className="screening__chosen">
          {passages.map(({ from, to, legalBasis }) => (
            <li key={from}>
              <span>
                <mark className="written">{words.slice(from, to)}</mark>{' '}
                <span className="small">{legalBasis}</span>
              </span>
              <button
                type="button"
                className="ds-button"
                data-variant="tertiary"
                onClick={() => setPassages(passages.filter((one) => one.from !== from))}
              >
                {t('screening.lift')}
                <span className="only-heard"> «{words.slice(from, to)}»</span>
              </button>
            </li>
          ))}
        </ul>
        <Problem error={error} />
        <div className="dialog__act">
          <button type="submit" className="ds-button" aria-busy={fetching || undefined}>
            {t('screening.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
