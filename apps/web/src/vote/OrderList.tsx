import { ClockIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { conflictShort } from '../proposal/conflicts';
import {
  aboutName,
  entryName,
  isAmended,
  openVoteOf,
  published,
  voteOn,
  type Entry,
  type Treatment,
} from './treatment';
import './OrderList.css';

interface Props {
  treatment: Treatment;
  shown: Entry;
  onLook: (id: string | null) => void;
}

/** What is treated, in order, with what came of it. The text as a whole stands last. */
export function OrderList({ treatment, shown, onLook }: Props) {
  const { t } = useTranslation();
  const entries: readonly Entry[] = [...published(treatment), null];
  return (
    <nav className="order-list" aria-labelledby="order">
      <h2 id="order">{t('vote.order')}</h2>
      <ol>
        {entries.map((entry, index) => (
          <li key={entry?.id ?? 'whole'} data-state={stateOf(treatment, entry)}>
            <button
              type="button"
              aria-current={entry?.id === shown?.id ? 'true' : undefined}
              onClick={() => onLook(entry?.id ?? null)}
            >
              <span className="order-list__number">{index + 1}</span>
              <span>
                <b>{entry ? t('proposal.short', { letter: entry.letter }) : entryName(t, treatment, null)}</b>
                <span className="order-list__about">
                  {entry ? aboutName(t, treatment, entry) : wholeAbout(t, treatment)}
                </span>
                <Became treatment={treatment} entry={entry} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const wholeAbout = (t: TFunction, treatment: Treatment): string =>
  t(isAmended(treatment) ? 'vote.whole.asAmended' : 'vote.whole.asIs');

function stateOf(treatment: Treatment, entry: Entry): 'now' | 'done' | 'waits' {
  const open = openVoteOf(treatment);
  if (open && (open.proposal?.id ?? null) === (entry?.id ?? null)) return 'now';
  const isDone = entry ? entry.state !== 'published' : voteOn(treatment, null) !== undefined;
  return isDone ? 'done' : 'waits';
}

/** The result in a few words, or what the meeting must see before it comes to a vote. */
function Became({ treatment, entry }: { treatment: Treatment; entry: Entry }) {
  const { t } = useTranslation();
  const vote = voteOn(treatment, entry);
  if (vote?.open)
    return (
      <span className="order-list__flag">
        <ClockIcon className="icon" aria-hidden />
        {t('vote.tag.now')}
      </span>
    );
  if (vote?.outcome) return <span className="order-list__about">{resultIn(t, vote.outcome)}</span>;
  if (!entry) return null;
  if (entry.state === 'withdrawn' || entry.state === 'lapsed')
    return <span className="order-list__about">{t(`proposal.state.${entry.state}`)}</span>;
  const [first] = entry.conflicts;
  return first ? (
    <span className="order-list__flag">
      <ExclamationmarkTriangleIcon className="icon" aria-hidden />
      {conflictShort(t, first)}
    </span>
  ) : null;
}

function resultIn(t: TFunction, outcome: NonNullable<Treatment['votes'][number]['outcome']>): string {
  const { carried, unanimous, inFavour, against } = outcome;
  if (unanimous) return t('vote.result.unanimous');
  return `${t(carried ? 'vote.result.carried' : 'vote.result.fallen')} ${inFavour}–${against}`;
}
