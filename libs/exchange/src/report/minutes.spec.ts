import { describe, expect, it, jest } from '@jest/globals';
import { blocksOf, plain, type Minutes } from '@samsvar/domain';
import { minutesDocxOf, minutesPdfOf } from './minutes.js';
import { ANSWER_ITEM, anItem, theMinutes } from './samples/fjordby-minutes.js';
import { BYSTYRET } from './samples/fjordby-treatment.js';
import { HOSTILE } from './samples/hostile.js';
import { flat, openPdf, pagesOfPdf, wordsOfDocx } from './samples/opened.js';

jest.setTimeout(60_000); // whole files are written and read back

const read = {
  docx: async (minutes: Minutes) => wordsOfDocx(await minutesDocxOf(minutes)),
  pdf: async (minutes: Minutes) => flat((await pagesOfPdf(await minutesPdfOf(minutes))).join('\n')),
} as const;

const without = (words: string): string => words.replace(/\s/g, '');

describe.each(['docx', 'pdf'] as const)('minutes as %s', (format) => {
  it('say when, where and how the body met, and who presided and wrote', async () => {
    const said = without(await read[format](theMinutes()));
    for (const fact of [
      'Møtebok for Formannskapet',
      'Møte 4. mars 2027 kl. 10.04–12.35',
      'Sted Fjordby rådhus, formannskapssalen',
      'Fysisk møte, åpent for alle',
      'Til stede 12 av 13, av dem 1 vara',
      'Møteleder Liv Aasen',
      'Sekretær Nora Lien',
    ])
      expect(said).toContain(without(fact));
  });

  it('say who met for whom, and who was absent', async () => {
    const said = without(await read[format](theMinutes()));
    for (const row of [
      'Liv Aasen Ap Leder Møtte',
      'Mona Dahl Ap Medlem Forfall. Pål Sunde møtte som vara.',
      'Siv Holm SV Medlem Forfall. Ingen møtte.',
    ])
      expect(said).toContain(without(row));
  });

  it('have proposals, movers, votes, parties, the tie and the decision, in the order they came', async () => {
    const said = without(await read[format](theMinutes()));
    const course = [
      'PS 14/27 Høring: KS Debatthefte 2027 Saksnummer 2027/318',
      'Forslag A: endringsforslag Fremmet av Tor Vik (H), på vegne av Havnelista. I spørsmål 3, avsnitt 1,',
      'Foreslått tekst Skoler som ønsker det, kan øve på å klare seg uten strøm.',
      'Falt. 6 stemte for, 6 stemte mot. Det var stemmelikhet. Møtelederen stemte mot, og det avgjorde',
      'Parti For Mot Ap 0 5 H 4 0 Sp 1 1 FrP 1 0',
      'Forslag A ble opprettholdt som mindretallsforslag.',
      'Forslag B: endringsforslag Fremmet av Kari Nordnes (Ap) og Ola Myhre (Sp).',
      'Vedtatt. 8 stemte for, 3 stemte mot. Merknad til stemmetallet: Ett medlem var ute av salen',
      'Trukket før votering.',
      'Votering over teksten som helhet Enstemmig vedtatt.',
      'Formannskapet innstiller på svaret slik det står i versjon 2.',
      'Protokolltilførsel fra Tor Vik (H) Vi ville ha øvelser i alle skoler.',
      'Teksten etter behandlingen, versjon 2',
    ].map((words) => said.indexOf(without(words)));
    expect(course).not.toContain(-1);
    expect([...course].sort((a, b) => a - b)).toEqual(course);
  });

  it('say in the deciding body where a mindretallsforslag came from, and who took it up', async () => {
    const said = without(await read[format](theMinutes({ items: [anItem({ treatment: BYSTYRET })] })));
    expect(said).toContain(
      without('Forslaget er mindretallsforslag A fra formannskapet, tatt opp av Per Lunde (KrF).'),
    );
  });

  it('have the text that was decided, word for word', async () => {
    const said = without(await read[format](theMinutes()));
    for (const block of blocksOf(anItem().version?.text ?? [])) expect(said).toContain(without(plain(block)));
  });

  it('say that a case on the list was not treated', async () => {
    expect(await read[format](theMinutes())).toContain('Saksnummer 2027/402 Saken ble ikke behandlet.');
  });

  it('are a saksprotokoll when they are of one case, with the body’s answer in nynorsk frames', async () => {
    const said = await read[format](
      theMinutes({ kind: 'case', language: 'nn', body: 'Eldrerådet', items: [ANSWER_ITEM] }),
    );
    expect(said).toContain('Saksprotokoll ER 3/27');
    expect(said).not.toContain('Saksliste');
    expect(without(said)).toContain(
      without('Vedteken med 3 mot 3 røyster, der røysta til møteleiaren avgjorde, 2. februar 2027.'),
    );
    expect(said).toContain('Trygghetsalarm bør være gratis det første året. Punkt 1.3');
  });

  it('are no finished minutes, and have no place to sign, while the meeting goes on', async () => {
    const open = await read[format](theMinutes({ endedAt: null }));
    expect(open).toContain('Møtet er ikke avsluttet, og protokollen er ikke ferdig.');
    expect(open).not.toContain('Underskrifter');
    expect(await read[format](theMinutes())).toContain('Underskrifter');
  });

  it('name the legal basis when the meeting was closed', async () => {
    expect(await read[format](theMinutes({ legalBasis: 'kommuneloven § 11-5 andre ledd' }))).toContain(
      'lukket etter kommuneloven § 11-5 andre ledd',
    );
  });

  it('take hostile words for words', async () => {
    const attendance = HOSTILE.map(
      (member) => ({ member, role: 'medlem', party: member, met: member, remote: false }) as const,
    );
    const said = without(
      await read[format](theMinutes({ attendance, items: [anItem({ title: HOSTILE[1] ?? '' })] })),
    );
    for (const one of HOSTILE) expect(said.split(without(one)).length).toBeGreaterThanOrEqual(3);
  });
});

describe('the PDF of minutes', () => {
  it('is PDF/A-2a, and marked on every page but the first while the meeting goes on', async () => {
    const bytes = await minutesPdfOf(theMinutes({ endedAt: null }));
    const { metadata } = await (await openPdf(bytes)).getMetadata();
    expect([metadata.get('pdfaid:part'), metadata.get('pdfaid:conformance')]).toEqual(['2', 'A']);
    for (const page of (await pagesOfPdf(bytes)).slice(1)) expect(page).toContain('Møtet er ikke avsluttet');
  });
});
