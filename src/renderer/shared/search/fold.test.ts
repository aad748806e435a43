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

  it('reads a long text as its words by themselves, whatever letters stand in it', () => {
    const words = [
      '№',
      'ﬁ',
      'ß',
      'Ⅳ',
      'Ələvsət',
      '…',
      '“Ёлка”',
      'a\u0301b',
      'ΟΔΟΣ',
      '日本',
      '🙂',
      '\ufeffx',
    ];
    for (const word of words) {
      const text = Array.from({ length: 3000 }, (_, at) => (at % 700 === 9 ? word : `w${at}`));
      expect(foldText(text.join('\n')), word).toBe(text.map(foldText).join('\n'));
    }
  });

  it('finds words in any order and wants all of them', () => {
    const hay = foldText('Open letter on Nərgiz Tahirli, 2024');
    expect(fits(hay, foldText('tahirli open'))).toBe(true);
    expect(fits(hay, foldText('tahirli closed'))).toBe(false);
    expect(fits(hay, foldText('  '))).toBe(true);
  });
});
