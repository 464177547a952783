import { PubSub } from 'graphql-subscriptions';

/** Tells those who look at a case that it changed. */
export class Announcer {
  private readonly hub = new PubSub();

  announce(caseId: string, revision: number): void {
    void this.hub.publish(caseId, { caseChanged: revision });
  }

  listen(caseId: string): AsyncIterableIterator<unknown> {
    return this.hub.asyncIterableIterator(caseId);
  }
}
