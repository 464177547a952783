/** The catalogue in bokmål, as one. */
import answer from './nb/answer.json' with { type: 'json' };
import body from './nb/body.json' with { type: 'json' };
import booklet from './nb/booklet.json' with { type: 'json' };
import caseWords from './nb/case.json' with { type: 'json' };
import common from './nb/common.json' with { type: 'json' };
import decision from './nb/decision.json' with { type: 'json' };
import disposition from './nb/disposition.json' with { type: 'json' };
import document from './nb/document.json' with { type: 'json' };
import draft from './nb/draft.json' with { type: 'json' };
import election from './nb/election.json' with { type: 'json' };
import following from './nb/following.json' with { type: 'json' };
import history from './nb/history.json' with { type: 'json' };
import input from './nb/input.json' with { type: 'json' };
import meeting from './nb/meeting.json' with { type: 'json' };
import minutes from './nb/minutes.json' with { type: 'json' };
import proposal from './nb/proposal.json' with { type: 'json' };
import refusal from './nb/refusal.json' with { type: 'json' };
import report from './nb/report.json' with { type: 'json' };
import screening from './nb/screening.json' with { type: 'json' };
import session from './nb/session.json' with { type: 'json' };
import start from './nb/start.json' with { type: 'json' };
import vote from './nb/vote.json' with { type: 'json' };
import wording from './nb/wording.json' with { type: 'json' };

export const nb = {
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
