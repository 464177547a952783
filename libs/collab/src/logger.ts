/** What the server says of itself, in pino's order of arguments. No personal data: ids of documents at most. */
export interface Logger {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export const silent: Logger = { info: () => {}, warn: () => {}, error: () => {} };
