import type { DispositionKind } from '../graphql';
import './DispositionGlyph.css';

const DRAWING: Record<DispositionKind, string> = {
  open: 'M9 6.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 1 0 0-4.8z',
  included: 'M4 9.4l3.4 3.4 6.8-7.6',
  merged: 'M2.5 4.5c4 0 4 4.5 7 4.5h6M2.5 13.5c4 0 4-4.5 7-4.5',
  declined: 'M4 14L14 4',
  passedOn: 'M3.5 9h10.5M10 5l4 4-4 4',
};

/** One square per point: what became of it. The word always stands near; the drawing is never read aloud. */
export function DispositionGlyph({ kind }: { kind: DispositionKind }) {
  return (
    <svg
      className="disposition-glyph"
      data-kind={kind}
      viewBox="0 0 18 18"
      aria-hidden="true"
      focusable="false"
    >
      <rect x="1" y="1" width="16" height="16" rx="2.5" />
      <path d={DRAWING[kind]} />
    </svg>
  );
}
