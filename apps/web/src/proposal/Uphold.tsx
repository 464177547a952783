import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useAnnounce } from '../ui/announce';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import type { Proposal } from '../vote/treatment';
import { UpholdProposal } from './proposal.operations';

interface Props {
  proposal: Proposal;
  onChanged: () => void;
}

/** What fell goes with the innstilling to the next body, when its mover upholds it. */
export function Uphold({ proposal, onChanged }: Props) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const [{ error, fetching }, uphold] = useMutation(UpholdProposal);
  if (!proposal.viewerCan.includes('upholdProposal')) return null;
  const act = async () => {
    const { data } = await uphold({ id: proposal.id });
    if (!data) return;
    setAsking(false);
    announce(t('proposal.upheld'));
    onChanged();
  };
  return (
    <>
      <button type="button" className="ds-button" data-variant="tertiary" onClick={() => setAsking(true)}>
        {t('proposal.uphold')}
      </button>
      {asking && (
        <ConfirmDialog
          title={t('proposal.uphold.title')}
          confirm={t('proposal.uphold')}
          error={error}
          busy={fetching}
          onConfirm={() => void act()}
          onClose={() => setAsking(false)}
        >
          {t('proposal.uphold.lead')}
        </ConfirmDialog>
      )}
    </>
  );
}
