import { longDate } from '@samsvar/wording';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { CombinedError } from 'urql';
import { DispositionGlyph } from '../ui/DispositionGlyph';
import { PageHeading } from '../ui/PageHeading';
import { Problem } from '../ui/Problem';
import { Waiting } from '../ui/Waiting';
import { midSentence } from '../ui/words';
import { outcomeOf, type Outcome, type OutcomeOfPoint, type SenderView } from './outcome';
import './input.css';

/** Where a sender's link leads: what became of each point of its input, in every municipality that took it up. */
export function OutcomePage() {
  const { t } = useTranslation();
  const secret = useLocation().hash.slice(1);
  const [seen, setSeen] = useState<SenderView>();
  const [error, setError] = useState<CombinedError>();
  useEffect(() => {
    let left = false;
    outcomeOf(secret).then(
      (view) => left || setSeen(view),
      (refusal: CombinedError) => left || setError(refusal),
    );
    return () => void (left = true);
  }, [secret]);
  if (!seen) {
    return (
      <>
        <PageHeading title={t('input.outcome')} />
        {error ? <Problem error={error} /> : <Waiting />}
      </>
    );
  }
  return (
    <div className="outcome">
      <PageHeading title={t('input.outcome')} over={seen.sender} lead={t('input.outcome.lead')} />
      <p className="outcome__title written">{seen.title}</p>
      {seen.outcomes.map((one) => (
        <InMunicipality key={`${one.municipality} ${one.case.saksnr}`} outcome={one} />
      ))}
    </div>
  );
}

function InMunicipality({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  const { municipality, decided } = outcome;
  return (
    <section className="outcome__case" aria-label={municipality}>
      <h2>{municipality}</h2>
      <p className="quiet">
        {t('case.number', { saksnr: outcome.case.saksnr })} · {outcome.case.title}
      </p>
      {decided ? (
        <>
          <p>{t('input.outcome.decided', { body: midSentence(decided.body), day: longDate(decided.at) })}</p>
          <ol className="outcome__points">
            {decided.points.map((point) => (
              <BecameOfPoint key={point.number} point={point} />
            ))}
          </ol>
        </>
      ) : (
        <p className="outcome__waits">{t('input.outcome.waits')}</p>
      )}
    </section>
  );
}

function BecameOfPoint({ point }: { point: OutcomeOfPoint }) {
  const { t } = useTranslation();
  const { number, text, under, kind, stands } = point;
  const gone = stands.length === 0 && (kind === 'included' || kind === 'merged');
  return (
    <li className="paper">
      <p className="over">{[number, under].filter(Boolean).join(' · ')}</p>
      <p className="written">{text}</p>
      <p className="outcome__became">
        <DispositionGlyph kind={gone ? 'declined' : kind} />
        <b>{sentence(point, t)}</b>
      </p>
      {point.reason && <p>{t('input.outcome.reason', { reason: point.reason })}</p>}
      {point.changedBy.map(({ body, letter }) => (
        <p key={letter}>{t('input.outcome.changed', { body: midSentence(body), letter })}</p>
      ))}
      {stands.map(({ question, paragraph, text: words }) => (
        <figure key={`${question}.${paragraph}`}>
          <figcaption className="small quiet">
            {t('input.outcome.stands', { question, paragraph })}
          </figcaption>
          <blockquote className="written">{words}</blockquote>
        </figure>
      ))}
    </li>
  );
}

function sentence(point: OutcomeOfPoint, t: ReturnType<typeof useTranslation>['t']): string {
  const { kind, verbatim, others, passedTo, removedBy, stands } = point;
  const [removed] = stands.length === 0 ? removedBy : [];
  if (removed) return t('input.outcome.removed', { ...removed, body: midSentence(removed.body) });
  if ((kind === 'included' || kind === 'merged') && stands.length === 0) return t('input.outcome.gone');
  if (kind === 'included') return t(verbatim ? 'input.outcome.verbatim' : 'input.outcome.included');
  if (kind === 'merged') return t('input.outcome.merged', { count: others });
  if (kind === 'passedOn') return t('input.outcome.passedOn', { to: passedTo ?? '' });
  return t(`input.outcome.${kind}`);
}
