/**
 * The world failed: no server, a full disk, a right that lacks. Not a rule that says no (`Refusal`)
 * and not a bug. The message is one sentence in bokmål that tells the one who runs Samsvar what to do.
 */
export class Fault extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'Fault';
  }
}
