import { wordDiff } from '@samsvar/prose';
import { shortDate } from '@samsvar/wording';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { ResultOf } from '../graphql';
import { WordDiff } from '../proposal/WordDiff';
import { useAnnounce } from '../ui/announce';
import { Problem } from '../ui/Problem';
import { grouped, type Group } from './drift';
import { ChooseWording, type WordingsQuery } from './wording.operations';
import './wording.css';

type ShownCase = NonNullable<ResultOf<typeof WordingsQuery>['case']>;
export type Worded = ShownCase['wordings'][number];

interface Props {
  caseId: string;
  worded: Worded;
  mayChoose: boolean;
}

/** The wordings of a question side by side, what differs marked, and which one is answered. */
export function WordingDrift({ caseId, worded, mayChoose }: Props) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [{ error, fetching }, choose] = useMutation(ChooseWording);
  const groups = grouped(worded.wordings);
  const answered = groups.find((one) => one.answered) ?? groups[0];
  if (!answered) return null;
  const pick = async (wording: string) => {
    const { data } = await choose({ case: caseId, question: worded.question, wording });
    if (data) announce(t('wording.chosen'));
  };
  return (
    <div className="drift">
      {groups
        .filter((one) => one !== answered)
        .map((other) => (
          <div key={other.text} className="drift__pair">
            <Side group={answered} label={t('wording.answered')}>
              <p className="written">{answered.text}</p>
            </Side>
            <Side group={other} label={t('wording.other')}>
              <WordDiff
                pieces={wordDiff({ runs: [{ text: answered.text }] }, { runs: [{ text: other.text }] })}
              />
              {mayChoose && (
                <button
                  type="button"
                  className="ds-button"
                  data-variant="secondary"
                  aria-busy={fetching || undefined}
                  onClick={() => void pick(other.whose[0]?.id ?? '')}
                >
                  {t('wording.choose')}
                  <span className="only-heard">: {other.text}</span>
                </button>
              )}
            </Side>
          </div>
        ))}
      <Problem error={error} />
      {worded.choices.length > 0 && (
        <ul className="drift__choices small quiet">
          {worded.choices.map(({ at, by, replaced, text }) => (
            <li key={at}>{t('wording.choice', { day: shortDate(at), name: by.name, text, replaced })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Side({ group, label, children }: { group: Group; label: string; children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="drift__side">
      <p className="small">
        <b>{label}</b> <span className="quiet">{group.whose.map((one) => nameOf(one, t)).join(', ')}</span>
      </p>
      {children}
    </div>
  );
}

const nameOf = ({ source, by }: Group['whose'][number], t: TFunction): string =>
  t(`wording.source.${source}`, { by: by ?? '' });
