import type { CloseWord } from './close-codes.js';

/** Counters since start. Gauges (sockets, documents, bytes that wait) are read off where they live. */
const COUNTERS = {
  samsvar_collab_updates_total: 'Updates that were committed.',
  samsvar_collab_update_bytes_total: 'Bytes of updates that were committed.',
  samsvar_collab_sent_bytes_total: 'Bytes written to clients.',
  samsvar_collab_flushes_total: 'Flushes that were committed.',
  samsvar_collab_flush_seconds_total: 'Time that flushes took.',
  samsvar_collab_flush_faults_total: 'Flushes that failed; nothing of them was shown. Alarm when it grows.',
  samsvar_collab_dropped_writes_total: 'Updates that were not taken: from readers, or to a frozen text.',
  samsvar_collab_dropped_presence_total: 'Presence messages that were no such thing, or too large.',
  samsvar_collab_foreign_origins_total: 'Handshakes from a foreign origin.',
  samsvar_collab_compactions_total: 'Snapshots that were made.',
  samsvar_collab_compaction_faults_total: 'Snapshots that could not be made. Alarm when it grows.',
  samsvar_collab_lease_changes_total: 'Leases that this process took.',
  samsvar_collab_fenced_appends_total: 'Appends refused because the lease was lost or the text frozen.',
  samsvar_collab_behind_total: 'Times that a client fell behind and later got one difference.',
} as const;

export type Counter = keyof typeof COUNTERS;

export class Metrics {
  private readonly counts = new Map<Counter, number>();
  private readonly closed = new Map<CloseWord, number>();

  count(counter: Counter, by = 1): void {
    this.counts.set(counter, (this.counts.get(counter) ?? 0) + by);
  }

  countClose(word: CloseWord): void {
    this.closed.set(word, (this.closed.get(word) ?? 0) + 1);
  }

  /** Prometheus' text format 0.0.4, the gauges included. */
  text(gauges: Readonly<Record<string, number>>): string {
    const lines = Object.entries(COUNTERS).flatMap(([name, help]) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} counter`,
      `${name} ${this.counts.get(name as Counter) ?? 0}`,
    ]);
    lines.push('# HELP samsvar_collab_closed_total Sockets that the server closed, by reason.');
    lines.push('# TYPE samsvar_collab_closed_total counter');
    for (const [word, count] of this.closed)
      lines.push(`samsvar_collab_closed_total{reason="${word}"} ${count}`);
    for (const [name, value] of Object.entries(gauges))
      lines.push(`# TYPE ${name} gauge`, `${name} ${value}`);
    return `${lines.join('\n')}\n`;
  }
}
