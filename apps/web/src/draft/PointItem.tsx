import { shortDate } from '@samsvar/wording';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { takeIn } from '@samsvar/prose';
import { usePerson } from '../session/SessionProvider';
import { useAnnounce } from '../ui/announce';
import { DispositionGlyph } from '../ui/DispositionGlyph';
import { ChangeDisposition } from './ChangeDisposition';
import { DisposeForm } from './DisposeForm';
import type { Point } from './draft';
import { MergeForm } from './MergeForm';
import { pointText } from './point-text';
import { PointTrail } from './PointTrail';
import type { DeskProps } from './PointsColumn';
import { RelatedPoints } from './RelatedPoints';
import { RewordingNote } from './RewordingNote';

export interface PointProps extends DeskProps {
  point: Point;
}

type Doing = 'merge' | 'decline' | 'passOn' | 'change' | null;

/** One point: its words, what became of it, and what can be done with it. */
export function PointItem(props: PointProps) {
  const { point, account, draft } = props;
  const { t } = useTranslation();
  const item = useRef<HTMLElement>(null);
  const [doing, setDoing] = useState<Doing>(null);
  const { hash, key } = useLocation();
  const open = account.of(point.id).kind === 'open';
  useEffect(() => {
    if (hash !== `#punkt-${point.id}`) return;
    item.current?.scrollIntoView({ block: 'center' });
    item.current?.focus({ preventScroll: true });
  }, [hash, key, point.id]);
  const done = () => {
    setDoing(null);
    item.current?.focus({ preventScroll: true });
  };
  return (
    <article
      ref={item}
      id={`punkt-${point.id}`}
      className="point"
      tabIndex={-1}
      data-open={open || undefined}
      aria-label={`${point.body.name} ${point.number}`}
    >
      <span className="point__number">{point.number}</span>
      <div>
        {point.minority && (
          <p className="point__minority">{t('answer.minority.heading', { who: point.minority })}</p>
        )}
        {point.under && <p className="small quiet">{t('input.under', { heading: point.under })}</p>}
        <p className="written">{point.text}</p>
        {point.replaces && (
          <p className="point__before">{t('draft.replaces', { text: point.replaces.text })}</p>
        )}
        <Standing {...props} onChange={() => setDoing(doing === 'change' ? null : 'change')} />
        {open && props.lost.has(point.id) && <p className="point__again">{t('disposition.openAgain')}</p>}
        {open && doing === null && draft.viewerCan.includes('writeDraft') && (
          <Acts {...props} onChoose={setDoing} />
        )}
        {doing === 'merge' && <MergeForm {...props} onDone={done} />}
        {(doing === 'decline' || doing === 'passOn') && (
          <DisposeForm key={doing} {...props} how={doing} onDone={done} />
        )}
        {doing === 'change' && !open && <ChangeDisposition {...props} onDone={done} onChoose={setDoing} />}
        <RewordingNote {...props} />
        <RelatedPoints {...props} />
        <PointTrail {...props} />
      </div>
    </article>
  );
}

function Standing({ point, account, blocks, draft, onChange }: PointProps & { onChange: () => void }) {
  const { t } = useTranslation();
  const { kind, blocks: carriers } = account.of(point.id);
  const { reason, passedTo, by, at } = point.disposition;
  const places = carriers
    .map((id) => blocks.findIndex((block) => block.id === id) + 1)
    .filter((place) => place > 0);
  const shown = kind === point.disposition.kind;
  return (
    <>
      <p className="point__standing">
        <DispositionGlyph kind={kind} />
        <span>
          <b>{t(`draft.disposition.${kind}`)}</b>{' '}
          {places.length > 0 && t('draft.inBlocks', { count: places.length, places: places.join(', ') })}
        </span>
        {kind !== 'open' && draft.viewerCan.includes('disposePoint') && (
          <button type="button" className="point__change" onClick={onChange}>
            {t('draft.change')}
            <span className="only-heard"> {point.number}</span>
          </button>
        )}
      </p>
      {shown && (reason || passedTo) && (
        <blockquote className="point__reason">
          <p>{reason ?? t('draft.passedTo', { to: passedTo })}</p>
          {by && at && <footer>{t('draft.reasonBy', { name: by.name, date: shortDate(at) })}</footer>}
        </blockquote>
      )}
    </>
  );
}

function Acts({ point, live, question, onChoose }: PointProps & { onChoose: (doing: Doing) => void }) {
  const { t } = useTranslation();
  const { id: by } = usePerson();
  const announce = useAnnounce();
  const take = () => {
    takeIn(live.doc, question.id, pointText(point), null, { by, at: new Date().toISOString() });
    announce(t('draft.taken', { body: point.body.name, number: point.number }));
  };
  const about = <span className="only-heard"> {`${point.body.name} ${point.number}`}</span>;
  return (
    <div className="point__acts">
      <button type="button" className="ds-button" data-variant="secondary" onClick={take}>
        {t('draft.take')}
        {about}
      </button>
      <button type="button" className="ds-button" data-variant="secondary" onClick={() => onChoose('merge')}>
        {t('draft.merge')}
        {about}
      </button>
      <button type="button" className="ds-button" data-variant="tertiary" onClick={() => onChoose('decline')}>
        {t('draft.decline')}
        {about}
      </button>
      <button type="button" className="ds-button" data-variant="tertiary" onClick={() => onChoose('passOn')}>
        {t('draft.passOn')}
        {about}
      </button>
    </div>
  );
}
