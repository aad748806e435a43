import { describe, expect, it } from 'vitest';
import { fits, foldText } from './fold';

describe('folding for filters', () => {
  it('reads Azerbaijani letters as people type them', () => {
    for (const spelling of ['ILQAR', 'ilqar', 'İlqar', 'ılqar']) {
      expect(foldText(spelling)).toBe('ilqar');
    }
    expect(foldText('ƏLİYEVA Şəhla')).toBe('eliyeva sehla');
    expect(foldText('Ёлка й')).toBe('елка и');
  });

  it('reads a word by itself as it does in a long text', () => {
    const long = ` ${'x'.repeat(80)}`;
    for (let code = 0x20; code < 0x600; code += 1) {
      const letter = String.fromCharCode(code);
      for (const word of [letter, `a${letter}`, `İ${letter}Σ`, `${letter}\u0301b`]) {
        expect(foldText(word), code.toString(16)).toBe(foldText(word + long).slice(0, -81));
      }
    }
  });

  it('finds words in any order and wants all of them', () => {
    const hay = foldText('Open letter on Nərgiz Tahirli, 2024');
    expect(fits(hay, foldText('tahirli open'))).toBe(true);
    expect(fits(hay, foldText('tahirli closed'))).toBe(false);
    expect(fits(hay, foldText('  '))).toBe(true);
  });
});
