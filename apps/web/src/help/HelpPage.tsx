import { useTranslation } from 'react-i18next';
import { PageHeading } from '../ui/PageHeading';
import './help.css';

const SUBJECTS = ['meeting', 'notes', 'saved', 'points', 'votes', 'sealed'] as const;

const SHORTCUTS = [
  ['bold', ['Ctrl', 'B']],
  ['italic', ['Ctrl', 'I']],
  ['bullets', ['Ctrl', 'Shift', '8']],
  ['undo', ['Ctrl', 'Z']],
  ['toolbar', ['Alt', 'F10']],
  ['leave', ['Esc', 'Tab']],
] as const;

/** How things work, in a few words, and the keys one can use while writing. */
export function HelpPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t('common.nav.help')} lead={t('common.help.lead')} />
      <div className="two-columns">
        <div className="help-subjects">
          {SUBJECTS.map((subject) => (
            <section key={subject} aria-labelledby={`help-${subject}`}>
              <h2 id={`help-${subject}`}>{t(`common.help.${subject}`)}</h2>
              <p>{t(`common.help.${subject}.text`)}</p>
            </section>
          ))}
        </div>
        <aside>
          <section aria-labelledby="shortcuts">
            <h2 id="shortcuts">{t('common.help.shortcuts')}</h2>
            <p className="quiet small">{t('common.help.shortcuts.where')}</p>
            <dl className="shortcuts">
              {SHORTCUTS.map(([name, keys]) => (
                <div key={name}>
                  <dt>{t(`common.help.key.${name}`)}</dt>
                  <dd>
                    {keys.map((key, index) => (
                      <span key={key}>
                        {index > 0 && (name === 'leave' ? t('common.help.then') : ' + ')}
                        <kbd>{key}</kbd>
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        </aside>
      </div>
    </>
  );
}
