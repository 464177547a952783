import { describe, expect, it } from '@jest/globals';
import * as ws from 'ws';
import { frame } from './frame.js';

type ReceiverOf = new (options: object) => NodeJS.WritableStream;
const { Receiver } = ws as unknown as { Receiver: ReceiverOf };

/** What a WebSocket receiver makes of the bytes. */
function received(bytes: Buffer): Promise<Buffer> {
  const receiver = new Receiver({ isServer: false, binaryType: 'nodebuffer' });
  return new Promise((resolve, reject) => {
    receiver.on('message', (data: Buffer) => resolve(data));
    receiver.on('error', reject);
    receiver.write(bytes);
  });
}

describe('a frame', () => {
  it.each([0, 1, 125, 126, 65_535, 65_536, 1_000_000])(
    'of %i bytes arrives as it was sent',
    async (length) => {
      const message = Buffer.alloc(length, 'a');
      expect((await received(frame(message))).equals(message)).toBe(true);
    },
  );

  it('holds its parts one after the other', async () => {
    const parts = [Buffer.from('en'), Buffer.alloc(0), Buffer.alloc(70_000, 'b')];
    expect((await received(frame(...parts))).equals(Buffer.concat(parts))).toBe(true);
  });
});
