import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { listed } from '../proposal/proposers';
import { toHistory, whenWritten, type Edition, type ToldAnswer } from './history';

interface Props {
  answer: ToldAnswer;
  /** Newest first. */
  editions: readonly Edition[];
  current: Edition;
  /** Shows older ones too; absent when all are here. */
  onMore: (() => void) | undefined;
}

/** The editions by number, time and name. */
export function EditionList({ answer, editions, current, onMore }: Props) {
  const { t } = useTranslation();
  return (
    <nav className="edition-list" aria-label={t('history.answer.versions')}>
      <ol reversed>
        {editions.map((edition) => (
          <li key={edition.id}>
            <Link
              to={toHistory(answer.case.id, answer.id, edition.id)}
              aria-current={edition.id === current.id ? 'true' : undefined}
            >
              <span className="row">
                <b>{t('history.edition.number', { number: edition.number })}</b>
                <Tags edition={edition} newest={edition === editions[0]} />
              </span>
              <span>{whenWritten(edition)}</span>
              <span className="quiet">
                {listed(
                  t,
                  edition.writers.map(({ name }) => name),
                )}
              </span>
            </Link>
          </li>
        ))}
      </ol>
      {onMore && (
        <button type="button" className="ds-button" data-variant="secondary" onClick={onMore}>
          {t('history.more')}
        </button>
      )}
    </nav>
  );
}

/** What is special about an edition, in a word each. */
export function Tags({
  edition: { closes, reopens, restores },
  newest,
}: {
  edition: Edition;
  newest: boolean;
}) {
  const { t } = useTranslation();
  return (
    <>
      {newest && <span className="tag">{t('history.edition.newest')}</span>}
      {closes === 'adopted' && <span className="tag">{t('history.edition.adopted')}</span>}
      {closes === 'noStatement' && <span className="tag">{t('history.edition.noStatement')}</span>}
      {reopens && <span className="tag">{t('history.edition.reopens')}</span>}
      {restores !== null && (
        <span className="tag">{t('history.edition.restores', { number: restores })}</span>
      )}
    </>
  );
}
