import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes, equalBytes, type Bytes } from './bytes';
import { newCasebookId } from './keys';
import { randomBytes } from './random';
import {
  CHUNK_SIZE,
  newStreamKey,
  openBytes,
  sealBytes,
  StreamOpener,
  StreamSealer,
} from './stream';

const scope = {
  key: newStreamKey(),
  kind: 'attachment',
  casebookId: newCasebookId(),
  subject: randomBytes(16),
} as const;
const HEAD = 44;
const SIZE = 16;
const SEALED = SIZE + 16;
const content = randomBytes(3 * SIZE + 5);
const sealed = sealBytes(scope, content, SIZE);

function chunks(stream: Uint8Array): Bytes[] {
  const parts = [stream.slice(0, HEAD)];
  for (let at = HEAD; at < stream.length; at += SEALED) parts.push(stream.slice(at, at + SEALED));
  return parts;
}

function fails(stream: Uint8Array, withScope: typeof scope | object = {}): void {
  expect(openBytes({ ...scope, ...withScope }, stream).ok).toBe(false);
}

describe('a sealed stream', () => {
  it('opens to its content at every length round a chunk', () => {
    for (let length = 0; length <= content.length; length += 1) {
      const bytes = content.subarray(0, length);
      const opened = openBytes(scope, sealBytes(scope, bytes, SIZE));
      expect(opened).toEqual({ ok: true, value: new Uint8Array(bytes) });
      // No empty last chunk but in an empty stream.
      const tags = Math.max(1, Math.ceil(length / SIZE)) * 16;
      expect(sealBytes(scope, bytes, SIZE).length).toBe(HEAD + length + tags);
    }
  });

  it('is sealed and opened in pieces of any size', () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 12 });
    fc.assert(
      fc.property(pieces, fc.integer({ min: 1, max: 70 }), (written, readSize) => {
        const sealer = new StreamSealer(scope, SIZE);
        const stream = concatBytes(...written.map((piece) => sealer.push(piece)), sealer.finish());
        const opener = new StreamOpener(scope);
        const read: Bytes[] = [];
        for (let at = 0; at < stream.length; at += readSize) {
          const opened = opener.push(stream.subarray(at, at + readSize));
          if (opened.ok) read.push(opened.value);
        }
        const last = opener.finish();
        expect(last.ok).toBe(true);
        if (last.ok) read.push(last.value);
        expect(equalBytes(concatBytes(...read), concatBytes(...written))).toBe(true);
      }),
    );
  });

  it('owns its buffers', () => {
    const sealer = new StreamSealer(scope, SIZE);
    for (const bytes of [sealer.push(content), sealer.finish()]) {
      expect(bytes.buffer.byteLength).toBe(bytes.byteLength);
    }
    const opened = openBytes(scope, sealed);
    expect(opened.ok && opened.value.buffer.byteLength).toBe(content.length);
  });

  it('holds back no more than a chunk', () => {
    const sealer = new StreamSealer(scope, SIZE);
    let out = 0;
    for (let put = 1; put < 1000; put += 1) {
      out += sealer.push(Uint8Array.of(1)).length;
      const chunksOut = (out - HEAD) / SEALED;
      expect(put - chunksOut * SIZE).toBeLessThanOrEqual(SIZE);
    }
  });

  it('takes chunks of 1 MiB by default', () => {
    const stream = sealBytes(scope, new Uint8Array(CHUNK_SIZE + 1));
    expect(stream.length).toBe(HEAD + CHUNK_SIZE + 16 + 1 + 16);
  });

  it('fails for every bit that is flipped', () => {
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const wrong = sealed.slice();
      wrong[bit >> 3] = (wrong[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      fails(wrong);
    }
  });

  it('fails cut off at every byte, whole chunks included', () => {
    for (let length = 0; length < sealed.length; length += 1) fails(sealed.subarray(0, length));
    const even = sealBytes(scope, content.subarray(0, 3 * SIZE), SIZE);
    for (const left of [0, 1, 2]) fails(even.subarray(0, HEAD + left * SEALED));
  });

  it('fails with chunks swapped, doubled, left out or appended', () => {
    const [head, a, b, c, last] = chunks(sealed) as [Bytes, Bytes, Bytes, Bytes, Bytes];
    expect(openBytes(scope, concatBytes(head, a, b, c, last)).ok).toBe(true);
    fails(concatBytes(head, b, a, c, last));
    fails(concatBytes(head, a, a, b, c, last));
    fails(concatBytes(head, a, c, last));
    fails(concatBytes(head, a, b, c, last, last));
    fails(concatBytes(head, a, b, c, last, new Uint8Array(1)));
    fails(concatBytes(sealed, sealed));
    fails(concatBytes(head, last));
  });

  it('fails with a chunk of another stream under the same key', () => {
    const other = chunks(sealBytes(scope, content, SIZE));
    const mine = chunks(sealed);
    for (let i = 0; i < mine.length; i += 1) {
      fails(concatBytes(...mine.with(i, other[i] ?? new Uint8Array(0))));
    }
  });

  it('fails as another kind, for another casebook or subject, or under another key', () => {
    fails(sealed, { kind: 'backup' });
    fails(sealed, { kind: 'snapshot' });
    fails(sealed, { casebookId: newCasebookId() });
    fails(sealed, { subject: randomBytes(16) });
    fails(sealed, { subject: new Uint8Array(0) });
    fails(sealed, { key: newStreamKey() });
  });

  it('names the chunk that failed, and then gives nothing more', () => {
    const wrong = sealed.slice();
    wrong[HEAD + SEALED] = (wrong[HEAD + SEALED] ?? 0) ^ 1;
    const opener = new StreamOpener(scope);
    const failure = { ok: false, error: { code: 'stream-not-authentic', chunk: 1 } };
    expect(opener.push(wrong)).toEqual(failure);
    expect(opener.push(sealed)).toEqual(failure);
    expect(opener.finish()).toEqual(failure);
    expect(openBytes(scope, randomBytes(100))).toEqual({
      ok: false,
      error: { code: 'not-a-stream' },
    });
  });
});
