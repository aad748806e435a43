import { performance } from 'node:perf_hooks';
import { SearchIndex } from '../src/renderer/search/index/search-index';
import { readQuery } from '../src/renderer/search/query';
import { growthFigure, quantile, valueFigure, type Figure } from './figure';
import { inventText, large } from './large-casebook';
import { inventPeople } from './names-people';
import { pick, seeded } from './seeded';

/** Every sixteenth word one that hardly stands anywhere else, as real texts have them. */
function withRareWords(random: () => number, text: string): string {
  return text.replace(/\S+/gu, (word) =>
    random() < 0.0625 ? `${word}${Math.floor(random() * 300_000).toString(36)}` : word,
  );
}

/** The folded texts of `count` sources of 5 KB, and how long folding took. */
function indexOf(count: number): { index: SearchIndex; ms: number } {
  const random = seeded(17);
  const names = inventPeople(2_000, 17).map((person) => person.names[0] ?? '');
  const texts = Array.from({ length: count }, () =>
    withRareWords(random, inventText(random, large.sourceLetters, names)),
  );
  const index = new SearchIndex();
  const from = performance.now();
  for (const [at, text] of texts.entries()) {
    index.put({
      ...{ id: `s${at}`, kind: 'source', title: `Source ${at}` },
      pieces: [{ place: { in: 'text' }, text }],
      ...{ dates: [], statuses: [], tags: [], sources: [] },
    });
  }
  return { index, ms: performance.now() - from };
}

/** Times of queries of three terms, a name among them, in milliseconds. */
function queries(index: SearchIndex, times: number): number[] {
  const random = seeded(23);
  const names = inventPeople(2_000, 17).flatMap((person) => person.names);
  const common = ['court', 'məhkəmə', 'приговор', 'lawyer', 'journalist', 'nowhere', 'xəbər'];
  return Array.from({ length: times }, () => {
    const [family = ''] = pick(random, names).split(' ').toReversed();
    const query = readQuery(`${pick(random, common)} ${pick(random, common)} ${family}`);
    const from = performance.now();
    index.search(query, 100);
    return performance.now() - from;
  });
}

/** Search over 25 MB of texts: a query of three terms, the folding, and the growth of both. */
export function searchFigures(quick: boolean): Figure[] {
  const { index, ms } = indexOf(large.sources);
  const samples = queries(index, quick ? 40 : 200);
  const shares = quick ? [0.1, 1] : [0.1, 1, 3];
  const sizes = shares.map((share) => {
    const count = Math.round(large.sources * share);
    const one = share === 1 ? index : indexOf(count).index;
    return { size: count, ms: quantile(queries(one, 20), 0.5) };
  });
  return [
    valueFigure(
      'full-text query of three terms over 25 MB, p95',
      'ms',
      quantile(samples, 0.95),
      50,
    ),
    valueFigure('25 MB of texts folded, in the search worker', 'ms', ms, 3000),
    growthFigure('growth of a full-text query', sizes),
  ];
}
