import { PersonGavelIcon } from '@navikt/aksel-icons';
import type { TFunction } from 'i18next';
import { Trans, useTranslation } from 'react-i18next';
import { midSentence } from '../ui/words';
import { bending, chairName, entryOf, sideNames, voteName, type Treatment, type Vote } from './treatment';
import './Result.css';

type Outcome = NonNullable<Vote['outcome']>;

interface Props {
  treatment: Treatment;
  vote: Vote;
  outcome: Outcome;
}

/** What came of a vote: both sides with equal weight, then the result in a sentence, and how it was reached. */
export function Result({ treatment, vote, outcome }: Props) {
  const { t } = useTranslation();
  const names = sideNames(t, treatment, vote);
  const chairSeat = treatment.presiding?.id;
  return (
    <section className="vote-result" data-carried={isCarried(vote, outcome) || undefined}>
      {outcome.inFavour !== null && (
        <div className="vote-result__sides">
          <Side name={names.for} outcome={outcome} choice="for" chairSeat={chairSeat} />
          <Side name={names.against} outcome={outcome} choice="against" chairSeat={chairSeat} />
        </div>
      )}
      <Sentence treatment={treatment} vote={vote} outcome={outcome} />
      {vote.ballots.length > 0 && <Names vote={vote} names={names} />}
    </section>
  );
}

/** One of two texts always wins; a test carries nothing. */
const isCarried = ({ form, isTest }: Pick<Vote, 'form' | 'isTest'>, { carried }: Outcome): boolean =>
  !isTest && (carried || form === 'alternative');

interface SideProps {
  name: string;
  outcome: Outcome;
  choice: 'for' | 'against';
  chairSeat: string | undefined;
}

/** The number, a mark for each vote, and the parties. The chair's own vote, when it decided, is the last mark. */
function Side({ name, outcome, choice, chairSeat }: SideProps) {
  const field = choice === 'for' ? 'inFavour' : 'against';
  const votes = outcome[field] ?? 0;
  const holdsChair = outcome.chair === choice && chairSeat !== undefined;
  const parties = outcome.parties.filter((party) => party[field] > 0);
  return (
    <div className="vote-result__side" data-choice={choice}>
      <h2>
        {name} <b>{votes}</b>
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
  const sides = sideNames(t, treatment, vote);
  const values = winnerOf(t, treatment, vote, outcome);
  return (
    <div className="vote-result__sentence">
      {outcome.decidedByChair && (
        <p className="vote-result__how">
          <PersonGavelIcon className="icon" aria-hidden />
          {t('vote.outcome.tie')}
        </p>
      )}
      <p className="vote-result__what">
        <Trans
          i18nKey={`vote.outcome.${outcomeKey(vote, outcome)}`}
          values={values}
          {...values}
          components={{ b: <b /> }}
        />
      </p>
      {outcome.decidedByChair && outcome.chair && (
        <p className="vote-result__how">
          {vote.form === 'alternative'
            ? t('vote.outcome.chair.named', {
                name: chairName(treatment),
                text: midSentence(sides[outcome.chair]),
              })
            : t(`vote.outcome.chair.${outcome.chair}`, { name: chairName(treatment) })}{' '}
          <a href="https://lovdata.no/lov/2018-06-22-83/§11-9">{t('vote.outcome.law')}</a>
        </p>
      )}
      {outcome.note && <p className="vote-result__how">{t('vote.outcome.note', { note: outcome.note })}</p>}
    </div>
  );
}

function outcomeKey({ form, method, isTest }: Vote, outcome: Outcome) {
  if (isTest) return 'test';
  if (method === 'consensus') return 'consensus';
  if (outcome.unanimous) return 'unanimous';
  return isCarried({ form, isTest }, outcome) ? 'carried' : 'fallen';
}

/** What was carried or fell: of two texts, the one that won. */
function winnerOf(t: TFunction, treatment: Treatment, vote: Vote, { carried }: Outcome) {
  if (vote.isTest) return { name: midSentence(voteName(t, treatment, vote)) };
  if (vote.form === 'alternative')
    return { name: sideNames(t, treatment, vote)[carried ? 'for' : 'against'] };
  const entry = entryOf(treatment, vote);
  return { name: voteName(t, treatment, vote), ...(vote.question ? {} : bending(treatment, entry)) };
}

/** Votes are no secret: by side, then in the order of the names. */
function Names({ vote, names: sides }: { vote: Vote; names: Readonly<Record<'for' | 'against', string>> }) {
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
            <b>{sides[choice]}:</b> {names.join(', ') || '–'}
          </p>
        );
      })}
    </details>
  );
}
