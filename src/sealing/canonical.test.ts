import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from './bytes';
import { canonical, type CanonicalField } from './canonical';

const field = fc.oneof<fc.Arbitrary<CanonicalField>[]>(
  fc.string({ maxLength: 4 }),
  fc.nat(300),
  fc.uint8Array({ maxLength: 4 }),
);
const list = fc.array(field, { maxLength: 4 });

describe('canonical', () => {
  it('is another encoding for every other list of fields', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const isSameList =
          JSON.stringify(a.map(describeField)) === JSON.stringify(b.map(describeField));
        const isSameBytes = toHex(canonical('x', ...a)) === toHex(canonical('x', ...b));
        expect(isSameBytes).toBe(isSameList);
      }),
    );
  });

  it('keeps apart fields that only read alike', () => {
    const encodings = [
      canonical('x', 'ab', 'c'),
      canonical('x', 'a', 'bc'),
      canonical('x', 'abc'),
      canonical('xabc'),
      canonical('x', '7'),
      canonical('x', 7),
      canonical('x', Uint8Array.of(0x37)),
      canonical('x', ''),
      canonical('x'),
    ];
    expect(new Set(encodings.map(toHex)).size).toBe(encodings.length);
  });

  it('is a tag, a length and the content of each field', () => {
    expect(toHex(canonical('x', 2 ** 40 + 258, Uint8Array.of(9)))).toBe(
      '010000000178' + '02000000080000010000000102' + '030000000109',
    );
  });

  it('refuses what is no whole number', () => {
    for (const value of [-1, 0.5, Number.NaN, 2 ** 53]) {
      expect(() => canonical('x', value)).toThrow(RangeError);
    }
  });
});

function describeField(value: CanonicalField): unknown[] {
  return value instanceof Uint8Array ? ['bytes', toHex(value)] : [typeof value, value];
}
