import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useAnnounce } from '../ui/announce';
import { Problem } from '../ui/Problem';
import type { Proposal } from '../vote/treatment';
import { SplitProposal } from './proposal.operations';

interface Props {
  proposal: Proposal;
  onChanged: () => void;
}

/** On request each point of a proposal is voted on by itself: A becomes A1, A2 … */
export function Split({ proposal, onChanged }: Props) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [{ error, fetching }, split] = useMutation(SplitProposal);
  if (!proposal.viewerCan.includes('splitProposal')) return null;
  const act = async () => {
    const { data } = await split({ id: proposal.id });
    if (!data) return;
    announce(t('proposal.split.done'));
    onChanged();
  };
  return (
    <>
      <Problem error={error} />
      <button
        type="button"
        className="ds-button"
        data-variant="tertiary"
        aria-busy={fetching || undefined}
        onClick={() => void act()}
      >
        {t('proposal.split')}
      </button>
    </>
  );
}
