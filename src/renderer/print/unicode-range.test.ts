import { describe, expect, it } from 'vitest';
import { rangeHolds } from './unicode-range';

function points(text: string): ReadonlySet<number> {
  return new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));
}

describe('rangeHolds', () => {
  it('takes spans and single letters, both ends included', () => {
    const range = 'U+0-FF, U+131, U+10A0-10FF';
    expect(['a', 'ÿ', 'ı', 'Ⴀ', 'ჿ'].map((each) => rangeHolds(range, points(each)))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(['Ā', 'İ', 'ж', 'ᄀ'].map((each) => rangeHolds(range, points(each)))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('needs one letter of many, and a face for none is not loaded', () => {
    expect(rangeHolds('U+400-45F', points('Baku, Гянджа'))).toBe(true);
    expect(rangeHolds('U+400-45F', points(''))).toBe(false);
  });

  it('takes what it cannot read for everything', () => {
    expect(rangeHolds('U+4??', points('a'))).toBe(true);
  });
});
