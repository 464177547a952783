import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { next, type Condition, type Move } from './machine.js';
import { PHASES, type Phase, type RouteTask } from './phase.js';
import type { Step } from './route.js';

const refused = (code: string) => expect.objectContaining({ code });

const ALL: ReadonlySet<Condition> = new Set<Condition>([
  'routeIsLaid',
  'answersInOrForced',
  'noOpenPoints',
  'textCarried',
  'lastOnRoute',
  'sendBackCarried',
  'noAnswerCarried',
  'askForDraftCarried',
  'textFell',
  'sealed',
]);
const MOVES: readonly Move[] = [
  'open',
  'closeAnswers',
  'table',
  'passOn',
  'decide',
  'sendBack',
  'askForDraft',
  'decideNotToAnswer',
  'adviseNotToAnswer',
  'sendOn',
  'send',
];
const steps = (...tasks: RouteTask[]): readonly Step[] =>
  tasks.map((task, index) => ({
    id: `step${index}`,
    position: index + 1,
    task,
    body: null,
    due: null,
    state: 'pending',
    result: null,
  }));
const route = steps('answers', 'compiles', 'recommends', 'decides');

describe('the case', () => {
  it('goes its way from registered to sent', () => {
    expect(next('registered', 'open', ALL, route, 0)).toBe('answering');
    expect(next('answering', 'closeAnswers', ALL, route, 1)).toBe('compiling');
    expect(next('compiling', 'table', ALL, route, 2)).toBe('treatment');
    expect(next('treatment', 'passOn', ALL, route, 3)).toBe('treatment');
    expect(next('treatment', 'decide', ALL, route, 4)).toBe('decided');
    expect(next('decided', 'send', ALL, route, 4)).toBe('sent');
  });

  it('follows the route that was laid, whatever its order', () => {
    expect(next('registered', 'open', ALL, steps('decides'), 0)).toBe('treatment');
    expect(next('treatment', 'passOn', ALL, steps('recommends', 'answers', 'decides'), 1)).toBe('answering');
    expect(next('treatment', 'passOn', ALL, steps('recommends', 'compiles', 'decides'), 1)).toBe('compiling');
  });

  it('goes back to be compiled again', () => {
    expect(next('treatment', 'sendBack', new Set(['sendBackCarried']), route, 3)).toBe('compiling');
  });

  it.each([
    ['registered', 'open', 'routeIsLaid'],
    ['answering', 'closeAnswers', 'answersInOrForced'],
    ['compiling', 'table', 'noOpenPoints'],
    ['treatment', 'passOn', 'textCarried'],
    ['treatment', 'decide', 'textCarried'],
    ['treatment', 'decide', 'lastOnRoute'],
    ['treatment', 'sendBack', 'sendBackCarried'],
    ['treatment', 'askForDraft', 'askForDraftCarried'],
    ['treatment', 'decideNotToAnswer', 'noAnswerCarried'],
    ['treatment', 'decideNotToAnswer', 'lastOnRoute'],
    ['treatment', 'adviseNotToAnswer', 'noAnswerCarried'],
    ['treatment', 'sendOn', 'textFell'],
    ['decided', 'send', 'sealed'],
  ] as const)('from %s does not %s before %s', (from, move, condition) => {
    const lacking = new Set([...ALL].filter((one) => one !== condition));
    expect(() => next(from, move, lacking, route, 0)).toThrow(refused('condition_missing'));
  });

  it('has no step after the last', () => {
    expect(() => next('treatment', 'passOn', ALL, route, 4)).toThrow(refused('condition_missing'));
  });

  it('knows each move from one phase alone', () => {
    const allowed = PHASES.flatMap((phase) =>
      MOVES.filter((move) => {
        try {
          next(phase, move, ALL, route, 0);
          return true;
        } catch {
          return false;
        }
      }).map((move) => `${phase}: ${move}`),
    );
    expect(allowed).toEqual([
      'registered: open',
      'answering: closeAnswers',
      'compiling: table',
      'treatment: passOn',
      'treatment: decide',
      'treatment: sendBack',
      'treatment: askForDraft',
      'treatment: decideNotToAnswer',
      'treatment: adviseNotToAnswer',
      'treatment: sendOn',
      'decided: send',
    ]);
  });

  it('reaches sent through decided only, whatever is tried', () => {
    const tries = fc.array(fc.tuple(fc.constantFrom(...MOVES), fc.nat(4)), { maxLength: 30 });
    fc.assert(
      fc.property(tries, (moves) => {
        let phase: Phase = 'registered';
        for (const [move, position] of moves) {
          const before: Phase = phase;
          try {
            phase = next(phase, move, ALL, route, position);
          } catch {
            phase = before;
          }
          if (phase === 'sent' && before !== 'sent') expect(before).toBe('decided');
          if (before === 'sent') expect(phase).toBe('sent');
        }
      }),
    );
  });
});
