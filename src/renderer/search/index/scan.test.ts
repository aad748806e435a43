import { describe, expect, it } from 'vitest';
import { fold, foldWord } from '../../../domain/names/fold';
import { readQuery } from '../query';
import type { SearchEntry } from './entry';
import { foldSpaces } from './fold-entry';
import { SearchIndex } from './search-index';

/** Numbers from 0 to 1, the same in each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const random = seeded(7);
const words =
  'Məmmədov Мамедов Mamedov məhkəmə суд court Court, COURT. (court) ILQAR ılqar İlqar o’clock al-Xan ' +
  'ﬁne ½ ´x ¨ a\u0301 \u0301 ΣΑΣ Straße Баку/Bakı 12:30 e-mail@x.az ab abc bca c “quote” ﷺ';
const list = words.split(' ');
const spaces = [' ', ' ', ' ', '\n', '  ', '\u00a0', '\t'];

function pick(from: readonly string[]): string {
  return from[Math.floor(random() * from.length)] ?? '';
}

function text(length: number): string {
  return Array.from({ length }, () => pick(list) + pick(spaces)).join('');
}

const entries = Array.from({ length: 120 }, (_, at): SearchEntry => ({
  ...{ id: `e${at}`, kind: 'source', title: text(1) },
  pieces: Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
    place: { in: 'text' },
    text: text(Math.floor(random() * 12)),
  })),
  ...{ dates: [], statuses: [], tags: [], sources: [] },
}));

/** What fits by looking through each whole text: slow, and plainly right. */
function plainly(typed: string): string[] {
  const { terms } = readQuery(typed);
  return entries
    .filter(({ pieces }) => {
      const plain = pieces.map((piece) => foldSpaces(piece.text)).join('\n');
      const names = ` ${pieces.map((piece) => fold(piece.text)).join(' ')}`;
      return terms.every((term) => {
        const name = term.phrase ? '' : foldWord(term.text);
        const isNamed = name.length >= 4 && names.includes(` ${name}`);
        return (plain.includes(foldSpaces(term.text).trim()) || isNamed) !== term.not;
      });
    })
    .map(({ id }) => id);
}

/** A word or a phrase cut out of some text anywhere, or a word that stands nowhere. */
function term(): string {
  const whole = pick(entries.flatMap(({ pieces }) => pieces.map((piece) => piece.text)));
  const from = Math.floor(random() * whole.length);
  const cut = whole.slice(from, from + 1 + Math.floor(random() * 16)).replaceAll('"', '');
  const minus = random() < 0.2 ? '-' : '';
  return random() < 0.6 ? `${minus}${cut.trim().split(/\s/u)[0] ?? ''}` : `${minus}"${cut.trim()}"`;
}

describe('the scan over numbered words', () => {
  it('finds what a look through every text finds', () => {
    const index = new SearchIndex();
    const later = entries.slice(60);
    for (const entry of entries.slice(0, 60)) index.put(entry);
    // Words that came after a query was asked are found as well.
    index.search(readQuery('court'), 0);
    for (const entry of later) {
      index.put(entry);
      index.search(readQuery('nowhere'), 0);
    }
    let found = 0;
    for (let run = 0; run < 1500; run += 1) {
      const typed = Array.from({ length: 1 + Math.floor(random() * 3) }, term).join(' ');
      if (readQuery(typed).terms.length === 0) continue;
      const { hits, count } = index.search(readQuery(typed), 1000);
      expect(hits.map(({ id }) => id).toSorted(), typed).toEqual(plainly(typed).toSorted());
      found += count;
    }
    expect(found).toBeGreaterThan(1000);
  });

  it('shows a hit where it stands', () => {
    const index = new SearchIndex();
    for (const entry of entries) index.put(entry);
    for (let run = 0; run < 300; run += 1) {
      const typed = term().replace(/^-/u, '');
      const [wanted] = readQuery(typed).terms;
      if (wanted === undefined) continue;
      const plain = foldSpaces(wanted.text).trim();
      for (const { id, snippets } of index.search(readQuery(typed), 5).hits) {
        const pieces = entries.find((entry) => entry.id === id)?.pieces ?? [];
        for (const { start, end, hit } of snippets) {
          const piece = pieces.find((one) =>
            foldSpaces(one.text.slice(start, end)).includes(plain),
          );
          const byName = foldWord(hit).startsWith(foldWord(wanted.text));
          expect(piece !== undefined || byName, `${typed}: ${hit}`).toBe(true);
        }
      }
    }
  });
});
