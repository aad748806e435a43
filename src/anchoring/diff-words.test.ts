import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from './diff-words';

describe('diffWords', () => {
  it('marks the words that went and those that came', () => {
    expect(diffWords('The Alpha committee met.', 'The Beta committee met twice.')).toEqual([
      { kind: 'same', words: 'The ' },
      { kind: 'gone', words: 'Alpha' },
      { kind: 'new', words: 'Beta' },
      { kind: 'same', words: ' committee met' },
      { kind: 'new', words: ' twice' },
      { kind: 'same', words: '.' },
    ]);
  });

  it('holds both texts whole, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('court', 'Bakı', ' ', '\n', '.', '12', '😀'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const diff = diffWords(before, after);
        const of = (...kinds: string[]) =>
          diff.flatMap(({ kind, words }) => (kinds.includes(kind) ? [words] : [])).join('');
        expect(of('same', 'gone')).toBe(before);
        expect(of('same', 'new')).toBe(after);
      }),
    );
  });

  it('does not fill a table of millions for two long texts', () => {
    const before = 'a b '.repeat(2000);
    const after = 'c d '.repeat(2000);
    expect(diffWords(before, after)).toEqual([
      { kind: 'gone', words: before.trimEnd() },
      { kind: 'new', words: after.trimEnd() },
      { kind: 'same', words: ' ' },
    ]);
  });
});
