import { CLOSE_CODES } from './close-codes.js';
import type { CloseWord } from './close-codes.js';
import { Histogram } from './histogram.js';

/** Counters since start. Gauges (sockets, documents, bytes that wait) are read off where they live. */
const COUNTERS = {
  samsvar_collab_updates_total: 'Updates that were committed.',
  samsvar_collab_update_bytes_total: 'Bytes of updates that were committed.',
  samsvar_collab_sent_bytes_total: 'Bytes written to clients.',
  samsvar_collab_flush_faults_total: 'Flushes that failed; nothing of them was shown. Alarm when it grows.',
  samsvar_collab_load_faults_total: 'Documents or rights that could not be read. Alarm when it grows.',
  samsvar_collab_compactions_total: 'Snapshots that were made.',
  samsvar_collab_compaction_faults_total: 'Snapshots that could not be made. Alarm when it grows.',
  samsvar_collab_lease_changes_total: 'Leases that this process took.',
  samsvar_collab_fenced_appends_total: 'Appends refused because the lease was lost or the text frozen.',
  samsvar_collab_behind_total: 'Times that a client fell behind and later got one difference.',
} as const;

/** Counters with a reason; each reason is there from the start, so that its first time is seen as a growth. */
const REASONED = {
  samsvar_collab_closed_total: {
    help: 'Sockets that the server closed: the words of close-codes.ts; a frame cut off unread; nobody there.',
    reasons: [...(Object.keys(CLOSE_CODES) as CloseWord[]), 'frameTooLarge', 'silent'],
  },
  samsvar_collab_handshakes_refused_total: {
    help: 'Handshakes that were answered with an HTTP error.',
    reasons: ['foreignOrigin', 'noDocument', 'stopping', 'unreadable'],
  },
  samsvar_collab_dropped_writes_total: {
    help: 'Updates that were not taken, and whose author was told.',
    reasons: ['readOnly', 'frozen'],
  },
  samsvar_collab_dropped_presence_total: {
    help: 'Presence messages that were too large, or none.',
    reasons: ['tooLarge', 'unreadable'],
  },
} as const;

export type Counter = keyof typeof COUNTERS;
type Reasoned = keyof typeof REASONED;
export type ReasonOf<C extends Reasoned> = (typeof REASONED)[C]['reasons'][number];

export class Metrics {
  private readonly counts = new Map<string, number>();
  readonly flushSeconds = new Histogram(
    'samsvar_collab_flush_seconds',
    'How long a flush took to commit. Alarm when most take over 0.1.',
    [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
  );
  readonly flushUpdates = new Histogram(
    'samsvar_collab_flush_updates',
    'How many updates a flush brought.',
    [1, 2, 5, 10, 25, 50, 100, 250, 1_000],
  );

  count(counter: Counter, by = 1): void {
    this.add(counter, by);
  }

  countFor<C extends Reasoned>(counter: C, reason: ReasonOf<C>): void {
    this.add(labelled(counter, reason), 1);
  }

  /** Prometheus' text format 0.0.4, the gauges included. */
  text(gauges: Readonly<Record<string, number>>): string {
    const lines = Object.entries(COUNTERS).flatMap(([name, help]) => [
      ...head(name, help, 'counter'),
      this.line(name),
    ]);
    for (const [name, { help, reasons }] of Object.entries(REASONED))
      lines.push(
        ...head(name, help, 'counter'),
        ...reasons.map((reason) => this.line(labelled(name, reason))),
      );
    lines.push(...this.flushSeconds.lines(), ...this.flushUpdates.lines());
    for (const [name, value] of Object.entries(gauges))
      lines.push(`# TYPE ${name} gauge`, `${name} ${value}`);
    return `${lines.join('\n')}\n`;
  }

  private add(key: string, by: number): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + by);
  }

  private line(key: string): string {
    return `${key} ${this.counts.get(key) ?? 0}`;
  }
}

const labelled = (name: string, reason: string): string => `${name}{reason="${reason}"}`;

const head = (name: string, help: string, type: string): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
];
