import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startApi, type RunningApi, type Viewer } from '../testing/api.js';
import { endMeeting } from '../testing/chain.js';
import { aSitting, close, conclude, hold, prepare, propose, type Sitting } from '../testing/treatment.js';

const OUTCOME = 'carried inFavour against decidedByChair chair unanimous parties { party inFavour against }';
const MEETING = `id body short kind startsAt place state openedAt endedAt closed items {
  withheld { screened legalBasis }
  case { id cited title task now result decision openVote { letter question cast entitled }
    proposals { letter kind state question place before newText reason onBehalfOf movers { name party }
      alternative { number question blocks { text } } }
    votes { letter form versus question method outcome { ${OUTCOME} } }
    text { number question blocks { kind text } } } }`;

const PRIVACY = {
  closed: true,
  ground: 'privacy',
  legalBasis: 'kommuneloven § 11-5 tredje ledd bokstav a',
};
const STANDS = 'Vi vil vurdere en nabolagsvert.';
const PROPOSED = 'Vi vil innføre en nabolagsvert.';
const TITLE = 'Svar på debattheftet';

describe('following a meeting', () => {
  let api: RunningApi;
  let members: Viewer[];
  let secretary: Viewer;
  beforeAll(async () => {
    api = await startApi();
    // Who is not signed in follows the municipality of the running product: the first by name.
    const client = new pg.Client(api.databaseUrl);
    await client.connect();
    await client.query("update municipality set name = 'Ånabo kommune' where id = 'nabo'");
    await client.end();
    secretary = await api.as('formannskap.sekretar');
    members = await Promise.all(
      ['leder', 'nestleder', '3', '4', '5'].map((seat) => api.as(`formannskap.${seat}`)),
    );
  });
  afterAll(() => api.stop());

  /** Every byte that somebody who is not signed in is answered. */
  const answer = async (query: string, id?: string): Promise<string> => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { id } }),
    });
    return [...response.headers].join('\n') + (await response.text());
  };
  const follow = (id: string) => answer(`query($id: ID!) { followedMeeting(id: $id) { ${MEETING} } }`, id);
  const list = () => answer(`{ followedMeetings { ${MEETING} } }`);
  /** What was told is kept for two seconds. */
  const later = () => new Promise((resolve) => setTimeout(resolve, 2_100));
  const decide = (meeting: string, closing: object) =>
    secretary.ask(
      'mutation($meeting: ID!, $closing: ClosingInput!) { decideClosing(meeting: $meeting, closing: $closing) { open } }',
      { meeting, closing },
    );

  describe('whose doors are open', () => {
    let at: Sitting;
    let proposal: string;
    beforeAll(async () => {
      at = await aSitting(api, [STANDS, 'Vi venter.']);
      proposal = await propose(members[2]!, at, { block: at.blocks[0], newText: PROPOSED });
    });

    it('shows what is treated, who proposes what, and the text, to those who are not signed in', async () => {
      const told = await follow(at.meeting);
      for (const words of [TITLE, 'PS 1/27', STANDS, PROPOSED, '"letter":"A"', '"now":true'])
        expect(told).toContain(words);
      expect(await list()).toContain(PROPOSED);
    });

    it('does not show what a member prepares', async () => {
      await prepare(members[3]!, at, { block: at.blocks[1], newText: 'Bare et utkast.' });
      await later();
      expect(await follow(at.meeting)).not.toContain('Bare et utkast.');
    });

    it('shows nothing of a test vote', async () => {
      const test = await hold(members, at, 'fffaa', { proposal, isTest: true });
      await later();
      expect(await follow(at.meeting)).toContain('"openVote":null');
      await close(members[0]!, test);
      await later();
      expect(await follow(at.meeting)).toContain('"votes":[]');
    });

    it('shows how many have voted while a vote is open, and how when it is closed', async () => {
      const vote = await hold(members, at, 'fff', { proposal });
      await later();
      const open = await follow(at.meeting);
      expect(open).toContain('"openVote":{"letter":"A","question":null,"cast":3,"entitled":5}');
      expect(open).toContain('"votes":[]');
      for (const member of members.slice(3))
        await member.ask('mutation($v: ID!) { castBallot(vote: $v, choice: against) { id } }', { v: vote });
      await close(members[0]!, vote);
      await later();
      const told = await follow(at.meeting);
      expect(told).toContain('"inFavour":3,"against":2');
      expect(told).not.toContain(vote);
    });

    it('shows what was decided, in its words', async () => {
      await close(members[0]!, await hold(members, at, 'fffff'));
      await conclude(members[0]!, at);
      await later();
      expect(await follow(at.meeting)).toMatch(/"result":"passedOn","decision":\["Svaret på/);
      await endMeeting(secretary, at.meeting);
      expect(await follow(at.meeting)).toContain('"state":"ended"');
      expect(await list()).not.toContain(at.meeting);
    });
  });

  describe('whose doors are closed', () => {
    let at: Sitting;
    let saksnr: string;
    let mover: string;
    beforeAll(async () => {
      at = await aSitting(api, [STANDS]);
      const { case: row, person } = await members[2]!.ask<{
        case: { saksnr: string };
        person: { person: { name: string } };
      }>('query($id: ID!) { case(id: $id) { saksnr } person: session { person { name } } }', { id: at.case });
      saksnr = row.saksnr;
      mover = person.person.name;
    });

    const tellsNothing = (told: string) => {
      for (const words of [
        TITLE,
        saksnr,
        'PS ',
        STANDS,
        PROPOSED,
        mover,
        '"letter":"',
        at.case,
        at.treatment,
      ])
        expect(told).not.toContain(words);
    };

    it('says the paragraph at once, and nothing else in any byte; and is there again when they open', async () => {
      expect(await follow(at.meeting)).toContain(TITLE);
      await decide(at.meeting, PRIVACY);
      const told = await follow(at.meeting);
      expect(told).toContain(`"closed":"${PRIVACY.legalBasis}","items":[]`);
      tellsNothing(told);
      tellsNothing(await list());
      await decide(at.meeting, { closed: false });
      expect(await follow(at.meeting)).toContain(TITLE);
    });

    it('says of a closed case by which paragraph, also when what was done there is over', async () => {
      await decide(at.meeting, { ...PRIVACY, item: at.treatment });
      await propose(members[2]!, at, { block: at.blocks[0], newText: PROPOSED });
      const hidden = `"items":[{"withheld":{"screened":false,"legalBasis":"${PRIVACY.legalBasis}"},"case":null}]`;
      for (const closing of [null, { closed: false, item: at.treatment }]) {
        if (closing) await decide(at.meeting, closing);
        const told = await follow(at.meeting);
        expect(told).toContain(hidden);
        tellsNothing(told);
      }
      await endMeeting(secretary, at.meeting);
      tellsNothing(await follow(at.meeting));
    });

    it('answers what is not there as what is not the public’s', async () => {
      const body = (told: string) => told.slice(told.indexOf('{"data"'));
      expect(body(await follow('finnes-ikke'))).toBe('{"data":{"followedMeeting":null}}\n');
    });

    it('says of screened papers that they are withheld', async () => {
      const { callMeeting } = await secretary.ask<{ callMeeting: { id: string } }>(
        'mutation($meeting: MeetingInput!) { callMeeting(meeting: $meeting) { id } }',
        {
          meeting: {
            ...{ body: 'formannskap', startsAt: '2027-02-02T10:00:00Z', place: 'Rådhuset', mode: 'physical' },
            cases: [at.case],
            screened: [{ case: at.case, legalBasis: 'offentleglova § 13' }],
          },
        },
      );
      const told = await follow(callMeeting.id);
      expect(told).toContain('"withheld":{"screened":true,"legalBasis":"offentleglova § 13"},"case":null');
      tellsNothing(told);
    });
  });
});
