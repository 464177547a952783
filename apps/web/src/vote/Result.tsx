import { PersonGavelIcon } from '@navikt/aksel-icons';
import { Trans, useTranslation } from 'react-i18next';
import { bending, chairName, entryName, entryOf, type Treatment, type Vote } from './treatment';
import './Result.css';

type Outcome = NonNullable<Vote['outcome']>;

interface Props {
  treatment: Treatment;
  vote: Vote;
  outcome: Outcome;
}

/** What came of a vote: both sides with equal weight, then the result in a sentence, and how it was reached. */
export function Result({ treatment, vote, outcome }: Props) {
  const chairSeat = treatment.presiding?.id;
  return (
    <section className="vote-result" data-carried={outcome.carried || undefined}>
      {!outcome.unanimous && (
        <div className="vote-result__sides">
          <Side vote={vote} outcome={outcome} choice="for" chairSeat={chairSeat} />
          <Side vote={vote} outcome={outcome} choice="against" chairSeat={chairSeat} />
        </div>
      )}
      <Sentence treatment={treatment} vote={vote} outcome={outcome} />
      {vote.ballots.length > 0 && <Names vote={vote} />}
    </section>
  );
}

interface SideProps extends Omit<Props, 'treatment'> {
  choice: 'for' | 'against';
  chairSeat: string | undefined;
}

/** The number, a mark for each vote, and the parties. The chair's own vote, when it decided, is the last mark. */
function Side({ outcome, choice, chairSeat }: SideProps) {
  const { t } = useTranslation();
  const field = choice === 'for' ? 'inFavour' : 'against';
  const votes = outcome[field] ?? 0;
  const holdsChair = outcome.chair === choice && chairSeat !== undefined;
  const parties = outcome.parties.filter((party) => party[field] > 0);
  return (
    <div className="vote-result__side" data-choice={choice}>
      <h2>
        {t(`vote.side.${choice}`)} <b>{votes}</b>
      </h2>
      <span className="vote-result__marks" aria-hidden>
        {Array.from({ length: votes }, (_, index) =>
          holdsChair && index === votes - 1 ? (
            <i key={index} data-chair>
              <PersonGavelIcon />
            </i>
          ) : (
            <i key={index} />
          ),
        )}
      </span>
      <p className="quiet">{parties.map((party) => `${party.party} ${party[field]}`).join(', ')}</p>
    </div>
  );
}

function Sentence({ treatment, vote, outcome }: Props) {
  const { t } = useTranslation();
  const entry = entryOf(treatment, vote);
  const values = { name: entryName(t, treatment, entry), ...bending(treatment, entry) };
  const key = outcome.unanimous ? 'unanimous' : outcome.carried ? 'carried' : 'fallen';
  return (
    <div className="vote-result__sentence">
      {outcome.decidedByChair && (
        <p className="vote-result__how">
          <PersonGavelIcon className="icon" aria-hidden />
          {t('vote.outcome.tie')}
        </p>
      )}
      <p className="vote-result__what">
        <Trans i18nKey={`vote.outcome.${key}`} values={values} {...values} components={{ b: <b /> }} />
      </p>
      {outcome.decidedByChair && outcome.chair && (
        <p className="vote-result__how">
          {t(`vote.outcome.chair.${outcome.chair}`, { name: chairName(treatment) })}{' '}
          <a href="https://lovdata.no/lov/2018-06-22-83/§11-9">{t('vote.outcome.law')}</a>
        </p>
      )}
      {outcome.note && <p className="vote-result__how">{t('vote.outcome.note', { note: outcome.note })}</p>}
    </div>
  );
}

/** Votes are no secret: by side, then in the order of the names. */
function Names({ vote }: { vote: Vote }) {
  const { t } = useTranslation();
  return (
    <details className="vote-result__names">
      <summary>{t('vote.who')}</summary>
      {(['for', 'against'] as const).map((choice) => {
        const names = vote.ballots
          .filter((ballot) => ballot.choice === choice)
          .map(({ person, seat }) => (seat.party ? `${person.name} (${seat.party})` : person.name))
          .sort((a, b) => a.localeCompare(b, 'nb'));
        return (
          <p key={choice}>
            <b>{t(`vote.side.${choice}`)}:</b> {names.join(', ') || '–'}
          </p>
        );
      })}
    </details>
  );
}
