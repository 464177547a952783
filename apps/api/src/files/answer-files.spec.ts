import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi } from '../testing/api.js';
import { aSitting } from '../testing/treatment.js';

describe('the files of an answer', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('are drawn up as Word and PDF, both at once, from the first treatment on', async () => {
    const sitting = await aSitting(api);
    const kd = await api.as('kommunedirektor');
    const files = ['svar.docx', 'svar.pdf', 'svar.json'];
    const answers = await Promise.all(files.map((name) => kd.fetch(`/files/case/${sitting.case}/${name}`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});
