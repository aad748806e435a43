import uFuzzy from '@leeoniya/ufuzzy';
import MiniSearch from 'minisearch';
import { compareNames } from '../src/domain/names/compare-names';
import { findDuplicates } from '../src/domain/names/duplicates';
import { fold } from '../src/domain/names/fold';
import { ownPairs } from '../src/domain/names/fixtures/pairs';
import { findMentions } from '../src/domain/names/mentions/find-mentions';
import { readMarkedNews } from '../src/domain/names/mentions/fixtures/read-marked';
import { prepareKnown } from '../src/domain/names/mentions/known-table';
import { buildNameIndex, type NamedPerson } from '../src/domain/names/name-index';
import { median, quantile, ratioFigure, valueFigure, type Figure } from './figure';
import { inventPeople, typedNames } from './names-people';

const SHOWN = 9;
const TEXT_LENGTH = 100 * 1024;

/**
 * Names: comparisons, the palette over 20,000 people with 9 spellings beside two libraries over the
 * same folded strings, duplicates, and a text of 100 KB against all of them. Processor time of this
 * thread would be fairer on a busy machine, but the bars are wall time, and so are the figures.
 */
export function nameFigures(quick: boolean): Promise<Figure[]> {
  const people = inventPeople();
  const keystrokes = typedNames(people, quick ? 40 : 150);
  const palette = paletteFigures(people, keystrokes, quick ? 1 : 3);
  return Promise.resolve([
    valueFigure('10,000 comparisons of names', 'ms', comparisons(), 100),
    ...palette,
    valueFigure('duplicates among 20,000 people', 's', duplicates(people) / 1000, 10),
    valueFigure('mentions: 100 KB against 20,000 people', 'ms', mentions(people), 500),
  ]);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The middle of five rounds: each pair was seen before, as when a list is gone through. */
function comparisons(): number {
  const pairs = ownPairs();
  const rounds = Array.from({ length: 5 }, () =>
    timed(() => {
      for (let left = 10_000; left > 0; left -= pairs.length) {
        for (const { a, b } of pairs.slice(0, left)) compareNames(a, b);
      }
    }),
  );
  return median(rounds);
}

function paletteFigures(
  people: readonly NamedPerson[],
  keystrokes: readonly string[],
  builds: number,
): Figure[] {
  const built = Array.from({ length: builds }, () => timed(() => buildNameIndex(people)));
  const index = buildNameIndex(people);
  const folded = people.map(({ names }) => names.map(fold).join(' | '));
  const fuzzy = new uFuzzy({ intraMode: 1 });
  const mini = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  const builtMini = timed(() => mini.addAll(folded.map((text, id) => ({ id, text }))));
  const own = p95(keystrokes, (typed) => index.search(typed, SHOWN));
  const ofFuzzy = p95(keystrokes, (typed) => fuzzy.search(folded, fold(typed)));
  const ofMini = p95(keystrokes, (typed) =>
    mini.search(fold(typed), { prefix: true, fuzzy: 0.2 }).slice(0, SHOWN),
  );
  const name = 'palette keystroke over 20,000 x 9 spellings, p95';
  return [
    valueFigure(name, 'ms', own, 8),
    ratioFigure(`${name}, beside uFuzzy`, 'ms', own, 'uFuzzy', ofFuzzy, 1),
    ratioFigure(`${name}, beside MiniSearch`, 'ms', own, 'MiniSearch', ofMini, 1),
    valueFigure('palette index built', 'ms', median(built), 300),
    ratioFigure(
      'palette index built, beside MiniSearch',
      'ms',
      median(built),
      'MiniSearch',
      builtMini,
      1,
    ),
  ];
}

function p95(keystrokes: readonly string[], search: (typed: string) => unknown): number {
  return quantile(
    keystrokes.map((typed) => timed(() => search(typed))),
    0.95,
  );
}

/** The whole search; in the app it runs in a worker, so that the page answers meanwhile. */
function duplicates(people: readonly NamedPerson[]): number {
  return timed(() => {
    for (const { done } of findDuplicates(people)) if (done === 1) break;
  });
}

/** The middle of three readings of a text as full of names as news are. */
function mentions(people: readonly NamedPerson[]): number {
  const table = prepareKnown(people);
  const news = readMarkedNews();
  let text = '';
  for (let at = 0; text.length < TEXT_LENGTH; at += 1) {
    text += `${news[at % news.length]?.text ?? ''}\n\n`;
    const person = people[(at * 7919) % people.length];
    text += `${person?.names[at % 9] ?? ''} was arrested on 3 May, said ${person?.names[2] ?? ''}.\n`;
  }
  const readings = Array.from({ length: 3 }, () =>
    timed(() => findMentions(text.slice(0, TEXT_LENGTH), table, { published: '2024-05-05' })),
  );
  return median(readings);
}
