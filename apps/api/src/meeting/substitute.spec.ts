import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import pg from 'pg';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { aSitting, type Sitting } from '../testing/treatment.js';

describe('who steps in for a disqualified member', () => {
  let api: RunningApi;
  let secretary: Viewer;
  let at: Sitting;
  beforeAll(async () => {
    api = await startApi();
    const client = new pg.Client(api.databaseUrl);
    await client.connect();
    await client.query(
      `insert into deputy (body, person, party, "order")
       select body, 'p-bystyre.vara', party, 2 from deputy where body = 'formannskap'`,
    );
    await client.end();
    secretary = await api.as('formannskap.sekretar');
    at = await aSitting(api);
  });
  afterAll(() => api.stop());

  const decide = (decision: object) =>
    secretary.ask(
      'mutation($item: ID!, $decision: DisqualificationInput!) { decideDisqualification(item: $item, decision: $decision) { id } }',
      {
        item: at.treatment,
        decision: {
          seat: 'formannskap-3',
          found: true,
          legalBasis: 'forvaltningsloven § 6 første ledd',
          substitute: 'p-bystyre.vara',
          ...decision,
        },
      },
    );

  it('is the first in order, in the very sentence of attendance; or another with the reason, which the minutes give', async () => {
    await expect(decide({})).rejects.toEqual(
      expect.objectContaining({
        code: 'deputy_out_of_order',
        facts: { person: 'Prøve formannskap vara' },
      }),
    );
    await decide({ substituteReason: 'Kunne ikke nås.' });
    const file = await secretary.fetch(`/files/meeting/${at.meeting}/motebok.docx`);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await file.arrayBuffer()) });
    expect(value.replace(/\s+/g, ' ')).toContain(
      'Prøve bystyre vara møtte som vara. Om rekkefølgen av varaer: Kunne ikke nås.',
    );
  });
});
