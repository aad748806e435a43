import { expect, it } from 'vitest';
import { cellWords, lettersIn } from './cell-words';

it('draws short cells whole, and of long ones what a column can show', () => {
  expect(cellWords('held since May', 40)).toBe('held since May');
  expect(cellWords(0, 40)).toBe(0);
  expect(cellWords(undefined, 40)).toBeNull();
  expect(cellWords('ə'.repeat(5000), 40)).toBe(`${'ə'.repeat(40)}…`);
});

it('has room for the narrowest letters of a column, and for what a wide window shows of one that grows', () => {
  // Of the letters of the interface none is narrower than three pixels.
  expect(lettersIn(180)).toBeGreaterThanOrEqual(180 / 3);
  expect(lettersIn(180)).toBeLessThan(180);
  expect(lettersIn(5000)).toBe(lettersIn(null));
});
