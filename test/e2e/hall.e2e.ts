import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { fillHall, type Hall } from './support/hall.js';
import { bodyByShort, endMeeting, type BodyFacts } from './support/meetings.js';
import { linesOfDocx, wordsOfPdf } from './support/papers.js';
import { openBrowser, sitDown, type Someone } from './support/people.js';
import { startProduct, type Product } from './support/product.js';
import { DRAFT, PROPOSALS, type Moved } from './support/proposals.js';

const SAMPLES = join(import.meta.dirname, 'samples');

interface Seen {
  readonly id: string;
  readonly version: {
    id: string;
    text: { question: { id: string }; blocks: { id: string; text: string }[] }[];
  };
  readonly proposals: readonly {
    id: string;
    letter: string;
    state: string;
    standing: string;
    conflicts: { kind: string; matters: boolean }[];
    parts: { id: string; letter: string }[];
  }[];
}

/**
 * Formannskapet, thirteen seats, with one vara, one member on a screen and one disqualified, treats a draft with
 * twenty-two proposals; bystyret, thirty-nine seats, decides by an alternative vote. One story: each step needs the one before.
 */
describe('a hall full of members', () => {
  let product: Product;
  let browser: Browser;
  let secretary: Someone;
  let chair: Someone;
  let hall: Hall;
  let caseId = '';
  let questions: readonly { id: string }[] = [];
  let formannskap: BodyFacts;
  let meeting = '';
  /** Those who sit in the case, the chair first. */
  let seated: readonly string[] = [];
  const moved: string[] = [];
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    secretary = await sitDown(browser, product.url, 'Ole Martin Fjære');
    chair = await sitDown(browser, product.url, 'Ragnhild Storlien');
    formannskap = await bodyByShort(chair, 'FS');
  }, 120_000);
  afterAll(async () => {
    await hall?.leave();
    await browser?.close();
    await product?.stop();
  });

  it('gets the kommunedirektør’s draft', async () => {
    const [marte, director] = [
      await sitDown(browser, product.url, 'Marte Sundlid'),
      await sitDown(browser, product.url, 'Arnfinn Rauberg'),
    ];
    const { booklets } = await marte.ask<{
      booklets: { id: string; themes: { questions: unknown[] }[] }[];
    }>('{ booklets { id themes { questions { number } } } }');
    const asksThree = booklets.find(
      ({ themes }) => themes.flatMap((theme) => theme.questions).length === DRAFT.length,
    );
    const bystyre = await bodyByShort(marte, 'BY');
    const { registerCase } = await marte.ask<{
      registerCase: { id: string; questions: { id: string }[] };
    }>('mutation($case: CaseInput!) { registerCase(case: $case) { id questions { id } } }', {
      case: {
        title: 'Svar på debattheftet',
        saksnr: '2027/2222',
        booklet: asksThree?.id,
        fields: [],
        wordings: [],
        attachments: [],
        citedDocuments: [],
        route: [
          { body: null, task: 'compiles', due: null },
          { body: formannskap.id, task: 'recommends', due: null },
          { body: bystyre.id, task: 'decides', due: null },
        ],
      },
    });
    ({ id: caseId, questions } = registerCase);
    await marte.ask('mutation($id: ID!) { openCase(id: $id) { id } }', { id: caseId });
    await marte.ask(
      'mutation($id: ID!, $texts: [StartTextInput!]!) { startFromText(case: $id, texts: $texts) }',
      {
        id: caseId,
        texts: DRAFT.map((text, index) => ({ question: questions[index]?.id, text })),
      },
    );
    await director.ask('mutation($id: ID!) { tableDraft(case: $id) { id } }', { id: caseId });
    await director.ask('mutation($id: ID!) { allowRemoteMeetings(body: $id, since: "2026-01-01") { id } }', {
      id: formannskap.id,
    });
  }, 60_000);

  it('meets: one vara, one on a screen, one disqualified', async () => {
    const deputyFor = formannskap.seats.at(-1);
    await endOther(formannskap);
    meeting = await call(formannskap, 'fjernmøte');
    const { meeting: called } = await secretary.ask<{
      meeting: { attendance: { seat: { id: string }; candidates: { id: string; name: string }[] }[] };
    }>('query($id: ID!) { meeting(id: $id) { attendance { seat { id } candidates { id name } } } }', {
      id: meeting,
    });
    const vara = called.attendance.find(({ seat }) => seat.id === deputyFor?.id)?.candidates[0];
    await secretary.ask(
      'mutation($id: ID!, $attendance: [AttendanceInput!]!) { recordAttendance(meeting: $id, attendance: $attendance) { id } }',
      {
        id: meeting,
        attendance: formannskap.seats.map((seat, index) => ({
          seat: seat.id,
          person: seat.id === deputyFor?.id ? vara?.id : seat.person.id,
          remote: index === 11,
        })),
      },
    );
    await secretary.ask('mutation($id: ID!) { openMeeting(id: $id) { id } }', { id: meeting });
    await secretary.ask('mutation($id: ID!) { approveCall(meeting: $id) { id } }', { id: meeting });
    const disqualified = formannskap.seats[5];
    await secretary.ask(
      'mutation($item: ID!, $decision: DisqualificationInput!) { decideDisqualification(item: $item, decision: $decision) { id } }',
      {
        item: (await look(meeting)).id,
        decision: {
          seat: disqualified?.id,
          found: true,
          legalBasis: 'forvaltningsloven § 6 første ledd bokstav e',
          reason: 'Sitter i styret for pumpelaget.',
        },
      },
    );
    hall = await fillHall(product.url, formannskap, [vara?.name ?? '']);
    seated = formannskap.seats
      .map((seat) => (seat.id === deputyFor?.id ? (vara?.name ?? '') : seat.person.name))
      .filter((name) => name !== disqualified?.person.name);
    expect(seated).toHaveLength(12);
    await expect(
      hall.member(disqualified?.person.name ?? '').ask(PREPARE, {
        treatment: (await look(meeting)).id,
        proposal: { kind: 'postpone', version: (await look(meeting)).version.id },
      }),
    ).rejects.toThrow();
  }, 60_000);

  it('hears twenty-two proposals of all kinds, and is warned of those that stand in each other’s way', async () => {
    for (const [index, proposal] of PROPOSALS.entries()) await move(proposal, index);
    const { proposals } = await look(meeting);
    expect(proposals.map(({ letter }) => letter).toSorted()).toEqual([...'ABCDEFGHIJKLMNOPQRSTUV']);
    const conflicts = (letter: string) =>
      proposals.find((one) => one.letter === letter)?.conflicts.map(({ kind }) => kind) ?? [];
    for (const letter of 'EFG') expect(conflicts(letter)).toContain('sameBlock');
    expect(conflicts('N')).toContain('nearDuplicate');
    expect(conflicts('V')).toContain('repeatsText');
  }, 60_000);

  it('votes on each in its way; six against six falls with the chair against, and carries with the chair for', async () => {
    const page = chair.page;
    await page.goto(`/saker/${caseId}/behandling/${meeting}`);
    for (const [index, proposal] of PROPOSALS.entries()) {
      const { kind, way } = proposal;
      if (kind === 'refer' || kind === 'alternative') continue;
      await treat(index, proposal);
      if (way.how === 'ballots' && way.chair)
        await page.getByText('Stemmelikhet. Møteleders stemme avgjorde.').first().waitFor();
    }
    expect(await states()).toMatchObject({ E: 'carried', F: 'fallen', G: 'carried', H: 'carried' });
    const test = await open({ proposal: null, method: 'ballots', isTest: true });
    await hall.vote(test, seated, seated.slice(1));
    await chair.ask(CLOSE, { vote: test });
    await treat(19, PROPOSALS[19] as Moved);
    await treat(20, PROPOSALS[20] as Moved);
  }, 180_000);

  it('passes the innstilling on as the chair has read it, with everything that was carried', async () => {
    await conclude(meeting);
    await endMeeting(secretary, meeting);
    const { version } = await look(meeting);
    expect(version.text.map(({ blocks }) => blocks.map(({ text }) => text))).toEqual([
      [
        'Vi samler tjenestene der folk bor.',
        'Vi flytter ingen uten å spørre.',
        'Vi prøver ut årsturnus i to avdelinger.',
        'Vi vil ha ett skjema fra staten.',
      ],
      [
        'Vi tar imot dobbelt så mange lærlinger.',
        'Vi holder på dem som kan faget, og på dem som vil lære det.',
        'Vi leier inn færre vikarer.',
        'Vi gir norskopplæring på jobb.',
      ],
      [
        'Vi tar beredskap på alvor.',
        'Vi øver sammen med nabokommunene.',
        'Vi har nødstrøm til pumpene.',
        'Vi har et lager av drikkevann for en uke.',
      ],
    ]);
  }, 60_000);

  it('has minutes that say all of it, word for word as expected', async () => {
    await compareMinutes(meeting, 'formannskap-minutes.txt');
  }, 60_000);

  it('is decided in bystyret by an alternative vote, twenty-two against seventeen', async () => {
    const bystyre = await bodyByShort(chair, 'BY');
    await hall.leave();
    hall = await fillHall(product.url, bystyre);
    await endOther(bystyre);
    meeting = await call(bystyre, 'bystyresalen');
    await secretary.ask(
      'mutation($id: ID!, $attendance: [AttendanceInput!]!) { recordAttendance(meeting: $id, attendance: $attendance) { id } }',
      {
        id: meeting,
        attendance: bystyre.seats.map((seat) => ({ seat: seat.id, person: seat.person.id })),
      },
    );
    await secretary.ask('mutation($id: ID!) { openMeeting(id: $id) { id } }', { id: meeting });
    seated = bystyre.seats.map(({ person }) => person.name);
    expect(seated).toHaveLength(39);
    const alternative: Moved = {
      kind: 'alternative',
      question: 3,
      newText: 'Vi bygger beredskap sammen med nabokommunene.',
      way: { how: 'againstInnstilling', against: 17 },
    };
    moved.length = 0;
    await move(alternative, 4);
    const { page } = chair;
    await page.goto(`/saker/${caseId}/behandling/${meeting}`);
    await treat(0, alternative);
    await page.getByText('22').first().waitFor();
    await page.getByText('17').first().waitFor();
    await conclude(meeting);
    await endMeeting(secretary, meeting);
    const { version } = await look(meeting);
    expect(version.text.at(-1)?.blocks.map(({ text }) => text)).toEqual([
      'Vi bygger beredskap sammen med nabokommunene.',
    ]);
    await compareMinutes(meeting, 'bystyret-minutes.txt');
  }, 90_000);

  const PREPARE =
    'mutation($treatment: ID!, $proposal: ProposalInput!) { moveProposal(treatment: $treatment, proposal: $proposal) { id } }';
  const CLOSE = 'mutation($vote: ID!) { closeVote(vote: $vote) { id } }';

  async function endOther(body: BodyFacts): Promise<void> {
    const { meetings } = await secretary.ask<{
      meetings: { id: string; state: string; body: { id: string } }[];
    }>('{ meetings { id state body { id } } }');
    for (const one of meetings)
      if (one.body.id === body.id && one.state === 'inSession') await endMeeting(secretary, one.id);
  }

  async function call(body: BodyFacts, place: string): Promise<string> {
    const { callMeeting } = await secretary.ask<{ callMeeting: { id: string } }>(
      'mutation($meeting: MeetingInput!) { callMeeting(meeting: $meeting) { id } }',
      {
        meeting: {
          body: body.id,
          startsAt: '2027-02-11T10:00:00Z',
          place: `Rådhuset (${place})`,
          mode: place === 'fjernmøte' ? 'remote' : 'physical',
          cases: [caseId],
        },
      },
    );
    return callMeeting.id;
  }

  async function look(at: string): Promise<Seen> {
    const { treatment } = await chair.ask<{ treatment: Seen }>(
      `query($case: ID!, $meeting: ID!) { treatment(case: $case, meeting: $meeting) {
        id version { id text { question { id } blocks { id text } } }
        proposals { id letter state standing conflicts { kind matters } parts { id letter } }
      } }`,
      { case: caseId, meeting: at },
    );
    return treatment;
  }

  const states = async () =>
    Object.fromEntries((await look(meeting)).proposals.map(({ letter, state }) => [letter, state]));

  /** Everybody in turn moves one. All are made against the version that came to the body. */
  async function move(proposal: Moved, index: number): Promise<void> {
    const { id, version } = await look(meeting);
    const { kind, question, block, way: _, with: more = 0, newText, ...rest } = proposal;
    const mover = hall.member(seated[index % seated.length] ?? '');
    const section = version.text.find((one) => one.question.id === questions[(question ?? 0) - 1]?.id);
    const { moveProposal } = await mover.ask<{ moveProposal: { id: string } }>(PREPARE, {
      treatment: id,
      proposal: {
        ...rest,
        kind,
        version: version.id,
        question: kind === 'alternative' ? null : (questions[(question ?? 0) - 1]?.id ?? null),
        block: block ? section?.blocks[block - 1]?.id : null,
        ...(kind === 'alternative'
          ? {
              alternative: [
                {
                  question: questions[(question ?? 0) - 1]?.id,
                  blocks: [{ id: null, kind: 'paragraph', text: newText }],
                },
              ],
            }
          : { newText }),
        withSeats: formannskap.seats.slice(0, more).map((seat) => seat.id),
      },
    });
    await mover.ask('mutation($id: ID!) { publishProposal(id: $id) { id } }', { id: moveProposal.id });
    moved.push(moveProposal.id);
  }

  async function open(opening: Record<string, unknown>): Promise<string> {
    const { openVote } = await chair.ask<{ openVote: { id: string } }>(
      `mutation($treatment: ID!, $proposal: ID, $form: VoteForm, $method: VoteMethod!, $isTest: Boolean, $acknowledged: Boolean) {
        openVote(treatment: $treatment, proposal: $proposal, form: $form, method: $method, isTest: $isTest, acknowledged: $acknowledged) { id } }`,
      { treatment: (await look(meeting)).id, acknowledged: true, ...opening },
    );
    return openVote.id;
  }

  /** The last of those who sit vote against; the chair, who sits first, as it is said, else for. */
  function against(count: number, ofChair?: 'for' | 'against'): readonly string[] {
    const [first = '', ...others] = seated;
    if (ofChair === 'against') return [first, ...others.slice(others.length - count + 1)];
    return count >= seated.length ? seated : others.slice(others.length - count);
  }

  async function treat(index: number, { way }: Moved): Promise<void> {
    const proposal = moved[index];
    const seatsOf = async (names: readonly string[]) => {
      const { meeting: now } = await secretary.ask<{
        meeting: { attendance: { seat: { id: string }; person: { name: string } | null }[] };
      }>('query($id: ID!) { meeting(id: $id) { attendance { seat { id } person { name } } } }', {
        id: meeting,
      });
      return names.map((name) => now.attendance.find(({ person }) => person?.name === name)?.seat.id);
    };
    switch (way.how) {
      case 'ballots': {
        const vote = await open({ proposal, method: 'ballots' });
        await hall.vote(vote, seated, against(way.against, way.chair));
        await chair.ask(CLOSE, { vote });
        return;
      }
      case 'againstInnstilling': {
        const vote = await open({ proposal, form: 'alternative', method: 'ballots' });
        await hall.vote(vote, seated, against(way.against));
        await chair.ask(CLOSE, { vote });
        return;
      }
      case 'hands':
        await secretary.ask(
          'mutation($vote: ID!, $count: CountInput!) { recordCount(vote: $vote, count: $count) { id } }',
          {
            vote: await open({ proposal, method: 'hands' }),
            count: { inFavour: seated.length - way.against, against: way.against },
          },
        );
        return;
      case 'names':
        await secretary.ask(
          'mutation($vote: ID!, $against: [ID!]!) { recordNames(vote: $vote, against: $against) { id } }',
          {
            vote: await open({ proposal, method: 'hands' }),
            against: await seatsOf(against(way.against)),
          },
        );
        return;
      case 'rollCall': {
        const vote = await open({ proposal, method: 'rollCall' });
        const no = against(way.against);
        for (const name of seated)
          await secretary.ask(
            'mutation($vote: ID!, $seat: ID!, $choice: Choice) { recordBallot(vote: $vote, seat: $seat, choice: $choice) { id } }',
            { vote, seat: (await seatsOf([name]))[0], choice: no.includes(name) ? 'against' : 'for' },
          );
        await secretary.ask(CLOSE, { vote });
        return;
      }
      case 'unanimous':
        await open({ proposal, method: 'unanimous' });
        return;
      case 'split': {
        await chair.ask('mutation($id: ID!) { splitProposal(id: $id) { id } }', { id: proposal });
        const parts = (await look(meeting)).proposals.find(({ id }) => id === proposal)?.parts ?? [];
        for (const [part, { id }] of parts.entries()) {
          const vote = await open({ proposal: id, method: 'ballots' });
          await hall.vote(vote, seated, against(way.against[part] ?? 0));
          await chair.ask(CLOSE, { vote });
        }
        return;
      }
      case 'withdrawn':
        await secretary.ask('mutation($id: ID!) { withdrawProposal(id: $id) { id } }', { id: proposal });
        return;
      case 'blockGone':
        await expect(open({ proposal, method: 'ballots' })).rejects.toThrow('block_gone');
    }
  }

  /** The chair reads what will stand, and confirms that. */
  async function conclude(at: string): Promise<void> {
    const { treatment } = await chair.ask<{
      treatment: { id: string; endings: { sha256: string }[]; lapsing: { proposal: { id: string } }[] };
    }>(
      'query($case: ID!, $meeting: ID!) { treatment(case: $case, meeting: $meeting) { id endings { sha256 } lapsing { proposal { id } } } }',
      { case: caseId, meeting: at },
    );
    await chair.ask(
      'mutation($id: ID!, $shown: String!, $lapsing: [ID!]!) { conclude(treatment: $id, shown: $shown, lapsing: $lapsing) { id } }',
      {
        id: treatment.id,
        shown: treatment.endings[0]?.sha256,
        lapsing: treatment.lapsing.map(({ proposal }) => proposal.id),
      },
    );
  }

  /** Word and PDF say the same, and what is expected; times of the day are told as «kl. TT.MM». */
  async function compareMinutes(at: string, sample: string): Promise<void> {
    const get = async (format: string) =>
      (await secretary.context.request.get(`/files/meeting/${at}/motebok.${format}`)).body();
    const lines = masked(await linesOfDocx(await get('docx')));
    expect(lines).toEqual(readFileSync(join(SAMPLES, sample), 'utf8').trimEnd());
    const pdf = masked(await wordsOfPdf(await get('pdf')));
    for (const line of lines.split('\n'))
      expect(pdf.replaceAll(/\s/g, '')).toContain(line.replaceAll(/\s/g, ''));
  }

  /** What is another at each run: days, times of the day and hashes. */
  const masked = (words: string): string =>
    words
      .replaceAll(/\d{1,2}\. \p{Ll}+ 20\d\d/gu, 'DATO')
      .replaceAll(/kl\.\s\d\d\.\d\d(–\d\d\.\d\d)?/g, 'kl. TT.MM')
      .replaceAll(/\b(?=[a-f]*\d)[0-9a-f]{8,64}\b/g, 'HASH');
});
