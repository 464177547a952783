import type { TFunction } from 'i18next';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { VariablesOf } from '../graphql';
import { useAnnounce } from '../ui/announce';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { placeName, type Block, type Section, type Treatment } from '../vote/treatment';
import { CoMovers } from './CoMovers';
import { piecesOf, type Change } from './difference';
import { Difference } from './ProposalSheet';
import { MoveProposal, PublishProposal } from './proposal.operations';
import { ProposedWords, type Wish } from './ProposedWords';

/** What a proposal is made against: a block, the top of a section (no block), or the case's way (neither). */
export interface Target {
  readonly section: Section | null;
  /** What is asked for when it is about the case's way. */
  readonly procedural?: 'sendBack' | 'postpone';
  readonly block: Block | null;
  readonly place: number;
}

interface Props {
  treatment: Treatment;
  target: Target;
  onMoved: () => void;
  onClose: () => void;
}

type Input = VariablesOf<typeof MoveProposal>['proposal'];

/** A proposal is written here, with what it does to the text shown while one writes. */
export function ProposeDialog({ treatment, target, onMoved, onClose }: Props) {
  const { t } = useTranslation();
  const [wish, setWish] = useState<Wish>(() => firstWish(target));
  const [withSeats, setWithSeats] = useState<readonly string[]>([]);
  const { error, busy, move } = useMoving(treatment, onMoved, onClose);
  const change = changeFor(target, wish);
  const pieces = piecesOf(change);
  const isSame = change.kind === 'replaceBlock' && pieces.every(({ kind }) => kind === 'kept');
  const unchanged = isSame && wish.newKind === target.block?.kind;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const publish = submitter?.getAttribute('value') === 'publish';
    void move({ ...inputFor(treatment, target, wish), withSeats: [...withSeats] }, publish);
  };
  const canPublish = treatment.viewerSeat !== null && treatment.meeting.state === 'inSession';
  return (
    <Dialog title={titleOf(t, target)} onClose={onClose}>
      <form className="fields propose" onSubmit={submit}>
        {target.section && <ProposedWords target={target} wish={wish} onWish={setWish} />}
        {target.section && (
          <div className="propose__preview" role="group" aria-label={t('proposal.dialog.preview')}>
            <p className="over">{t('proposal.dialog.preview')}</p>
            {unchanged ? (
              <p className="quiet">{t('proposal.dialog.nothing')}</p>
            ) : (
              <Difference change={change} />
            )}
          </div>
        )}
        <TextArea
          label={t(wish.kind === 'sendBack' ? 'proposal.dialog.asks' : 'proposal.dialog.reason')}
          {...(wish.kind === 'sendBack' ? { required: true } : { optional: true })}
          value={wish.reason}
          maxLength={5000}
          onChange={({ target: area }) => setWish({ ...wish, reason: area.value })}
        />
        <CoMovers treatment={treatment} chosen={withSeats} onChoose={setWithSeats} />
        <p className="small quiet">{t('proposal.dialog.private')}</p>
        <Problem error={error} />
        <div className="dialog__act">
          <button
            type="submit"
            value="draft"
            className="ds-button"
            {...(canPublish ? { 'data-variant': 'secondary' } : {})}
            aria-busy={busy || undefined}
          >
            {t('proposal.dialog.save')}
          </button>
          {canPublish && (
            <button type="submit" value="publish" className="ds-button" aria-busy={busy || undefined}>
              {t('proposal.dialog.publish')}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

/** Saves the draft, and puts it before the meeting where that is asked for. */
function useMoving(treatment: Treatment, onMoved: () => void, onClose: () => void) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [moving, moveProposal] = useMutation(MoveProposal);
  const [publishing, publishProposal] = useMutation(PublishProposal);
  const move = async (proposal: Input, publish: boolean) => {
    const { data } = await moveProposal({ treatment: treatment.id, proposal });
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

const firstWish = ({ section, block, procedural = 'sendBack' }: Target): Wish => ({
  kind: !section ? procedural : block ? 'replaceBlock' : 'insertAfter',
  newText: block?.text ?? '',
  newKind: block?.kind ?? 'paragraph',
  reason: '',
});

const changeFor = ({ block }: Target, { kind, newText, newKind }: Wish): Change => ({
  kind,
  before: block?.text ?? null,
  beforeKind: block?.kind ?? null,
  after: newText,
  afterKind: newKind,
});

const inputFor = ({ version }: Treatment, { section, block }: Target, wish: Wish): Input => ({
  kind: wish.kind,
  version: version.id,
  question: section?.question.id ?? null,
  block: block?.id ?? null,
  newText: wish.kind === 'replaceBlock' || wish.kind === 'insertAfter' ? wish.newText : null,
  newKind: wish.kind === 'replaceBlock' || wish.kind === 'insertAfter' ? wish.newKind : null,
  reason: wish.reason.trim() || null,
});

function titleOf(t: TFunction, { section, block, place, procedural = 'sendBack' }: Target): string {
  if (!section) return t(`proposal.make.${procedural}`);
  if (!block) return t('proposal.dialog.titleFirst', { question: section.question.number });
  return t('proposal.dialog.title', { place: placeName(t, { block, place }) });
}
