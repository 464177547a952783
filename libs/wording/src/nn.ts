/** The catalogue in nynorsk, as one. */
import answer from './nn/answer.json' with { type: 'json' };
import body from './nn/body.json' with { type: 'json' };
import booklet from './nn/booklet.json' with { type: 'json' };
import caseWords from './nn/case.json' with { type: 'json' };
import common from './nn/common.json' with { type: 'json' };
import decision from './nn/decision.json' with { type: 'json' };
import disposition from './nn/disposition.json' with { type: 'json' };
import document from './nn/document.json' with { type: 'json' };
import draft from './nn/draft.json' with { type: 'json' };
import election from './nn/election.json' with { type: 'json' };
import following from './nn/following.json' with { type: 'json' };
import history from './nn/history.json' with { type: 'json' };
import input from './nn/input.json' with { type: 'json' };
import meeting from './nn/meeting.json' with { type: 'json' };
import minutes from './nn/minutes.json' with { type: 'json' };
import proposal from './nn/proposal.json' with { type: 'json' };
import refusal from './nn/refusal.json' with { type: 'json' };
import report from './nn/report.json' with { type: 'json' };
import screening from './nn/screening.json' with { type: 'json' };
import session from './nn/session.json' with { type: 'json' };
import start from './nn/start.json' with { type: 'json' };
import vote from './nn/vote.json' with { type: 'json' };
import wording from './nn/wording.json' with { type: 'json' };

export const nn = {
  ...answer,
  ...body,
  ...booklet,
  ...caseWords,
  ...common,
  ...decision,
  ...disposition,
  ...document,
  ...draft,
  ...election,
  ...following,
  ...history,
  ...input,
  ...meeting,
  ...minutes,
  ...proposal,
  ...refusal,
  ...report,
  ...screening,
  ...session,
  ...start,
  ...vote,
  ...wording,
};
