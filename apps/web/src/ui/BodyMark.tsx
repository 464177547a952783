import type { BodyKind } from '../graphql';
import './BodyMark.css';

/** What a mark needs to know of a body: its letters and its kind. */
export interface MarkedBody {
  readonly short: string;
  readonly kind: BodyKind;
}

type Shape = 'circle' | 'diamond' | 'square' | 'hexagon' | 'shield' | 'house' | 'bar';

/** A committee borrows the shield: its letters tell it from formannskapet. */
const SHAPE_OF: Record<BodyKind, Shape> = {
  eldrerad: 'circle',
  ungdomsrad: 'diamond',
  funksjonsnedsettelse: 'square',
  partssammensatt: 'hexagon',
  formannskap: 'shield',
  utvalg: 'shield',
  bystyre: 'house',
  administrativ: 'bar',
  avsender: 'bar',
};

/** Outlines on a grid of 36; `baseline` is where the letters stand. */
const OUTLINE: Record<Shape, { readonly path: string; readonly baseline: number }> = {
  circle: { path: 'M18 4a14 14 0 1 1 0 28 14 14 0 1 1 0-28z', baseline: 22.6 },
  diamond: { path: 'M18 .5 35.5 18 18 35.5.5 18z', baseline: 22.4 },
  square: {
    path: 'M7 4.5h22a2.5 2.5 0 0 1 2.5 2.5v22a2.5 2.5 0 0 1-2.5 2.5H7A2.5 2.5 0 0 1 4.5 29V7A2.5 2.5 0 0 1 7 4.5z',
    baseline: 22.6,
  },
  hexagon: { path: 'M10 5.5h16L34 18l-8 12.5H10L2 18z', baseline: 22.6 },
  shield: { path: 'M4 4h28v18L18 33 4 22z', baseline: 19.8 },
  house: { path: 'M18 3 32 13v19H4V13z', baseline: 26 },
  bar: {
    path: 'M4.5 8h27A1.5 1.5 0 0 1 33 9.5v17a1.5 1.5 0 0 1-1.5 1.5h-27A1.5 1.5 0 0 1 3 26.5v-17A1.5 1.5 0 0 1 4.5 8z',
    baseline: 22.6,
  },
};

/** The colour of a body, or of the kommunedirektør where there is none, as CSS has it. */
export const bodyColour = (body: { readonly kind: BodyKind } | null): string =>
  `var(--body-${body?.kind === 'utvalg' ? 'formannskap' : (body?.kind ?? 'administrativ')})`;

interface Props {
  /** The body; `kommunedirektor` and `asker` (KS) are no bodies, but stand on every route. */
  body: MarkedBody | 'kommunedirektor' | 'asker';
  size?: 'sm' | 'md' | 'lg';
}

/**
 * A body's mark: colour, shape and letters together, so that none of them is needed alone. It is never
 * read aloud; the full name stands beside it or in the heading of its row.
 */
export function BodyMark({ body, size = 'md' }: Props) {
  const marked =
    body === 'kommunedirektor'
      ? { kind: 'administrativ' as const, short: 'KD' }
      : body === 'asker'
        ? { kind: 'administrativ' as const, short: 'KS' }
        : body;
  const { path, baseline } = OUTLINE[SHAPE_OF[marked.kind]];
  return (
    <svg
      className="body-mark"
      data-kind={body === 'asker' ? 'asker' : marked.kind}
      data-size={size}
      viewBox="0 0 36 36"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
      <text x="18" y={baseline} fontSize={marked.short.length > 2 ? 10 : 12.8} textAnchor="middle">
        {marked.short}
      </text>
    </svg>
  );
}
