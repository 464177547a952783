import { CheckmarkHeavyIcon, PadlockLockedIcon, XMarkIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../graphql';
import './VoteButtons.css';
import { midSentence } from './words';

interface Props {
  /** What the viewer has voted; null before. */
  chosen: Choice | null;
  /** False when the vote is closed, or another holds the seat. */
  open: boolean;
  /** True when the ballot has been given: it is shown, and nothing can be chosen any more. */
  given?: boolean;
  onVote: (choice: Choice) => void;
  /** What each choice leads to, such as «Teksten endres». */
  consequence?: Readonly<Record<Choice, string>>;
  /** The two texts that one chooses between; absent for and against. */
  names?: Readonly<Record<Choice, string>> | undefined;
  /** Whose vote it is; absent for the viewer's own. */
  label?: string;
}

/** For and against, with equal weight: told apart by word, shape and sign, never by colour. */
export function VoteButtons({ chosen, open, given = false, onVote, consequence, names, label }: Props) {
  const { t } = useTranslation();
  const votedName = (choice: Choice) =>
    names ? t('vote.youVoted.named', { name: midSentence(names[choice]) }) : t(`vote.youVoted.${choice}`);
  if (!open) {
    return (
      <p className="vote-button" data-closed>
        <PadlockLockedIcon className="icon" aria-hidden />
        <span>
          {t('vote.closed')}
          <small>{chosen ? votedName(chosen) : t('vote.youDidNotVote')}</small>
        </span>
      </p>
    );
  }
  return (
    <div className="vote-buttons" role="group" aria-label={label ?? t('vote.yourVote')}>
      {(['for', 'against'] as const).map((choice) => (
        <button
          key={choice}
          type="button"
          className="vote-button"
          data-choice={choice}
          aria-pressed={chosen === choice}
          aria-disabled={given || undefined}
          onClick={() => given || onVote(choice)}
        >
          <span className="vote-button__sign">
            {choice === 'for' || names ? <CheckmarkHeavyIcon aria-hidden /> : <XMarkIcon aria-hidden />}
          </span>
          <span>
            {given && chosen === choice ? votedName(choice) : (names?.[choice] ?? t(`vote.cast.${choice}`))}
            {consequence && <small>{consequence[choice]}</small>}
          </span>
        </button>
      ))}
    </div>
  );
}
