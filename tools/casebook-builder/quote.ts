import type { Selectors } from '../../src/domain/annotation';

/**
 * The selectors of `quote` in `text`, which must hold it exactly once: a wrong quote stops the
 * build instead of citing a place that does not exist. `where` names the source in the error.
 */
export function describeQuote(text: string, quote: string, where: string): Selectors {
  const start = text.indexOf(quote);
  if (quote === '' || start < 0) throw new Error(`${where} does not hold the words: ${quote}`);
  if (text.includes(quote, start + 1)) throw new Error(`${where} holds the words twice: ${quote}`);
  const end = start + quote.length;
  return {
    start,
    end,
    exact: quote,
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    occurrences: 1,
  };
}
