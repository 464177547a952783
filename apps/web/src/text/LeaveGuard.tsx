import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import type { SavedState } from './saved-state';

/** Navigation with this state is not asked about: the person has answered already. */
export const LEAVES = { leaves: true } as const;

interface Props {
  saved: SavedState;
  /** True for an address where the text stays open. */
  stays: (pathname: string) => boolean;
}

/** Asks before one goes to another page while words wait for the net. They are kept here, but go no further by themselves. */
export function LeaveGuard({ saved: { state, unsaved }, stays }: Props) {
  const { t } = useTranslation();
  const waits = unsaved && state !== 'saving';
  const {
    state: asking,
    proceed,
    reset,
  } = useBlocker(
    ({ nextLocation: { pathname, state: why } }) =>
      waits && !stays(pathname) && (why as Partial<typeof LEAVES> | null)?.leaves !== true,
  );
  if (asking !== 'blocked') return null;
  return (
    <ConfirmDialog
      title={t('answer.leave.title')}
      confirm={t('answer.leave.confirm')}
      onConfirm={() => proceed()}
      onClose={() => reset()}
      error={undefined}
      busy={false}
    >
      {t('answer.leave.lead')}
    </ConfirmDialog>
  );
}
