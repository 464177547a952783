import type { TFunction } from 'i18next';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../ui/announce';
import { midSentence } from '../ui/words';
import { bending, entryOf, sideNames, voteName, type Treatment, type Vote } from './treatment';

/** Says once, to those who listen, that a vote was opened and what came of it. Nothing on arrival. */
export function useSaidAloud(treatment: Treatment): void {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const vote = treatment.votes.at(-1);
  const stage = vote ? `${vote.id}:${vote.open}` : '';
  const known = useRef(stage);
  useEffect(() => {
    if (known.current === stage || !vote) return;
    known.current = stage;
    announce(saidOf(t, treatment, vote));
  });
}

function saidOf(t: TFunction, treatment: Treatment, vote: Vote): string {
  const entry = entryOf(treatment, vote);
  const name = voteName(t, treatment, vote);
  const { outcome } = vote;
  if (!outcome) return t(vote.isTest ? 'vote.heard.test.opened' : 'vote.heard.opened', { name });
  const { carried, unanimous, inFavour, against, decidedByChair } = outcome;
  const sides = sideNames(t, treatment, vote);
  if (vote.isTest) return t('vote.heard.test', { one: sides.for, other: sides.against, inFavour, against });
  if (vote.method === 'consensus') return t('vote.heard.consensus', { name });
  if (vote.form === 'alternative') {
    const winner = sides[carried ? 'for' : 'against'];
    const said = t('vote.heard.alternative', {
      one: sides.for,
      other: midSentence(sides.against),
      inFavour,
      against,
      winner,
    });
    return decidedByChair ? `${said} ${t('vote.heard.byChair')}` : said;
  }
  const bent = vote.question ? {} : bending(treatment, entry);
  if (unanimous) return t('vote.heard.unanimous', { name, ...bent });
  const result = carried
    ? t('vote.heard.carried', { name, inFavour, against, ...bent })
    : t('vote.heard.fallen', { name, inFavour, against });
  return decidedByChair ? `${result} ${t('vote.heard.byChair')}` : result;
}
