import type { CalendarDate } from '@internationalized/date';
import { z } from './schema';

/** How long a sentence is; all zero and not for life is no sentence and is refused by the schema. */
export const sentenceSchema = z
  .object({
    years: z.int().min(0).max(200).default(0),
    months: z.int().min(0).max(2400).default(0),
    days: z.int().min(0).max(73_000).default(0),
    life: z.boolean().default(false),
    /** Whether time in custody before the verdict counts; it does unless a source says otherwise. */
    servedCounts: z.boolean().default(true),
  })
  .refine(({ years, months, days, life }) => life || years + months + days > 0);

export type Sentence = z.infer<typeof sentenceSchema>;

export type SentenceProblem = 'negative' | 'fraction' | 'nothing' | 'unread' | 'too-long';

const units: readonly (readonly ['years' | 'months' | 'days', number, RegExp])[] = [
  ['years', 1, /^(?:y|yrs?|years?|il|лет|год(?:а|ов)?|г)$/iu],
  ['months', 1, /^(?:m|mos?|months?|ay|месяц(?:а|ев)?|мес)$/iu],
  ['days', 7, /^(?:w|weeks?|həftə|недел[яиьюь]*)$/iu],
  ['days', 1, /^(?:d|days?|gün|дн(?:я|ей)|день|сут(?:ки|ок))$/iu],
];

/**
 * Reads the length of a sentence: `3 years 6 months`, `3 il 6 ay`, `3 года`, `life`, or a bare number
 * of years. Refused with a reason: below zero, a fraction (write it in months), nothing at all, more
 * than 200 years, and what cannot be read.
 */
export function readSentence(
  text: string,
): { ok: true; value: Sentence } | { ok: false; problem: SentenceProblem } {
  const clean = text.trim().replace(/[−–—]/gu, '-');
  if (clean === '') return { ok: false, problem: 'nothing' };
  if (/(?:^|\s)-\s*\d/u.test(clean)) return { ok: false, problem: 'negative' };
  if (/\d[.,]\d/u.test(clean)) return { ok: false, problem: 'fraction' };
  if (/^(?:life(?: imprisonment| sentence)?|ömürlük.*|пожизненн.*)$/iu.test(clean)) {
    const life = { years: 0, months: 0, days: 0, life: true, servedCounts: true };
    return { ok: true, value: life };
  }
  const length = { years: 0, months: 0, days: 0 };
  const whole = /^\d+$/.test(clean) ? `${clean} years` : clean;
  let left = whole.replace(/(?<!\p{L})(?:and|və|и)(?!\p{L})|,/giu, ' ');
  for (const [, figure = '', word = ''] of whole.matchAll(/(\d+)\s*(\p{L}+)\.?/gu)) {
    const unit = units.find(([, , form]) => form.test(word));
    if (unit === undefined) return { ok: false, problem: 'unread' };
    length[unit[0]] += Number(figure) * unit[1];
    left = left.replace(new RegExp(`${figure}\\s*${word}\\.?`, 'u'), ' ');
  }
  if (/[\p{L}\p{N}]/u.test(left)) return { ok: false, problem: 'unread' };
  const parsed = sentenceSchema.safeParse(length);
  if (parsed.success) return { ok: true, value: parsed.data };
  const none = length.years + length.months + length.days === 0;
  return { ok: false, problem: none ? 'nothing' : 'too-long' };
}

/**
 * The last day of a sentence that begins on `start`, `served` days of it being behind already:
 * years and months by the calendar, then the days, then back by what was served; the first day
 * counts, so that a sentence of one day ends on the day it begins. Null for life.
 */
export function sentenceEnd(
  start: CalendarDate,
  { years, months, days, life }: Sentence,
  served = 0,
): CalendarDate | null {
  if (life) return null;
  return start.add({ years, months, days }).subtract({ days: served + 1 });
}
