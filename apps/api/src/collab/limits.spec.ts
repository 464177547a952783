import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import { startApi, type RunningApi } from '../testing/api.js';

describe('the limits of the collaboration', () => {
  let api: RunningApi;
  beforeAll(async () => (api = await startApi({ collabLimits: { sockets: 0 } })));
  afterAll(() => api.stop());

  it('hold as they are set, and who is refused is counted', async () => {
    const ws = new WebSocket(`${api.url.replace('http', 'ws')}/collab/answer:1`);
    const [code, reason] = (await once(ws, 'close')) as [number, Buffer];
    expect([code, reason.toString()]).toEqual([4530, 'full']);
    const metrics = await fetch(`${api.url}/metrics`);
    expect(metrics.headers.get('content-type')).toContain('version=0.0.4');
    expect(await metrics.text()).toContain('samsvar_collab_closed_total{reason="full"} 1\n');
  });
});
