import { describe, expect, it } from 'vitest';
import { findText } from './find-text';

const text = 'ƏLİYEV and Əliyeva; later Aliyev, then əliyev.';

function found(words: string, from: number, way: 1 | -1 = 1): string | null {
  const place = findText(text, words, from, way);
  return place === null ? null : `${place.start}:${text.slice(place.start, place.end)}`;
}

describe('finding words in a text', () => {
  it('reads letters as people type them and gives offsets of the text itself', () => {
    expect(found('eliyev', 0)).toBe('0:ƏLİYEV');
    expect(found('eliyev', 1)).toBe('11:Əliyev');
    expect(found('eliyev', 18)).toBe('39:əliyev');
  });

  it('goes on round the end, and back', () => {
    expect(found('eliyev', 46)).toBe('0:ƏLİYEV');
    expect(found('eliyev', 39, -1)).toBe('11:Əliyev');
    expect(found('eliyev', 0, -1)).toBe('39:əliyev');
  });

  it('keeps offsets right behind letters that fold to none or to two', () => {
    const odd = 'e\u0301\u0301 straße x';
    const place = findText(odd, 'x', 0, 1);
    expect(place === null ? '' : odd.slice(place.start, place.end)).toBe('x');
  });

  it('says where there is none', () => {
    expect(found('zzz', 0)).toBeNull();
    expect(found('  ', 0)).toBeNull();
  });
});
