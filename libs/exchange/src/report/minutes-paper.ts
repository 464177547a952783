import type { Minutes, MinutesItem, MinutesSeat } from '@samsvar/domain';
import { clock, longDate, time } from '@samsvar/wording';
import { shortHash } from './cover.js';
import { facts, heading, text, type Fact, type Paper, type Part } from './paper.js';
import { publicNote } from './screening-mark.js';
import { sayIn, sentence, type Say } from './say.js';
import { signedParts, type MinutesClosingWords } from './signed.js';
import { answerParts, wordsOf } from './statement.js';
import { electionParts } from './election.js';
import { disqualificationParts } from './disqualification.js';
import { courseParts } from './treatment.js';
import { courseOfMeeting } from './course.js';
import { itemCourse, metRemotely } from './item-course.js';

/** Minutes as a paper: who met, then case by case what was done, then where to sign. */
export function minutesPaper(minutes: Minutes, under?: MinutesClosingWords): Paper {
  const say = sayIn(minutes.language);
  const title = titleOf(minutes, say);
  const finished = minutes.endedAt !== null;
  return {
    language: minutes.language,
    municipality: minutes.municipality,
    title,
    subtitle: minutes.kind === 'case' ? (minutes.items[0]?.title ?? null) : null,
    state: stateOf(minutes, say),
    draftMark: finished ? null : say('document.minutes.unfinished'),
    runningHead: `${minutes.municipality} · ${title}`,
    runningFoot: `${minutes.body} · ${longDate(minutes.startsAt)}`,
    facts: meetingBlock(minutes, say),
    parts: [
      ...publicNote(minutes, say),
      ...attendanceParts(minutes, say),
      ...courseOfMeeting(minutes.course, say),
      ...agendaParts(minutes, say),
      ...minutes.items.flatMap((item) => itemParts(item, say)),
      ...(under ? signedParts(under, say) : finished ? signatureParts(minutes, say) : []),
    ],
    drawnUpAt: minutes.drawnUpAt,
  };
}

function titleOf({ kind, body, items }: Minutes, say: Say): string {
  if (kind === 'case') return say('document.minutes.case', { cited: items[0]?.cited ?? '' });
  return say('document.minutes.meeting', { body });
}

function stateOf({ body, startsAt, endedAt }: Minutes, say: Say): string {
  if (endedAt === null) return say('document.minutes.state.open', { body, date: longDate(startsAt) });
  return say('document.minutes.state.ended', { body, date: longDate(startsAt), time: time(endedAt) });
}

function meetingBlock(minutes: Minutes, say: Say): readonly Fact[] {
  const { openedAt, endedAt, startsAt, mode, legalBasis, attendance } = minutes;
  const hours = openedAt && endedAt ? `${time(openedAt)}–${clock(endedAt)}` : time(openedAt ?? startsAt);
  const present = attendance.filter(({ met }) => met !== null);
  const deputies = present.filter(({ met, member }) => met !== member).length;
  const openness = legalBasis ? say('document.meeting.closed', { legalBasis }) : say('document.meeting.open');
  return facts([
    [say('document.appendix.body'), minutes.body],
    [say('document.meeting.held'), say('document.at', { date: longDate(openedAt ?? startsAt), time: hours })],
    [say('document.minutes.place'), minutes.place],
    [say('document.meeting.mode'), `${say(`document.meeting.${mode}`)}, ${openness}`],
    [
      say('document.meeting.present'),
      say('document.meeting.presentOf', { present: present.length, seats: attendance.length }) +
        (deputies > 0 ? `, ${say('document.meeting.deputies', { count: deputies })}` : ''),
    ],
    [say('document.meeting.chair'), minutes.chair],
    [say('document.minutes.secretary'), minutes.secretary],
  ]);
}

const attendanceParts = ({ attendance }: Minutes, say: Say): readonly Part[] => [
  heading(2, say('document.minutes.attendance')),
  {
    kind: 'table',
    caption: null,
    columns: [
      { title: say('document.minutes.member'), share: 8, voice: 'frame' },
      { title: say('document.minutes.party'), share: 6, voice: 'frame' },
      { title: say('document.minutes.role'), share: 4, voice: 'frame' },
      { title: say('document.minutes.met'), share: 10, voice: 'frame' },
    ],
    rows: attendance.map((seat) => [
      seat.member,
      seat.party ?? '',
      say(`document.minutes.role.${seat.role}`),
      metFor(seat, say),
    ]),
  },
];

function metFor({ member, met, remote }: MinutesSeat, say: Say): string {
  if (met === null) return say('document.minutes.absent');
  if (remote) return metRemotely(met, member, say);
  return met === member ? say('document.minutes.present') : say('document.minutes.deputy', { name: met });
}

function agendaParts({ kind, items }: Minutes, say: Say): readonly Part[] {
  if (kind === 'case') return [];
  if (items.length === 0) return [text('frame', say('document.minutes.noItems'))];
  return [
    heading(2, say('document.minutes.agenda')),
    {
      kind: 'table',
      caption: null,
      columns: [
        { title: say('document.case.item'), share: 4, voice: 'frame' },
        { title: say('document.minutes.title'), share: 16, voice: 'frame' },
        { title: say('document.case.saksnr'), share: 5, voice: 'frame' },
      ],
      rows: items.map((item) => [item.cited, titleOfItem(item, say), item.saksnr]),
    },
  ];
}

const titleOfItem = ({ title, withheld }: MinutesItem, say: Say): string =>
  withheld ? say('document.call.withheld', { legalBasis: withheld }) : title;

function itemParts(item: MinutesItem, say: Say): readonly Part[] {
  const { cited, saksnr, answer, treatment, version, questions, withheld } = item;
  const untouched = answer === null && treatment === null && !withheld;
  return [
    heading(2, `${cited} ${titleOfItem(item, say)}`),
    ...(saksnr ? [text('quiet', say('document.minutes.saksnr', { saksnr }))] : []),
    ...itemCourse(item, say),
    ...disqualificationParts(item, say),
    ...electionParts(item.elections, say),
    ...(untouched ? [text('frame', say('document.minutes.untouched'))] : []),
    ...(answer ? [heading(3, say('document.minutes.answer')), ...answerParts(answer, questions, say)] : []),
    ...(treatment ? [heading(3, say('document.treatment')), ...courseParts(treatment, questions, say)] : []),
    ...(version
      ? [
          heading(3, say('document.minutes.text', { number: version.number })),
          text('quiet', say('document.minutes.sealed', { hash: shortHash(version.sha256) })),
          ...wordsOf(version, questions, say, (_, block) =>
            sentence(say('document.paragraph', { number: block })),
          ),
        ]
      : []),
  ];
}

const signatureParts = ({ chair, secretary }: Minutes, say: Say): readonly Part[] => [
  heading(2, say('document.minutes.signatures')),
  {
    kind: 'signatures',
    rows: facts([
      [say('document.meeting.chair'), chair],
      [say('document.minutes.secretary'), secretary],
    ]),
  },
];
