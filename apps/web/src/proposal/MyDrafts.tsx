import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useAnnounce } from '../ui/announce';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { aboutName, drafts, type Proposal, type Treatment } from '../vote/treatment';
import { Conflicts } from './Conflicts';
import { Difference } from './Difference';
import { PublishProposal } from './proposal.operations';
import { saidOf } from './said';
import { Withdraw } from './Withdraw';

interface Props {
  treatment: Treatment;
  onChanged: () => void;
}

/** What the viewer has prepared, and nobody else sees. */
export function MyDrafts({ treatment, onChanged }: Props) {
  const { t } = useTranslation();
  const own = drafts(treatment);
  if (own.length === 0) return null;
  const canPublish = own.some(({ viewerCan }) => viewerCan.includes('publishProposal'));
  return (
    <section className="my-drafts" aria-labelledby="drafts">
      <h2 id="drafts">{t('proposal.mine')}</h2>
      <p className="small quiet">{t(canPublish ? 'proposal.mine.how' : 'proposal.mine.later')}</p>
      <ul>
        {own.map((proposal) => (
          <li key={proposal.id}>
            <h3>{aboutName(t, treatment, proposal)}</h3>
            <Difference said={saidOf(treatment, proposal)} />
            <Conflicts treatment={treatment} proposal={proposal} />
            <div className="row">
              <Publish proposal={proposal} onChanged={onChanged} />
              <Withdraw proposal={proposal} onChanged={onChanged} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Publish({ proposal, onChanged }: { proposal: Proposal; onChanged: () => void }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const [{ error, fetching }, publish] = useMutation(PublishProposal);
  if (!proposal.viewerCan.includes('publishProposal')) return null;
  const act = async () => {
    const { data } = await publish({ id: proposal.id });
    if (!data) return;
    const { kind, letter } = data.publishProposal;
    announce(t('proposal.published', { name: t(`proposal.title.${kind}`, { letter }) }));
    onChanged();
  };
  return (
    <>
      <button type="button" className="ds-button" onClick={() => setAsking(true)}>
        {t('proposal.publish')}
      </button>
      {asking && (
        <ConfirmDialog
          title={t('proposal.publish.title')}
          confirm={t('proposal.publish')}
          error={error}
          busy={fetching}
          onConfirm={() => void act()}
          onClose={() => setAsking(false)}
        >
          {t('proposal.publish.lead')}
        </ConfirmDialog>
      )}
    </>
  );
}
