import type { RunningApi, Viewer } from './api.js';

/** The chain's steps in a word each, done through the API by those who would do them. For specs. */

const BOOKLET = `Debatthefte 2027

Tema 1: Nabolag

Nabolagene endrer seg, og kommunen må endre seg med dem.

KS spør

1. Hvordan kan nabolagene bli en del av omsorgen?

2. Hva skal til for at folk velger å arbeide i kommunen?
`;

let cases = 0;

/** A case that has been opened on its route, about a booklet with two questions. */
export async function aCase(
  api: RunningApi,
  route: readonly { body: string | null; task: string; due: string | null }[],
  attachments: readonly { title: string; upload: string }[] = [],
): Promise<{ id: string; questions: string[] }> {
  const kd = await api.as('kommunedirektor');
  const booklet = await aBooklet(kd);
  const { registerCase } = await kd.ask<{ registerCase: { id: string; questions: { id: string }[] } }>(
    'mutation($case: CaseInput!) { registerCase(case: $case) { id questions { id } } }',
    {
      case: {
        title: 'Svar på debattheftet',
        saksnr: `2027/${++cases + process.pid}`,
        booklet,
        fields: [{ heading: 'Sammendrag', text: 'Kort om saken.' }],
        wordings: [],
        attachments,
        citedDocuments: [],
        route,
      },
    },
  );
  await kd.ask('mutation($id: ID!) { openCase(id: $id) { id } }', { id: registerCase.id });
  return { id: registerCase.id, questions: registerCase.questions.map((question) => question.id) };
}

async function aBooklet(kd: Viewer): Promise<string> {
  const upload = await kd.fetch('/files/upload?name=hefte.txt', {
    method: 'POST',
    body: BOOKLET,
    headers: { 'x-samsvar-upload': '1' },
  });
  const { id } = (await upload.json()) as { id: string };
  const { previewBooklet } = await kd.ask<{ previewBooklet: { title: string; themes: object[] } }>(
    'mutation($id: ID!) { previewBooklet(upload: $id) { title themes { title chapters { title kind text } questions { number text } } } }',
    { id },
  );
  const { importBooklet } = await kd.ask<{ importBooklet: { id: string } }>(
    'mutation($booklet: BookletInput!) { importBooklet(booklet: $booklet) { id } }',
    { booklet: { upload: id, ...previewBooklet } },
  );
  return importBooklet.id;
}

/** A meeting in session in which everybody elected meets, and the leader presides. */
export async function aMeeting(
  api: RunningApi,
  body: string,
  cases: readonly string[],
  absent: readonly number[] = [],
): Promise<string> {
  const secretary = await api.as(`${body}.sekretar`);
  const { callMeeting } = await secretary.ask<{
    callMeeting: { id: string; body: { seats: { id: string; number: number; person: { id: string } }[] } };
  }>(
    'mutation($meeting: MeetingInput!) { callMeeting(meeting: $meeting) { id body { seats { id number person { id } } } } }',
    {
      meeting: { body, startsAt: '2027-01-19T10:00:00Z', place: 'Rådhuset', mode: 'physical', cases },
    },
  );
  const attendance = callMeeting.body.seats.map((seat) => ({
    seat: seat.id,
    person: absent.includes(seat.number) ? null : seat.person.id,
  }));
  await secretary.ask(
    'mutation($id: ID!, $attendance: [AttendanceInput!]!) { recordAttendance(meeting: $id, attendance: $attendance) { id } }',
    {
      id: callMeeting.id,
      attendance,
    },
  );
  await secretary.ask('mutation($id: ID!) { openMeeting(id: $id) { id } }', { id: callMeeting.id });
  return callMeeting.id;
}

export const endMeeting = (secretary: Viewer, id: string) =>
  secretary.ask('mutation($id: ID!) { endMeeting(id: $id) { id } }', { id });

/** The body meets, writes these words per question, adopts by consensus, and goes home. Gives the points' ids. */
export async function adopt(
  api: RunningApi,
  caseId: string,
  body: string,
  words: Readonly<Record<string, readonly string[]>>,
): Promise<string[]> {
  const secretary = await api.as(`${body}.sekretar`);
  const meeting = await aMeeting(api, body, [caseId]);
  const { case: row } = await secretary.ask<{
    case: { answers: { id: string; document: string; body: { id: string } }[] };
  }>('query($id: ID!) { case(id: $id) { answers { id document body { id } } } }', { id: caseId });
  const answer = row.answers.find((one) => one.body.id === body);
  const member = await api.as(`${body}.3`);
  const live = await member.open(answer?.document ?? '');
  for (const [question, blocks] of Object.entries(words))
    for (const block of blocks) await live.write(question, block);
  live.close();
  const { adoptAnswer } = await secretary.ask<{ adoptAnswer: { points: { id: string }[] } }>(
    'mutation($id: ID!) { adoptAnswer(id: $id, adoption: { basis: consensus }) { points { id } } }',
    { id: answer?.id },
  );
  await endMeeting(secretary, meeting);
  return adoptAnswer.points.map((point) => point.id);
}
