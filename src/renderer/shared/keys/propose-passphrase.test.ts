import { describe, expect, it, vi } from 'vitest';
import { proposePassphrase, words } from './propose-passphrase';

describe('the proposed passphrase', () => {
  it('has at least 62 bits in six words', () => {
    expect(new Set(words).size).toBe(words.length);
    expect(6 * Math.log2(words.length)).toBeGreaterThanOrEqual(62);
    expect(words.every((word) => /^[a-z]{3,8}$/.test(word))).toBe(true);
  });

  it('is six words of the list, other ones each time', () => {
    const one = proposePassphrase();
    expect(one.split(' ')).toHaveLength(6);
    expect(one.split(' ').every((word) => words.includes(word))).toBe(true);
    expect(proposePassphrase()).not.toBe(one);
  });

  it('draws evenly: a draw above the last whole multiple is thrown away', () => {
    const draws = [2 ** 32 - 1, 0, 1, 2, 3, 4, 5];
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
      (array as Uint32Array)[0] = draws.shift() ?? 0;
      return array;
    });
    expect(proposePassphrase()).toBe(words.slice(0, 6).join(' '));
  });
});
