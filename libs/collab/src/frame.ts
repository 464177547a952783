/**
 * One WebSocket frame, ready for the wire (RFC 6455 § 5.2): binary, whole, unmasked, uncompressed. It is built
 * once and written to every socket of a document; `ws` would build it anew for each.
 * @param parts of the message, one after the other
 */
export function frame(...parts: readonly Uint8Array[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([frameHead(length), ...parts]);
}

const FINAL_BINARY = 0x82;

function frameHead(length: number): Buffer {
  if (length < 126) return Buffer.of(FINAL_BINARY, length);
  if (length < 65_536) return Buffer.of(FINAL_BINARY, 126, length >> 8, length & 0xff);
  const head = Buffer.alloc(10);
  head[0] = FINAL_BINARY;
  head[1] = 127;
  head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}
