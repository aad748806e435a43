import { describe as group, expect, it } from 'vitest';
import { describe, snapSelection } from './describe';

group('describe', () => {
  it('keeps offsets, words, 32 units on either side and the count', () => {
    const text = `${'a'.repeat(40)}QUOTE${'b'.repeat(40)}QUOTE`;
    expect(describe(text, 40, 45)).toEqual({
      start: 40,
      end: 45,
      exact: 'QUOTE',
      prefix: 'a'.repeat(32),
      suffix: 'b'.repeat(32),
      occurrences: 2,
    });
  });

  it('counts overlapping occurrences', () => {
    expect(describe('aaaa', 0, 2)?.occurrences).toBe(3);
  });

  it('never splits a surrogate pair, in the quote or its context', () => {
    const text = `${'😀'.repeat(20)}x${'😀'.repeat(20)}`;
    const one = describe(text, 40, 41);
    expect(one?.prefix).toBe('😀'.repeat(16));
    const shifted = describe(`y${text}`, 42, 43);
    expect(shifted?.exact).toBe('😀');
    expect(describe(`${'😀'.repeat(20)}xx`, 41, 42)?.prefix).toBe(`${'😀'.repeat(15)}x`);
    for (const context of [one?.prefix, one?.suffix, shifted?.prefix, shifted?.suffix]) {
      expect(context).toMatch(/./);
      expect(context).not.toMatch(/\p{Surrogate}/u);
    }
  });

  it('refuses what is no range of the text', () => {
    for (const [start, end] of [
      [3, 3],
      [4, 2],
      [-1, 2],
      [0, 99],
      [0.5, 2],
    ] as const) {
      expect(describe('words', start, end)).toBeNull();
    }
  });
});

group('snapSelection', () => {
  it('turns any selection into a range without white space at its ends', () => {
    expect(snapSelection('  two words \n', 11, 0)).toEqual({ start: 2, end: 11 });
    expect(snapSelection('a😀b', 2, 4)).toEqual({ start: 1, end: 4 });
    expect(snapSelection('a   b', 1, 4)).toBeNull();
    expect(snapSelection('ab', -5, 99)).toEqual({ start: 0, end: 2 });
    expect(snapSelection('ab', 1, 1)).toBeNull();
  });
});
