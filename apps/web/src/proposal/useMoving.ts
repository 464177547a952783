import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { VariablesOf } from '../graphql';
import { useAnnounce } from '../ui/announce';
import { MoveProposal, PublishProposal } from './proposal.operations';

type Input = VariablesOf<typeof MoveProposal>['proposal'];

/** Saves the draft, and puts it before the meeting where that is asked for. */
export function useMoving(treatment: string, onMoved: () => void, onClose: () => void) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [moving, moveProposal] = useMutation(MoveProposal);
  const [publishing, publishProposal] = useMutation(PublishProposal);
  const move = async (proposal: Input, publish: boolean) => {
    const { data } = await moveProposal({ treatment, proposal });
    if (!data) return;
    const published = publish ? (await publishProposal({ id: data.moveProposal.id })).data : null;
    onMoved();
    onClose();
    announce(
      published
        ? t('proposal.published', {
            name: t(`proposal.title.${published.publishProposal.kind}`, {
              letter: published.publishProposal.letter,
            }),
          })
        : t('proposal.saved'),
    );
  };
  return { move, busy: moving.fetching || publishing.fetching, error: moving.error ?? publishing.error };
}
