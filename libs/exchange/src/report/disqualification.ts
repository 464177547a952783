import type { MinutesDisqualification, MinutesItem } from '@samsvar/domain';
import { heading, text, type Part } from './paper.js';
import type { Say } from './say.js';

/** Who was found disqualified in a case or not, by what law, who stepped in, and who led (kommuneloven § 11-10). */
export const disqualificationParts = (
  { disqualifications }: Pick<MinutesItem, 'disqualifications'>,
  say: Say,
): readonly Part[] =>
  disqualifications.length === 0
    ? []
    : [
        heading(3, say('document.disqualification')),
        ...disqualifications.map((one) => text('frame', sentences(one, say))),
      ];

function sentences(one: MinutesDisqualification, say: Say): string {
  const { name, found, legalBasis, reason, count, substitute, substituteReason, chair } = one;
  const result = found ? 'found' : 'notFound';
  return [
    count
      ? say(`document.disqualification.${result}.counted`, { name, legalBasis, ...count })
      : say(`document.disqualification.${result}.unanimous`, { name, legalBasis }),
    found && substitute ? say('document.disqualification.substitute', { name: substitute }) : '',
    substituteReason ? say('document.course.reason', { reason: substituteReason }) : '',
    found && !substitute ? say('document.disqualification.nobody') : '',
    chair ? say('document.disqualification.chair', { name: chair }) : '',
    reason ? say('document.disqualification.reason', { reason }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
