import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, startBeside, type RunningApi, type Viewer } from '../testing/api.js';
import { aCase, endMeeting } from '../testing/chain.js';

const ROUNDS = 50;

const CALL =
  'mutation($meeting: MeetingInput!) { callMeeting(meeting: $meeting) { id items { number cited } } }';
interface Called {
  callMeeting: { id: string; items: { number: number; cited: string }[] };
}

/** What came of something that was tried: what it was opened as, or the code of the refusal. */
const tried = async (trying: Promise<unknown>): Promise<string> =>
  trying.then(
    () => 'done',
    (refusal: unknown) => (refusal as { code: string }).code,
  );

/** Two nodes on one database, as in production. */
describe('in the same moment', () => {
  let api: RunningApi;
  let beside: RunningApi;
  let secretaries: readonly Viewer[];
  /** Four: callers with none in common have nothing but the body's lock to keep them apart. */
  let cases: string[];
  beforeAll(async () => {
    api = await startApi();
    beside = await startBeside(api);
    secretaries = [await api.as('formannskap.sekretar'), await beside.as('formannskap.sekretar')];
    const route = [{ body: 'formannskap', task: 'decides', due: null }];
    cases = [];
    for (let one = 0; one < 4; one += 1) cases.push((await aCase(api, route)).id);
  });
  afterAll(async () => {
    await beside.stop();
    await api.stop();
  });

  const call = (viewer: Viewer, on: readonly string[]) =>
    viewer.ask<Called>(CALL, {
      meeting: {
        body: 'formannskap',
        startsAt: '2027-01-19T10:00:00Z',
        place: 'Rådhuset',
        mode: 'physical',
        cases: on,
      },
    });

  it(`callers get numbers that never collide, with cases in common in either order and without, ${ROUNDS} rounds`, async () => {
    const numbers: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const [a, b, c, d] = cases as [string, string, string, string];
      const called = await Promise.all(
        [[a, b], [b, a], [c], [d]].map((on, one) => call(secretaries[one % 2]!, on)),
      );
      numbers.push(...called.flatMap(({ callMeeting }) => callMeeting.items.map(({ number }) => number)));
    }
    const wanted = Array.from({ length: ROUNDS * 6 }, (_, index) => index + 1);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(wanted);
  }, 120_000);

  it('two meetings of one body are opened: one is, and the other is told why not', async () => {
    for (let round = 0; round < 12; round += 1) {
      const meetings = await Promise.all(secretaries.map((secretary, one) => call(secretary, [cases[one]!])));
      for (const { callMeeting } of meetings)
        await secretaries[0]!.ask(
          'mutation($id: ID!, $attendance: [AttendanceInput!]!) { recordAttendance(meeting: $id, attendance: $attendance) { id } }',
          {
            id: callMeeting.id,
            attendance: [{ seat: 'formannskap-1', person: api.cast['formannskap.leder'] }],
          },
        );
      const opened = await Promise.all(
        meetings.map(({ callMeeting }, index) =>
          tried(
            secretaries[index]!.ask('mutation($id: ID!) { openMeeting(id: $id) { id } }', {
              id: callMeeting.id,
            }),
          ),
        ),
      );
      expect(opened.toSorted()).toEqual(['done', 'other_meeting_in_session']);
      await endMeeting(secretaries[0]!, meetings[opened.indexOf('done')]!.callMeeting.id);
    }
  }, 60_000);
});
