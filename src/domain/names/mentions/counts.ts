/** Finds numbers of people, organisations, cases and the like, with what is counted. */
import words from './data/count-words.json';
import { lemmasOf } from './inflections';
import type { CountMention, DateMention } from './mention';
import type { Token, TokenText } from './tokens';

const NUMBERS = new Map<string, number>(Object.entries(words.numbers));
const SCALES = new Map<string, number>(Object.entries(words.scales));
const COUNTED = new Set(Object.values(words.counted).flat());
const AZERBAIJANI_COUNTED = new Set(words.counted.az);
const AZERBAIJANI_LETTERS = /^[a-zəğışçöü]+$/u;
/** Azerbaijani number words that are other words elsewhere (on). */
const AMBIGUOUS = new Set(words.ambiguous);
const NOT_COUNTED = new Set(words.notCounted);
const MOST_WORDS_BETWEEN = 4;

interface Number2 {
  readonly value: number;
  readonly next: number;
}

function readDigits(text: string): number | null {
  if (/^\d{1,3}([.,]\d{3})+$/.test(text)) return Number(text.replace(/[.,]/g, ''));
  return /^\d{1,7}$/.test(text) ? Number(text) : null;
}

function readNumber(tokens: readonly Token[], at: number): Number2 | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') {
    const value = readDigits(token.text);
    if (value === null) return null;
    const scale = SCALES.get(tokens[at + 1]?.low ?? '');
    return scale === undefined ? { value, next: at + 1 } : { value: value * scale, next: at + 2 };
  }
  const [, tens = '', ones = ''] = /^(\p{L}+)-(\p{L}+)$/u.exec(token.low) ?? [];
  let value = NUMBERS.get(token.low) ?? joinedNumber(tens, ones);
  if (value === undefined) return null;
  let next = at + 1;
  if (tokens[next]?.text === '-') return null;
  const more = NUMBERS.get(tokens[next]?.low ?? '');
  if (more !== undefined && more < value && value >= 10) {
    value += more;
    next += 1;
  }
  const scale = SCALES.get(tokens[next]?.low ?? '');
  return scale === undefined ? { value, next } : { value: value * scale, next: next + 1 };
}

/** Thirty-eight. */
function joinedNumber(tens: string, ones: string): number | undefined {
  const [ten, one] = [NUMBERS.get(tens), NUMBERS.get(ones)];
  return ten === undefined || one === undefined || ten < 20 ? undefined : ten + one;
}

/** The counted noun after a number: up to four describing words may stand between. */
function countedAt(tokens: readonly Token[], at: number): number | null {
  for (let i = at; i < Math.min(tokens.length, at + MOST_WORDS_BETWEEN + 1); i += 1) {
    const token = tokens[i]!;
    if (token.text === '-' || token.text === '\u2013') continue;
    if (token.kind !== 'word' || NOT_COUNTED.has(token.low)) return null;
    if (isCounted(token.low)) return lastCounted(tokens, i);
  }
  return null;
}

/** "political prisoners", "siyasi məhbus": the noun is the last of neighbouring counted words. */
function lastCounted(tokens: readonly Token[], at: number): number {
  let last = at;
  while (tokens[last + 1]?.kind === 'word' && isCounted(tokens[last + 1]!.low)) last += 1;
  return last;
}

function isCounted(low: string): boolean {
  if (COUNTED.has(low) || COUNTED.has(low.replace(/^\p{L}+-/u, ''))) return true;
  const bare = low.replace(/-\p{L}+$/u, '');
  if (COUNTED.has(bare)) return true;
  return isAzerbaijani(low);
}

function isAzerbaijani(low: string): boolean {
  return (
    AZERBAIJANI_LETTERS.test(low) && lemmasOf(low).some((lemma) => AZERBAIJANI_COUNTED.has(lemma))
  );
}

const RANGE_SIGNS = new Set(['to', '-', '\u2013', '\u2014', 'до', 'və']);

type Bound = Exclude<CountMention['bound'], 'exact' | 'range'>;

const BOUNDS = (Object.entries(words.bounds) as [Bound, string[]][]).flatMap(([bound, list]) =>
  list.map((text) => ({ bound, parts: text.split(' ') })),
);

function boundBefore(tokens: readonly Token[], at: number): { bound: Bound; from: number } | null {
  let best: { bound: Bound; from: number } | null = null;
  for (const { bound, parts } of BOUNDS) {
    const from = at - parts.length;
    if (from < 0 || (best !== null && from >= best.from)) continue;
    if (parts.every((part, i) => tokens[from + i]!.low === part)) best = { bound, from };
  }
  return best;
}

/**
 * Counts of a text in order: a number (digits or words), the noun of a counted thing, and the
 * bound put before it ("nearly 60"). Numbers inside dates give nothing.
 */
export function findCounts(cut: TokenText, dates: readonly DateMention[]): CountMention[] {
  const { tokens, text, furniture } = cut;
  const found: CountMention[] = [];
  let nextDate = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (furniture[token.line] === true || insideWord(text, token)) continue;
    while (nextDate < dates.length && dates[nextDate]!.end <= token.start) nextDate += 1;
    if (nextDate < dates.length && dates[nextDate]!.start < token.end) continue;
    const first = readNumber(tokens, at);
    if (first === null) continue;
    const range = rangeFrom(tokens, first, tokens[at - 1]?.low === 'between');
    const after = range?.next ?? first.next;
    const noun = countedAt(tokens, after);
    if (noun === null && range === null) continue;
    if (AMBIGUOUS.has(token.low) && (noun === null || !isAzerbaijani(tokens[noun]!.low))) continue;
    if (noun === null && isScore(tokens, after)) continue;
    const bound = boundBefore(tokens, at);
    const last = noun ?? after - 1;
    const start = tokens[bound?.from ?? at]!.start;
    const end = tokens[last]!.end;
    found.push({
      kind: 'count',
      start,
      end,
      text: text.slice(start, end),
      value: first.value,
      upTo: range?.value ?? null,
      bound: range === null ? (bound?.bound ?? 'exact') : 'range',
      what: noun === null ? '' : text.slice(tokens[after]!.start, tokens[noun]!.end),
    });
    at = last;
  }
  return found;
}

/** COP29, 2-ci, 20122: digits glued to letters or hyphens are no count. */
function insideWord(text: string, token: Token): boolean {
  if (token.kind !== 'number') return false;
  return (
    /[\p{L}\d-]/u.test(text.charAt(token.start - 1)) || /[\p{L}%:]/u.test(text.charAt(token.end))
  );
}

function rangeFrom(tokens: readonly Token[], first: Number2, between: boolean): Number2 | null {
  const sign = tokens[first.next]?.low ?? '';
  if (!RANGE_SIGNS.has(sign) && !(between && sign === 'and')) return null;
  const second = readNumber(tokens, first.next + 1);
  return second !== null && second.value > first.value ? second : null;
}

/** "from 254 to 331" alone is a count; "from 10 to 12 years", "5-7 percent" are not. */
function isScore(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return (
    next !== undefined && (NOT_COUNTED.has(next.low) || next.text === '%' || next.text === ':')
  );
}
