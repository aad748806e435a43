import { describe, expect, it } from 'vitest';
import { compareNames, reasonSentence, type Reason } from '../../../domain/names';
import { comparisonWords, reasonWords } from './reason-words';

const pairs = [
  ['Məmmədli Rəşad', 'Рашад Мамедли'],
  ['Əli Vəli oğlu Quliyev', 'Əli Həsən oğlu Quliyev'],
  ['A. Quliyev', 'Elçin Guliyev'],
  ['Quliyev', 'Elçin Quliyev'],
  ['Elçin Quliyev', 'Elçin Quliyeva'],
  ['', '12'],
] as const;

describe('reasons in the words of the catalogue', () => {
  it.each(pairs)('say of %s and %s what the engine says', (a, b) => {
    const { reasons } = compareNames(a, b);
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) {
      expect(reasonWords(reason).replaceAll('’', "'")).toBe(reasonSentence(reason));
    }
  });

  it('has a sentence without gaps for every reason', () => {
    const named: readonly Reason[] = [
      { code: 'fatherOnOneSide', father: 'Vəli' },
      { code: 'extraName', name: 'Samir' },
      { code: 'onlyPart', name: 'Samir' },
      { code: 'lookAlikes', a: 'Сamir', b: 'Samir' },
    ];
    for (const reason of named) expect(reasonWords(reason)).not.toMatch(/\{\{|^names\./);
  });

  it('are cut to the weightiest and never repeat', () => {
    const words = comparisonWords(compareNames('Əli Vəli oğlu Quliyev', 'Гулиев Али Гасан'), 2);
    expect(words.length).toBeLessThanOrEqual(2);
    expect(new Set(words).size).toBe(words.length);
  });
});
