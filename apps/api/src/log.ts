import pino from 'pino';

/** Structured log on stderr. Never names, never what people wrote, never how they voted. */
export const log = pino(
  {
    name: 'samsvar',
    level: process.env['NODE_ENV'] === 'test' ? 'silent' : 'info',
    redact: ['err.parameters', 'err.query'],
  },
  pino.destination(2),
);
