import type { PointText } from '@samsvar/prose';
import type { Point } from './draft';

/** A point's words as the draft takes them in. */
export const pointText = ({ id, kind, text }: Point): PointText => ({ id, kind, runs: [{ text }] });
