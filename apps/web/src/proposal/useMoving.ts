import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { VariablesOf } from '../graphql';
import { useAnnounce } from '../ui/announce';
import { EnterProposal, MoveProposal, PublishProposal } from './proposal.operations';

type Input = VariablesOf<typeof MoveProposal>['proposal'];

/** Kept for oneself, put before the meeting, or written down for the member in a seat. */
export type Way = 'draft' | 'publish' | { readonly seat: string };

/** Saves the draft, and puts it before the meeting where that is asked for; the secretary's goes there at once. */
export function useMoving(treatment: string, onMoved: () => void, onClose: () => void) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [moving, moveProposal] = useMutation(MoveProposal);
  const [publishing, publishProposal] = useMutation(PublishProposal);
  const [entering, enterProposal] = useMutation(EnterProposal);
  const put = async (proposal: Input, way: Way) => {
    if (typeof way === 'object')
      return (await enterProposal({ treatment, seat: way.seat, proposal })).data?.enterProposal;
    const { data } = await moveProposal({ treatment, proposal });
    if (!data) return undefined;
    if (way === 'draft') return null;
    return (await publishProposal({ id: data.moveProposal.id })).data?.publishProposal ?? null;
  };
  const move = async (proposal: Input, way: Way) => {
    const published = await put(proposal, way);
    if (published === undefined) return;
    onMoved();
    onClose();
    announce(
      published
        ? t('proposal.published', {
            name: t(`proposal.title.${published.kind}`, { letter: published.letter }),
          })
        : t('proposal.saved'),
    );
  };
  return {
    move,
    busy: moving.fetching || publishing.fetching || entering.fetching,
    error: moving.error ?? publishing.error ?? entering.error,
  };
}
