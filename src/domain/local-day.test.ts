import { describe, expect, it } from 'vitest';
import { momentOf, startDays } from './local-day';
import type { WrittenDate } from './written-date';

function at(hour: string, zone: string): WrittenDate {
  return { written: '2024-11-14', edtf: '2024-11-14', hour, zone, flag: null };
}

describe('the moment a date means', () => {
  it('is none where a file gives no zone or no hour of this world', () => {
    for (const zone of ['<b id=planted>x</b>', '--><i planted=1>', '+99', 'Sea/Nowhere', '']) {
      expect(momentOf(at('10:30', zone)), zone).toBeNull();
    }
    for (const zone of ['Asia/Baku', '+04:00']) {
      expect(momentOf(at('99:99', zone)), zone).toBeNull();
      expect(momentOf(at('10:30', zone))?.toDate().toISOString()).toBe('2024-11-14T06:30:00.000Z');
    }
  });

  it('is taken by the day as written where a clock runs by no zone of this world', () => {
    const { earliest } = startDays(at('23:30', 'America/New_York'), '"><i planted=1>');
    expect(earliest?.toString()).toBe('2024-11-14');
    const { earliest: there } = startDays(at('23:30', 'America/New_York'), 'Europe/Zurich');
    expect(there?.toString()).toBe('2024-11-15');
  });
});
