import { describe, expect, it } from 'vitest';
import { lookUpName, readListsAhead } from './known-names';

describe('the lists of known names', () => {
  it('are read an entry at a time, and to their end by who asks meanwhile', () => {
    for (let step = 0; step < 50; step += 1) expect(readListsAhead()).toBe(false);
    expect(lookUpName('ilgar').given).not.toEqual([]);
    expect(readListsAhead()).toBe(true);
  });
});
