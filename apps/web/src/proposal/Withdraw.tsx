import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useAnnounce } from '../ui/announce';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import type { Proposal } from '../vote/treatment';
import { WithdrawProposal } from './proposal.operations';

interface Props {
  proposal: Proposal;
  onChanged: () => void;
}

/** One's own proposal, until it is voted on. A draft leaves no trace. */
export function Withdraw({ proposal, onChanged }: Props) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const [{ error, fetching }, withdraw] = useMutation(WithdrawProposal);
  if (!proposal.viewerCan.includes('withdrawProposal')) return null;
  const key = proposal.letter === null ? 'proposal.withdraw.draft' : 'proposal.withdraw';
  const act = async () => {
    const { data } = await withdraw({ id: proposal.id });
    if (!data) return;
    setAsking(false);
    announce(t('proposal.withdrawn'));
    onChanged();
  };
  return (
    <>
      <button type="button" className="ds-button" data-variant="tertiary" onClick={() => setAsking(true)}>
        {t(key)}
      </button>
      {asking && (
        <ConfirmDialog
          title={t(`${key}.title`)}
          confirm={t(key)}
          error={error}
          busy={fetching}
          onConfirm={() => void act()}
          onClose={() => setAsking(false)}
        >
          {t(`${key}.lead`)}
        </ConfirmDialog>
      )}
    </>
  );
}
