import { longDate } from '@samsvar/wording';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import type { ResultOf } from '../graphql';
import { NotFoundPage } from '../help/NotFoundPage';
import { PageHeading } from '../ui/PageHeading';
import { Problem } from '../ui/Problem';
import { Waiting } from '../ui/Waiting';
import { BookletQuery } from './booklet.operations';
import './booklet.css';

type Theme = NonNullable<ResultOf<typeof BookletQuery>['booklet']>['themes'][number];

/** A booklet to be read: themes, chapters, examples, quotes, and what is asked. */
export function BookletPage() {
  const { t } = useTranslation();
  const { booklet: id = '' } = useParams();
  const [{ data, error }] = useQuery({ query: BookletQuery, variables: { id } });
  if (error) return <Problem error={error} />;
  if (!data) return <Waiting />;
  if (!data.booklet) return <NotFoundPage />;
  const { title, importedAt, themes } = data.booklet;
  return (
    <>
      <PageHeading title={title} over={t('booklet.importedAt', { day: longDate(importedAt) })}>
        <span className="written">{title}</span>
      </PageHeading>
      <div className="booklet-page">
        <nav aria-label={t('booklet.contents')}>
          <p className="over">{t('booklet.contents')}</p>
          <ol>
            {themes.map((theme, at) => (
              <li key={at}>
                <a href={`#tema-${at + 1}`}>{theme.title}</a>
                <span className="quiet small">
                  {t('booklet.questions', { count: theme.questions.length })}
                </span>
              </li>
            ))}
          </ol>
        </nav>
        <div className="booklet-page__text paper">
          {themes.map((theme, at) => (
            <ThemeText key={at} theme={theme} at={at} />
          ))}
        </div>
      </div>
    </>
  );
}

function ThemeText({ theme, at }: { theme: Theme; at: number }) {
  const { t } = useTranslation();
  return (
    <section id={`tema-${at + 1}`} aria-labelledby={`tema-${at + 1}-tittel`}>
      <h2 id={`tema-${at + 1}-tittel`} className="question">
        {theme.title}
      </h2>
      {theme.chapters.map(({ title, kind, text }, index) => {
        const paragraphs = text.split(/\n{2,}/).map((paragraph, place) => <p key={place}>{paragraph}</p>);
        if (kind === 'quote') return <blockquote key={index}>{paragraphs}</blockquote>;
        if (kind === 'chapter')
          return (
            <div key={index} className="booklet-chapter">
              {title && <h3>{title}</h3>}
              {paragraphs}
            </div>
          );
        return (
          <aside key={index} className="booklet-example" aria-label={title || t(`booklet.kind.${kind}`)}>
            <p className="over">{t(`booklet.kind.${kind}`)}</p>
            {title && <h3>{title}</h3>}
            {paragraphs}
          </aside>
        );
      })}
      {theme.questions.length > 0 && (
        <div className="booklet-questions">
          <h3 className="over">{t('booklet.asks')}</h3>
          <ol>
            {theme.questions.map(({ number, text }) => (
              <li key={number}>
                <span>{number}</span>
                <p className="question">{text}</p>
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}
