import type { TFunction } from 'i18next';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { placeName, type Treatment } from '../vote/treatment';
import { ProposeForm } from './ProposeForm';
import type { Target } from './wish';
import './propose.css';

interface Props {
  treatment: Treatment;
  target: Target;
  onMoved: () => void;
  onClose: () => void;
}

/** A proposal is drafted where the words stand: in place of the block, or where the new ones come. */
export function ProposeHere(props: Props) {
  const { t } = useTranslation();
  const heading = useId();
  const here = useRef<HTMLElement>(null);
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section ref={here} className="propose-here" aria-labelledby={heading}>
      <h3 id={heading}>{titleOf(t, props.target)}</h3>
      <ProposeForm {...props} />
    </section>
  );
}

function titleOf(t: TFunction, { kind, section, block, place }: Target): string {
  if (block) return t('proposal.dialog.title', { place: placeName(t, { block, place }) });
  return t(kind === 'addition' ? 'proposal.dialog.titleLast' : 'proposal.dialog.titleFirst', {
    question: section?.question.number,
  });
}
