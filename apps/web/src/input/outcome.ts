import type { DispositionKind } from '@samsvar/domain';
import { post } from '../post';

/** What a sender is shown, as `/files/input/outcome` answers. */
export interface SenderView {
  readonly title: string;
  readonly sender: string;
  readonly outcomes: readonly Outcome[];
}

export interface Outcome {
  readonly municipality: string;
  readonly case: { readonly title: string; readonly saksnr: string };
  readonly decided: {
    readonly body: string;
    readonly at: string;
    readonly points: readonly OutcomeOfPoint[];
  } | null;
}

export interface OutcomeOfPoint {
  readonly number: string;
  readonly text: string;
  readonly under: string;
  readonly kind: DispositionKind;
  readonly verbatim: boolean;
  readonly reason: string | null;
  readonly passedTo: string | null;
  readonly others: number;
  readonly removedBy: readonly { readonly body: string; readonly letter: string }[];
  readonly changedBy: readonly { readonly body: string; readonly letter: string }[];
  readonly stands: readonly {
    readonly question: number;
    readonly paragraph: number;
    readonly text: string;
  }[];
}

/** @param secret what stands behind the `#` of the link. @throws CombinedError as `post` does */
export async function outcomeOf(secret: string): Promise<SenderView> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await post('/files/input/outcome', headers, JSON.stringify({ secret }));
  return (await response.json()) as SenderView;
}
