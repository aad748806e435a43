import { describe, expect, it } from 'vitest';
import { bestApproximateMatch } from './approximate';
import { makeDocument, seededChance } from './edits-for-tests';
import { findAllStarts, findStarts } from './occurrences';
import { mapUnchanged } from './unchanged-map';

describe('findAllStarts', () => {
  it('finds what indexOf finds, short and long, overlapping and missing', () => {
    const chance = seededChance(11);
    const text = `${makeDocument(chance, 20)}${'ab'.repeat(40)}`;
    const needles = [
      'abababababab',
      'the',
      '',
      'nowhere to be found',
      text.slice(-8),
      text.slice(0, 8),
    ];
    for (let count = 0; count < 200; count += 1) {
      const start = chance.below(text.length - 80);
      needles.push(text.slice(start, start + 1 + chance.below(80)));
    }
    const found = findAllStarts(text, needles, 1000);
    for (const needle of needles) {
      expect(found.get(needle), needle).toEqual(findStarts(text, needle, 1000));
    }
    expect(found.get('abababababab')?.length).toBe(35);
  });

  it('stops at the limit', () => {
    expect(findAllStarts('aaaaaaaaaaaaaaaaaaaa', ['aaaaaaaaaa', 'a'], 3)).toEqual(
      new Map([
        ['aaaaaaaaaa', [0, 1, 2]],
        ['a', [0, 1, 2]],
      ]),
    );
  });
});

describe('bestApproximateMatch', () => {
  it('finds the stretch with the fewest edits', () => {
    const text = 'some words; Some yeers later he came; the end';
    const match = bestApproximateMatch(text, { start: 0, end: text.length }, 'Many years later');
    expect(match).not.toBeNull();
    expect(text.slice(match?.start, match?.end)).toMatch(/yeers later$/);
    expect(bestApproximateMatch('abcdef', { start: 0, end: 6 }, 'bcd')).toEqual({
      start: 1,
      end: 4,
      edits: 0,
    });
    expect(bestApproximateMatch('abc', { start: 2, end: 2 }, 'b')).toBeNull();
  });
});

describe('mapUnchanged', () => {
  const old = 'First sentence stays here. A quote. Last sentence stays here too.';
  it('knows a place between unchanged neighbours', () => {
    const now =
      'New words first. First sentence stays here. B quote. Last sentence stays here too. More.';
    const map = mapUnchanged(old, now);
    const range = { start: old.indexOf('A quote'), end: old.indexOf('A quote') + 7 };
    const at = now.indexOf('B quote');
    expect(map.inPlace(range, { start: at, end: at + 7 })).toBe(true);
    expect(map.inPlace(range, { start: 0, end: 7 })).toBe(false);
    expect(map.inPlace(range, { start: now.length - 5, end: now.length })).toBe(false);
  });
});
