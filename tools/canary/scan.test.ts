import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { canaries, disguises, SONG } from './canaries';
import { listen } from './scan';
import { unsnap } from './unpack';

const text = `before ${canaries()[7] ?? ''} after`;

describe('the scanner', () => {
  it('hears nothing where nothing sings', () => {
    expect(listen(Buffer.from('An ordinary text of some length. '.repeat(100)))).toEqual([]);
  });

  it.each([...disguises().keys()])('hears a canary in %s', (how) => {
    const planted = {
      'latin1 or UTF-8': Buffer.from(text),
      'UTF-16 little end': Buffer.from(text, 'utf16le'),
      'UTF-16 big end': Buffer.from(text, 'utf16le').swap16(),
      hex: Buffer.from(Buffer.from(text).toString('hex')),
      HEX: Buffer.from(Buffer.from(text).toString('hex').toUpperCase()),
      'lower case': Buffer.from(text.toLowerCase()),
    }[how];
    const place = Number(/place (\d)/.exec(how)?.[1] ?? 0);
    const base64 = Buffer.from(`${'x'.repeat(3 + place)}${SONG} and on`).toString('base64');
    expect(listen(planted ?? Buffer.from(`{"b":"${base64}"}`))).toContain(how);
  });

  it('hears a canary inside deflate, gzip and a zip', () => {
    const long = Buffer.from(`${'words '.repeat(50)}${text}`);
    const noise = Buffer.alloc(40, 7);
    const inside = 'latin1 or UTF-8 inside deflate';
    expect(listen(Buffer.concat([noise, deflateSync(long)]))).toContain(inside);
    expect(listen(Buffer.concat([noise, gzipSync(long)]))).toContain(inside);
  });

  it('unpacks what Snappy packed, copies and all', () => {
    // "abcabcabc": a literal of three, then a copy of six from three before.
    expect(unsnap(Buffer.from([9, 2 << 2, 97, 98, 99, ((6 - 4) << 2) | 1, 3]))?.toString()).toBe(
      'abcabcabc',
    );
    expect(unsnap(Buffer.from([9, 2 << 2, 97, 98, 99, ((6 - 4) << 2) | 1, 4]))).toBeNull();
  });

  it('hears a canary in a packed block of a LevelDB table', () => {
    const words = Buffer.from(text);
    // A literal of more than 60 bytes names its length in one more byte.
    const packed = Buffer.concat([
      varint(words.length),
      Buffer.from([60 << 2, words.length - 1]),
      words,
    ]);
    const data = Buffer.concat([packed, Buffer.from([1, 0, 0, 0, 0])]);
    const handle = Buffer.concat([varint(0), varint(packed.length)]);
    const entry = Buffer.concat([Buffer.from([0, 1, handle.length, 107]), handle]);
    const restarts = Buffer.from([0, 0, 0, 0, 1, 0, 0, 0]);
    const index = Buffer.concat([entry, restarts]);
    const indexHandle = Buffer.concat([varint(data.length), varint(index.length)]);
    const footer = Buffer.alloc(48);
    Buffer.concat([varint(0), varint(0), indexHandle]).copy(footer);
    const table = Buffer.concat([data, index, Buffer.alloc(5), footer]);
    expect(listen(table)).toContain('latin1 or UTF-8 inside Snappy');
  });
});

function varint(value: number): Buffer {
  return value < 128 ? Buffer.from([value]) : Buffer.from([(value & 127) | 128, value >> 7]);
}
