import { findAll } from '../src/anchoring/find';
import { ratioFigure, valueFigure, median, type Figure } from './figure';
import { everyTenthChanged, longText, quotesIn } from './long-text';

const UNITS = 1_000_000;
const QUOTES = 2000;

/** Placing 2,000 quotes in 1 MB: unchanged against as many `indexOf`, and every tenth sentence new. */
export function placeQuotes(runs: number): Figure[] {
  const text = longText(UNITS);
  const quotes = quotesIn(text, QUOTES);
  const edited = everyTenthChanged(text);
  // A copy, so that no comparison ends at the first look at one and the same string.
  const again = `${text} `.slice(0, -1);
  const bare: number[] = [];
  const unchanged: number[] = [];
  const changed: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    bare.push(timed(() => quotes.forEach(({ exact }) => text.indexOf(exact))));
    unchanged.push(timed(() => findAll(again, quotes, text)));
    changed.push(timed(() => findAll(edited, quotes, text)));
  }
  return [
    ratioFigure(
      'placing 2,000 quotes in an unchanged text of 1 MB',
      'ms',
      median(unchanged),
      'as many indexOf',
      median(bare),
      3,
    ),
    valueFigure('placing them where every tenth sentence changed', 'ms', median(changed), 2000),
  ];
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
