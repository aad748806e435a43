import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalBytes } from './bytes';
import { ENVELOPE_OVERHEAD } from './envelope';
import { padInto, paddedLength, unpad } from './padding';

/** What is padded stands where something else stood before. */
function padded(content: Uint8Array): Uint8Array {
  const place = new Uint8Array(paddedLength(content.length)).fill(7);
  padInto(place, content.subarray(0, 3), content.subarray(3));
  return place;
}

describe('padding', () => {
  it('gives back every length', () => {
    for (let length = 0; length < 9000; length += length < 600 ? 1 : 97) {
      const content = new Uint8Array(length).fill(7);
      const back = unpad(padded(content));
      expect(back !== null && equalBytes(back, content)).toBe(true);
    }
  });

  it('takes steps of 256 up to 4 KiB and of about an eighth above', () => {
    expect([0, 252, 253, 508, 509, 4092].map(paddedLength)).toEqual([
      256, 256, 512, 512, 768, 4096,
    ]);
    let step = paddedLength(4093);
    while (step < 1_000_000) {
      const next = paddedLength(step - 3);
      expect(next / step).toBeGreaterThan(1.1);
      expect(next / step).toBeLessThan(1.19);
      step = next;
    }
  });

  it('never grows smaller with more content, and wastes no more than a step', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (length) => {
        expect(paddedLength(length + 1)).toBeGreaterThanOrEqual(paddedLength(length));
        expect(paddedLength(length)).toBeGreaterThanOrEqual(length + 4);
        expect(paddedLength(length)).toBeLessThanOrEqual(Math.max(256, (length + 4) * 1.19 + 256));
      }),
    );
  });

  it('keeps a part of 48 KiB under the 64 KiB that Chromium stores as one file', () => {
    expect(paddedLength(48 * 1024) + ENVELOPE_OVERHEAD).toBeLessThan(64 * 1024);
  });

  it('tells what it did not make', () => {
    expect(unpad(new Uint8Array(3))).toBeNull();
    expect(unpad(new Uint8Array(255))).toBeNull();
    expect(unpad(new Uint8Array(256).fill(255))).toBeNull();
  });
});
