import { describe, expect, it } from '@jest/globals';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { LIMITS } from './limits.js';
import { Presence } from './presence.js';

/** A client as y-protocols has it, and the socket it speaks through. */
function person(actor: string) {
  const awareness = new Awareness(new Y.Doc());
  clearInterval((awareness as unknown as { _checkInterval: NodeJS.Timeout })._checkInterval);
  return {
    actor,
    awareness,
    id: awareness.clientID,
    says: () => encodeAwarenessUpdate(awareness, [awareness.clientID]),
  };
}

describe('presence', () => {
  it('tells everybody the newest state, once', () => {
    const presence = new Presence(LIMITS);
    const [anne, bjarne] = [person('anne'), person('bjarne')];
    anne.awareness.setLocalState({ name: 'Anne' });
    presence.hear(anne.says(), anne);
    anne.awareness.setLocalState({ name: 'Anne', cursor: 4 });
    presence.hear(anne.says(), anne);
    applyAwarenessUpdate(bjarne.awareness, presence.takeNews()?.all as Uint8Array, 'server');
    expect(bjarne.awareness.getStates().get(anne.id)).toEqual({ name: 'Anne', cursor: 4 });
    expect(presence.takeNews()).toBeNull();
  });

  it('drops what clients send back of what they have heard', () => {
    const presence = new Presence(LIMITS);
    const [anne, bjarne] = [person('anne'), person('bjarne')];
    presence.hear(anne.says(), anne);
    presence.takeNews();
    presence.hear(anne.says(), bjarne);
    expect(presence.hasNews).toBe(false);
  });

  it('does not bring back who has left, however late the echo', () => {
    const presence = new Presence(LIMITS);
    const [anne, bjarne] = [person('anne'), person('bjarne')];
    const echo = anne.says();
    presence.hear(echo, anne);
    presence.leave(anne);
    presence.hear(echo, bjarne);
    expect(presence.everybody()).toBeNull();
  });

  it('makes who comes back with an old clock speak up with a newer one', () => {
    const presence = new Presence(LIMITS);
    const anne = person('anne');
    anne.awareness.setLocalState({ name: 'Anne' });
    presence.hear(anne.says(), anne);
    presence.leave(anne);
    const told = presence.hear(anne.says(), anne);
    applyAwarenessUpdate(anne.awareness, told as Uint8Array, 'server');
    expect(presence.hear(anne.says(), anne)).toBeNull();
    expect(presence.everybody()).not.toBeNull();
  });

  it('lets one socket speak for a few clients only', () => {
    const presence = new Presence({ ...LIMITS, presenceClients: 2 });
    const crowd = [person('eve'), person('eve'), person('eve')];
    const socket = { actor: 'eve' };
    for (const one of crowd) {
      one.awareness.setLocalState({ name: 'Eve' });
      presence.hear(one.says(), socket);
    }
    const heard = new Awareness(new Y.Doc());
    applyAwarenessUpdate(heard, presence.everybody() as Uint8Array, 'server');
    expect(crowd.filter(({ id }) => heard.getStates().has(id))).toHaveLength(2);
    heard.destroy();
  });

  it('refuses what everybody else would choke on', () => {
    const presence = new Presence(LIMITS);
    const noJson = Uint8Array.of(1, 5, 1, 2, 0x7b, 0x7b);
    expect(() => presence.hear(noJson, person('eve'))).toThrow();
    expect(presence.hasNews).toBe(false);
  });
});
