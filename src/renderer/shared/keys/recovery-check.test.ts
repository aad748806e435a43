import { describe, expect, it } from 'vitest';
import { groupsOf, groupsToAsk, isGroup } from './recovery-check';

describe('typing the recovery code back', () => {
  it('asks for two different groups, never the checksum', () => {
    for (let i = 0; i < 200; i += 1) {
      const [first, second] = groupsToAsk(9);
      expect(first).toBeGreaterThanOrEqual(1);
      expect(second).toBeGreaterThan(first);
      expect(second).toBeLessThanOrEqual(8);
    }
  });

  it('reads a group as people write it', () => {
    expect(groupsOf('AB01-2345')).toEqual(['AB01', '2345']);
    expect(isGroup('ab01', 'AB01')).toBe(true);
    expect(isGroup(' abO1 ', 'AB01')).toBe(true);
    expect(isGroup('ABOl', 'AB01')).toBe(true);
    expect(isGroup('AB02', 'AB01')).toBe(false);
    expect(isGroup('', 'AB01')).toBe(false);
  });
});
