import { CalendarDate } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import { readSentence, sentenceEnd, sentenceSchema, type Sentence } from './sentence';

function sentence(given: Partial<Sentence>): Sentence {
  return sentenceSchema.parse(given);
}

describe('readSentence', () => {
  it.each<[string, Partial<Sentence>]>([
    ['3 years', { years: 3 }],
    ['3', { years: 3 }],
    ['3 years 6 months', { years: 3, months: 6 }],
    ['2 years, 6 months and 10 days', { years: 2, months: 6, days: 10 }],
    ['3 il 6 ay', { years: 3, months: 6 }],
    ['3 года и 6 месяцев', { years: 3, months: 6 }],
    ['15 sutok', {}],
    ['15 суток', { days: 15 }],
    ['2 weeks', { days: 14 }],
    ['life', { life: true }],
  ])('%s', (text, expected) => {
    const read = readSentence(text);
    if (Object.keys(expected).length === 0) expect(read).toEqual({ ok: false, problem: 'unread' });
    else expect(read).toEqual({ ok: true, value: sentence(expected) });
  });

  it.each([
    ['-3 years', 'negative'],
    ['−3', 'negative'],
    ['2.5 years', 'fraction'],
    ['0 years', 'nothing'],
    ['', 'nothing'],
    ['a long time', 'unread'],
    ['3 years hard labour', 'unread'],
    ['900 years', 'too-long'],
  ])('refuses %s as %s', (text, problem) => {
    expect(readSentence(text)).toEqual({ ok: false, problem });
  });
});

describe('sentenceEnd', () => {
  it.each<[string, Partial<Sentence>, number, string]>([
    ['a day ends on the day it begins', { days: 1 }, 0, '2024-03-01'],
    ['a year ends on the day before the anniversary', { years: 1 }, 0, '2025-02-28'],
    ['time served comes off', { years: 1 }, 59, '2024-12-31'],
    ['months go by the calendar', { months: 1 }, 0, '2024-03-31'],
  ])('%s', (_, given, served, end) => {
    expect(sentenceEnd(new CalendarDate(2024, 3, 1), sentence(given), served)?.toString()).toBe(
      end,
    );
  });

  it('has none for life', () => {
    expect(sentenceEnd(new CalendarDate(2024, 3, 1), sentence({ life: true }))).toBeNull();
  });
});
