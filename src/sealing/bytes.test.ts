import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteQueue } from './byte-queue';
import { ByteReader, MalformedBytes } from './byte-reader';
import { ByteWriter } from './byte-writer';
import { concatBytes, equalBytes, fromHex, ownBytes, toHex, utf8 } from './bytes';
import { randomBytes, randomPublicBytes } from './random';

describe('bytes', () => {
  it('go to hexadecimal and back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(bytes);
      }),
    );
    expect(['0', 'AB', 'zz', '0a\n'].map(fromHex)).toEqual([null, null, null, null]);
  });

  it('are equal only where every byte is', () => {
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(3, 2))).toBe(false);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 0))).toBe(false);
  });

  it('are drawn without giving any twice', () => {
    const pieces = Array.from({ length: 900 }, () => toHex(randomPublicBytes(24)));
    expect(new Set(pieces).size).toBe(900);
    // A part of one is in no other: neighbours share nothing.
    const eights = pieces.flatMap((hex) => hex.match(/.{16}/g) ?? []);
    expect(new Set(eights).size).toBe(2700);
  });

  it('own their buffers', () => {
    const pooled = new TextEncoder().encode('short');
    const made = [utf8('short'), ownBytes(pooled.subarray(1)), concatBytes(pooled), randomBytes(5)];
    made.push(randomPublicBytes(5), randomPublicBytes(5000));
    for (const bytes of made) expect(bytes.buffer.byteLength).toBe(bytes.byteLength);
  });

  it('are drawn in any number', () => {
    const many = randomBytes(200_001);
    expect(many.length).toBe(200_001);
    expect(many.subarray(196_608).some((byte) => byte !== 0)).toBe(true);
  });
});

describe('ByteReader', () => {
  it('reads what a ByteWriter wrote', () => {
    const big = randomBytes(5000);
    const writer = new ByteWriter().u8(255).u16(65_535).u32(4_294_967_295);
    const bytes = writer.u64(Number.MAX_SAFE_INTEGER).text('ə').bytes(big).finish();
    const reader = new ByteReader(bytes);
    expect([reader.u8(), reader.u16(), reader.u32(), reader.u64(), reader.text()]).toEqual([
      255,
      65_535,
      4_294_967_295,
      Number.MAX_SAFE_INTEGER,
      'ə',
    ]);
    expect(reader.bytes(5000)).toEqual(big);
    reader.end();
  });

  it('reads nothing past the end, no number too large, and leaves nothing over', () => {
    expect(() => new ByteReader(new Uint8Array(3)).u32()).toThrow(MalformedBytes);
    expect(() => new ByteReader(new Uint8Array(8).fill(255)).u64()).toThrow(MalformedBytes);
    expect(() => new ByteReader(Uint8Array.of(1, 255)).text()).toThrow(MalformedBytes);
    expect(() => new ByteReader(new Uint8Array(1)).end()).toThrow(MalformedBytes);
  });
});

describe('ByteQueue', () => {
  it('gives out what came in, whatever the pieces', () => {
    const step = fc.record({ push: fc.uint8Array({ maxLength: 40 }), take: fc.nat(40) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const queue = new ByteQueue();
        const out: Uint8Array[] = [];
        for (const { push, take } of steps) {
          queue.push(push);
          out.push(queue.take(Math.min(take, queue.length)));
        }
        out.push(queue.take(queue.length));
        expect(concatBytes(...out)).toEqual(concatBytes(...steps.map((one) => one.push)));
        expect(queue.length).toBe(0);
      }),
    );
  });

  it('hands out bytes that own their buffer', () => {
    const queue = new ByteQueue();
    queue.push(new Uint8Array(100));
    expect(queue.take(10).buffer.byteLength).toBe(10);
    expect(() => queue.take(91)).toThrow(RangeError);
  });
});
