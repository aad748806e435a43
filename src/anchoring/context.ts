import type { TextRange } from './describe';

/** How many units of context agree on either side of two ranges of two texts. */
export interface ContextMatch {
  readonly before: number;
  readonly after: number;
}

/**
 * Compares what stands round a range of one text with what stands round a range of another, up to
 * `limit` units on each side. Runs of white space count as equal and as one unit (a reflowed text
 * says the same); two texts that end at the same place agree there fully.
 */
export function matchContext(
  oldText: string,
  old: TextRange,
  newText: string,
  now: TextRange,
  limit: number,
): ContextMatch {
  return {
    before: agree(oldText, old.start - 1, newText, now.start - 1, -1, limit),
    after: agree(oldText, old.end, newText, now.end, 1, limit),
  };
}

/** Whether a word runs across either end of a range: `Ali` inside `Aliyev` does. */
export function cutsWord(
  text: string,
  { start, end }: TextRange,
): { start: boolean; end: boolean } {
  return {
    start: isWordUnit(text[start - 1]) && isWordUnit(text[start]),
    end: isWordUnit(text[end - 1]) && isWordUnit(text[end]),
  };
}

function isWordUnit(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{M}\p{N}\p{Surrogate}]/u.test(unit);
}

function agree(
  one: string,
  oneStart: number,
  two: string,
  twoStart: number,
  step: 1 | -1,
  limit: number,
): number {
  let first = oneStart;
  let second = twoStart;
  let matched = 0;
  while (matched < limit) {
    const firstOver = first < 0 || first >= one.length;
    const secondOver = second < 0 || second >= two.length;
    if (firstOver || secondOver) return firstOver && secondOver ? limit : matched;
    const firstSpace = isSpaceUnit(one.charCodeAt(first));
    const secondSpace = isSpaceUnit(two.charCodeAt(second));
    if (firstSpace && secondSpace) {
      first = skipSpace(one, first, step);
      second = skipSpace(two, second, step);
    } else {
      if (one.charCodeAt(first) !== two.charCodeAt(second)) return matched;
      first += step;
      second += step;
    }
    matched += 1;
  }
  return matched;
}

function skipSpace(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (at >= 0 && at < text.length && isSpaceUnit(text.charCodeAt(at))) at += step;
  return at;
}

function isSpaceUnit(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit === 0x2028 || unit === 0x2029;
}
