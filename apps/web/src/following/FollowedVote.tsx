import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { RouteTask } from '../graphql';
import type { Followed } from './FollowedCase';
import { capital, votedOn } from './said';

type Vote = Followed['votes'][number];

/** A closed vote: what it was on, what came of it in numbers, how a tie was settled, and which parties voted for what. */
export function FollowedVote({ task, vote }: { task: RouteTask; vote: Vote }) {
  const { t } = useTranslation();
  const { outcome } = vote;
  const [first, second] = sides(t, task, vote);
  return (
    <div className="followed-vote">
      <h4>{capital(second ? t('following.against', { first, second }) : first)}</h4>
      <p>
        <b>{result(t, vote, first, second)}</b>
      </p>
      {outcome.decidedByChair && outcome.chair && (
        <p>
          {second
            ? t('following.vote.chair.alternative', { name: outcome.chair === 'for' ? first : second })
            : t(`following.vote.chair.${outcome.chair}`)}
        </p>
      )}
      {outcome.note && <p className="quiet">{t('vote.outcome.note', { note: outcome.note })}</p>}
      {outcome.parties.length > 0 && (
        <table className="followed-parties">
          <caption className="only-heard">{t('following.vote.parties')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('following.vote.party')}</th>
              <th scope="col">{second ? capital(first) : t('following.vote.for')}</th>
              <th scope="col">{second ? capital(second) : t('following.vote.against')}</th>
            </tr>
          </thead>
          <tbody>
            {outcome.parties.map(({ party, inFavour, against }) => (
              <tr key={party}>
                <th scope="row">{party}</th>
                <td>{inFavour}</td>
                <td>{against}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** What is voted on; in an alternative vote also what it is put against. */
function sides(t: TFunction, task: RouteTask, vote: Vote): readonly [string, string | null] {
  const first = votedOn(t, task, vote);
  return [
    first,
    vote.form === 'alternative' ? votedOn(t, task, { letter: vote.versus, question: null }) : null,
  ];
}

function result(t: TFunction, { method, outcome }: Vote, first: string, second: string | null): string {
  const { inFavour, against, carried } = outcome;
  if (method === 'consensus') return t('following.vote.consensus');
  if (outcome.unanimous || inFavour === null || against === null) return t('following.vote.unanimous');
  if (second === null)
    return t(carried ? 'following.vote.carried' : 'following.vote.fallen', { inFavour, against });
  return t('following.vote.won', {
    name: capital(carried ? first : second),
    votes: carried ? inFavour : against,
    others: carried ? against : inFavour,
  });
}
