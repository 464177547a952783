import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createCollab, LIMITS } from '@samsvar/collab';
import type { DocLog } from '@samsvar/domain';

const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const section = README.slice(README.indexOf('samsvar_collab_…'), README.indexOf('**First time.**'));
const named = new Set([...section.matchAll(/`([\w]+)(?:\{\w+\})?`/g)].map(([, name]) => name));

describe('what the README says of running it', () => {
  it('names every metric of the collaboration', () => {
    const collab = createCollab({ log: {} as DocLog, authorize: async () => null });
    const metrics = [...collab.metrics().matchAll(/^# TYPE samsvar_collab_(\w+)/gm)].map(([, name]) => name);
    expect(metrics.length).toBeGreaterThan(10);
    expect(metrics.filter((name) => !named.has(name))).toEqual([]);
  });

  it('names only limits that can be set', () => {
    const limits = [...named].filter((name) => /(Bytes|Most|PerSecond|Ms|sockets\w+)$/.test(name ?? ''));
    expect(limits.length).toBeGreaterThan(8);
    expect(limits.filter((name) => !Object.hasOwn(LIMITS, name ?? ''))).toEqual([]);
  });
});
