import { expect, it } from 'vitest';
import { cellWords } from './cell-words';

it('draws short cells whole, and of long ones what a window can show', () => {
  expect(cellWords('held since May')).toBe('held since May');
  expect(cellWords(0)).toBe(0);
  expect(cellWords(undefined)).toBeNull();
  const long = 'ə'.repeat(5000);
  const drawn = String(cellWords(long));
  expect(drawn.length).toBeLessThan(400);
  expect(long.startsWith(drawn.slice(0, -1))).toBe(true);
  expect(drawn.endsWith('…')).toBe(true);
});
