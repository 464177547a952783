import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../graphql';
import type { FollowedMeetingQuery } from './following.operations';

type Elections = NonNullable<ResultOf<typeof FollowedMeetingQuery>['followedMeeting']>['elections'];

/** Who was elected to lead, with the votes of each round; or that it is being voted on. */
export function FollowedElections({ elections, cited }: { elections: Elections; cited: string | null }) {
  const { t } = useTranslation();
  return elections.map(({ underWay, elected, unanimous, byLot, rounds }, index) => (
    <div key={index} className={cited ? undefined : 'followed-withheld paper'}>
      <p>
        {underWay && <b>{t('election.underWay')}</b>}
        {byLot && `${t('election.lotDrawn')} `}
        {elected && (
          <b>
            {cited
              ? t('election.elected.case', { name: elected, cited })
              : t('election.elected', { name: elected })}
          </b>
        )}{' '}
        {unanimous && t('election.unanimously')}
      </p>
      {rounds.map(({ votes, blank }, round) => (
        <p key={round}>
          {t('election.round', { number: round + 1 })}:{' '}
          {votes.map((one) => `${one.name} ${one.votes}`).join(', ')},{' '}
          {t('election.blanks', { count: blank })}
        </p>
      ))}
    </div>
  ));
}
