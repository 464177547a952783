/**
 * Why the server closed a socket. The reason that travels with the code is the word itself.
 *
 * y-websocket reads 4400–4499 as «coming back will not help» and stops (its event `closed`), and comes back by
 * itself, slower each time, after every other code (RFC 6455 § 7.4.2 leaves 4000–4999 to the application).
 *
 * | code | word       | what it means to who writes |
 * |------|------------|-----------------------------|
 * | 4400 | unreadable | the client sent what is no message or no update; its text is still in the browser |
 * | 4403 | notYours   | no such document, or no right to it: the same answer, so that nobody learns which |
 * | 4413 | tooLarge   | one message over the limit; what was in it is not saved |
 * | 4500 | stopping   | the server is being restarted; everything shown is stored |
 * | 4503 | tryAgain   | the database could not store; nothing was shown; the client sends it again |
 * | 4510 | rights     | rights may have changed; comes back with those that hold now |
 * | 4523 | frozen     | the text was frozen; comes back as a reader |
 * | 4508 | tooSlow    | the client did not read for too long; comes back and gets the rest |
 * | 4529 | tooMany    | the client sent faster than anybody types |
 * | 4530 | full       | the document or the server has as many sockets as it takes |
 */
export const CLOSE_CODES = {
  unreadable: 4400,
  notYours: 4403,
  tooLarge: 4413,
  stopping: 4500,
  tryAgain: 4503,
  tooSlow: 4508,
  rights: 4510,
  frozen: 4523,
  tooMany: 4529,
  full: 4530,
} as const;

export type CloseWord = keyof typeof CLOSE_CODES;
