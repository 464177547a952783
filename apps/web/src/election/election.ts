import type { TFunction } from 'i18next';
import type { ShownMeeting } from '../meeting/MeetingPage';

export type Election = ShownMeeting['elections'][number];
export type Round = Election['rounds'][number];
type Item = ShownMeeting['items'][number];

/** Where nobody presides in a meeting in session: in the meeting, else in the first such case. */
export type Place = { readonly item: Item | null };

export function placeWithoutChair({ state, presiding, items }: ShownMeeting): Place | null {
  if (state !== 'inSession') return null;
  if (!presiding) return { item: null };
  const item = items.find((one) => !one.presiding && one.result === null);
  return item ? { item } : null;
}

export const isUnderWay = ({ standing }: Election): boolean =>
  standing === 'voting' || standing === 'newRound' || standing === 'lot';

/** Who sits where the election is held. */
export const sittingIn = (meeting: ShownMeeting, item: Item | null) =>
  (item ?? meeting).attendance.flatMap(({ seat, person }) => (person ? [{ seat: seat.id, person }] : []));

export const citedOf = ({ items }: ShownMeeting, id: string | null): string | null =>
  items.find((item) => item.id === id)?.cited ?? null;

const conjunction = new Intl.ListFormat('nb', { type: 'conjunction' });
/** «Kari, Ola og Per»: the same in both målformer. */
export const listed = (candidates: Election['candidates']): string =>
  conjunction.format(candidates.map(({ person }) => person.name));

/** What the last closed round came to, and what follows. */
export function resultSentence(t: TFunction, meeting: ShownMeeting, election: Election): string {
  const { standing, elected, lotBetween, lotDrawnBy, brokenOff, rounds, item } = election;
  const name = elected?.person.name ?? '';
  const cited = citedOf(meeting, item);
  if (standing === 'elected')
    return [
      lotDrawnBy && t('election.byLot', { name: lotDrawnBy.name }),
      cited ? t('election.elected.case', { name, cited }) : t('election.elected', { name }),
      rounds.at(-1)?.method === 'unanimous' && t('election.unanimously'),
    ]
      .filter(Boolean)
      .join(' ');
  if (standing === 'brokenOff') return t('election.wasBrokenOff', { reason: brokenOff });
  if (standing === 'lot') return t('election.tie', { names: listed(lotBetween) });
  const counts = rounds.findLast(({ open }) => !open)?.counts ?? [];
  return t(counts.some(({ votes }) => votes > 0) ? 'election.newRound' : 'election.nobody');
}
