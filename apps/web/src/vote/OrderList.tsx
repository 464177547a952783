import { ArrowsUpDownIcon, ClockIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { conflictShort } from '../proposal/conflicts';
import {
  aboutName,
  countedOn,
  entriesOf,
  entryName,
  isAmended,
  openVoteOf,
  voteOn,
  type Entry,
  type Treatment,
  type Vote,
} from './treatment';
import { OrderDialog } from './OrderDialog';
import './OrderList.css';

interface Props {
  treatment: Treatment;
  shown: Entry;
  onLook: (id: string | null) => void;
  onChanged: () => void;
}

/** What is treated, in order, with what came of it. The chair, or the secretary on the chair's word, changes it. */
export function OrderList({ treatment, shown, onLook, onChanged }: Props) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const entries = entriesOf(treatment);
  return (
    <>
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
                  <b>
                    {entry ? t('proposal.short', { letter: entry.letter }) : entryName(t, treatment, null)}
                  </b>
                  <span className="order-list__about">
                    {entry ? aboutName(t, treatment, entry) : wholeAbout(t, treatment)}
                  </span>
                  <Became treatment={treatment} entry={entry} />
                </span>
              </button>
            </li>
          ))}
        </ol>
        {treatment.viewerCan.includes('orderProposals') && (
          <button type="button" className="order-list__change" onClick={() => setChanging(true)}>
            <ArrowsUpDownIcon className="icon" aria-hidden />
            {t('vote.order.change')}
          </button>
        )}
      </nav>
      {changing && (
        <OrderDialog
          treatment={treatment}
          onOrdered={() => {
            setChanging(false);
            onChanged();
          }}
          onClose={() => setChanging(false)}
        />
      )}
    </>
  );
}

const wholeAbout = (t: TFunction, treatment: Treatment): string =>
  t(isAmended(treatment) ? 'vote.whole.asAmended' : 'vote.whole.asIs');

function stateOf(treatment: Treatment, entry: Entry): 'now' | 'done' | 'waits' {
  const open = openVoteOf(treatment);
  if (open && (open.proposal?.id ?? null) === (entry?.id ?? null)) return 'now';
  const isDone = entry ? entry.state !== 'published' : countedOn(treatment, null) !== undefined;
  return isDone ? 'done' : 'waits';
}

/** The result in a few words, or what the meeting must see before it comes to a vote. */
function Became({ treatment, entry }: { treatment: Treatment; entry: Entry }) {
  const { t } = useTranslation();
  const vote = countedOn(treatment, entry);
  if (voteOn(treatment, entry)?.open)
    return (
      <span className="order-list__flag">
        <ClockIcon className="icon" aria-hidden />
        {t('vote.tag.now')}
      </span>
    );
  if (vote?.outcome)
    return <span className="order-list__about">{resultIn(t, vote, vote.outcome, entry)}</span>;
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

/** Of two texts, as it went for this one. */
function resultIn(t: TFunction, vote: Vote, outcome: NonNullable<Vote['outcome']>, entry: Entry): string {
  const { unanimous, inFavour, against } = outcome;
  if (unanimous) return t('vote.result.unanimous');
  const isOther = vote.form === 'alternative' && vote.proposal?.id !== entry?.id;
  const carried = isOther ? !outcome.carried : outcome.carried;
  const numbers = isOther ? `${against}–${inFavour}` : `${inFavour}–${against}`;
  const about = vote.question ? `${t('vote.question', { number: vote.question.number })}: ` : '';
  const result = t(carried ? 'vote.result.carried' : 'vote.result.fallen');
  return inFavour === null ? result : `${about}${result} ${numbers}`;
}
