import type { MinutesItem } from '@samsvar/domain';
import { closingParts } from './course.js';
import { heading, text, type Part } from './paper.js';
import { listed, sentence, type Say } from './say.js';

/** How a case came to be treated: taken up in the meeting, refused a vote, in writing, behind closed doors. */
export const itemCourse = (
  {
    added,
    voteRefusal,
    written,
    closings,
  }: Pick<MinutesItem, 'added' | 'voteRefusal' | 'written' | 'closings'>,
  say: Say,
): readonly Part[] => [
  ...(added ? [text('frame', say('document.added'))] : []),
  ...(voteRefusal ? refusalParts(voteRefusal, say) : []),
  ...(written ? writtenParts(written, say) : []),
  ...closingParts(closings, say),
];

const refusalParts = (
  { byChair, names, present }: NonNullable<MinutesItem['voteRefusal']>,
  say: Say,
): readonly Part[] => [
  heading(3, say('document.notVoted')),
  text(
    'frame',
    sentence(
      byChair
        ? say('document.notVoted.chair')
        : say('document.notVoted.third', { names: listed(names), count: names.length, present }),
    ),
  ),
];

function writtenParts(
  { seats, agreed, against }: NonNullable<MinutesItem['written']>,
  say: Say,
): readonly Part[] {
  const said = [
    say(agreed === seats ? 'document.written.all' : 'document.written.some', { agreed, seats }),
    ...against.map(({ name, proposal, procedure }) => {
      const to = proposal ? 'procedure' : procedure ? 'proposal' : 'both';
      return say(`document.written.against.${to}`, { name });
    }),
  ];
  return [heading(3, say('document.written')), text('frame', said.join(' '))];
}

/** Who met from elsewhere, in the table of who met. */
export const metRemotely = (met: string, member: string, say: Say): string =>
  met === member
    ? say('document.minutes.present.remote')
    : say('document.minutes.deputy.remote', { name: met });
