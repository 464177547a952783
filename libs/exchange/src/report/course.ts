import type { MinutesClosing, MinutesCourse, MinutesMoved } from '@samsvar/domain';
import { time } from '@samsvar/wording';
import { electionParts } from './election.js';
import { heading, text, type Part } from './paper.js';
import { sentence, type Say } from './say.js';

/** Who came and went, how the call was approved, and what was decided about closing the meeting (kommuneloven § 11-4). */
export function courseOfMeeting(
  { moved, approval, closings, elections, urgency }: MinutesCourse,
  say: Say,
): readonly Part[] {
  const parts: Part[] = [];
  if (urgency) parts.push(text('frame', say('document.course.urgency', { reason: urgency })));
  if (moved.length > 0)
    parts.push(
      heading(3, say('document.course')),
      ...moved.map((one) => text('frame', movedSentence(one, say))),
    );
  if (approval) {
    const { call, agenda } = approval;
    parts.push(
      heading(3, say('document.course.approval')),
      text(
        'frame',
        call ? say('document.course.call', { remarks: call }) : say('document.course.call.plain'),
      ),
      text(
        'frame',
        agenda ? say('document.course.agenda', { remarks: agenda }) : say('document.course.agenda.plain'),
      ),
    );
  }
  return [...electionParts(elections, say), ...parts, ...closingParts(closings, say)];
}

/** What the body decided about closing, with its legal basis, when, and how it was voted (kommuneloven § 11-5). */
export const closingParts = (closings: readonly MinutesClosing[], say: Say): readonly Part[] =>
  closings.length === 0
    ? []
    : [
        heading(3, say('document.closing')),
        ...closings.map(({ what, body, about, legalBasis, count, at }) =>
          text(
            'frame',
            sentence(
              count
                ? say(`document.closing.${what}.${about}.counted`, {
                    body,
                    legalBasis,
                    time: time(at),
                    ...count,
                  })
                : say(`document.closing.${what}.${about}.unanimous`, { body, legalBasis, time: time(at) }),
            ),
          ),
        ),
      ];

/** What one movement is called, as the minutes say it. */
function kindOf({ member, left, came }: MinutesMoved) {
  if (left === came) return 'goesOn';
  const self = came === member;
  if (left === null) return self ? 'came' : 'deputyCame';
  return self ? 'memberBack' : 'replaced';
}

/** «Eirik Tangvoll møtte kl. 10.20.» */
function movedSentence(one: MinutesMoved, say: Say): string {
  const { at, member, left, came, remote, presides, reason } = one;
  const facts = { name: came ?? '', left: left ?? '', member, time: time(at) };
  const kind = kindOf(one);
  return [
    came === null && say('document.course.left', facts),
    came !== null &&
      !(kind === 'goesOn' && presides) &&
      say(`document.course.${kind}.${remote ? 'remote' : 'hall'}`, facts),
    reason && say('document.course.reason', { reason }),
    presides && say('document.course.presides', facts),
  ]
    .filter((words) => typeof words === 'string')
    .join(' ');
}
