import { moversOf } from '@samsvar/prose';
import { useTranslation } from 'react-i18next';
import { Difference } from '../proposal/Difference';
import type { Followed } from './FollowedCase';
import { FollowedAlternative } from './FollowedAlternative';
import { capital } from './said';

type Proposal = Followed['proposals'][number];

const STATE = {
  draft: 'following.state.published',
  published: 'following.state.published',
  carried: 'following.state.carried',
  fallen: 'following.state.fallen',
  withdrawn: 'proposal.state.withdrawn',
  lapsed: 'proposal.state.lapsed',
  split: 'proposal.state.split',
} as const;

/** A proposal with its letter and movers: words struck and inserted, and as a sentence. */
export function FollowedProposal({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const {
    letter,
    state,
    movers,
    onBehalfOf,
    alternative,
    difference,
    reason,
    place,
    placeKind,
    before,
    ...rest
  } = proposal;
  return (
    <article className="followed-proposal">
      <h4>{capital(t('following.proposal', { letter }))}</h4>
      <p className="quiet">
        {t('proposal.movedBy', { names: moversOf(t, { proposers: movers, onBehalfOf }) })}. {t(STATE[state])}.
      </p>
      <Difference
        said={{
          ...rest,
          before,
          beforeKind: placeKind,
          place: place !== null && placeKind ? { kind: placeKind, number: place } : null,
          sections: difference.map(({ number }) => number),
        }}
      />
      {alternative.length > 0 && <FollowedAlternative whole={alternative} difference={difference} />}
      {reason && (
        <div className="followed-proposal__reason">
          <p className="over">{t(rest.kind === 'sendBack' ? 'proposal.asks' : 'proposal.reason')}</p>
          <p className="written">{reason}</p>
        </div>
      )}
    </article>
  );
}
