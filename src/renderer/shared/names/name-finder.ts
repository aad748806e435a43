import type { Detainee } from '../../../domain/detainee';
import type { HitRank } from '../../../domain/names';
import type { AnyRecord, RecordKind } from '../../../domain/records';
import type { Reading } from '../casebook/records';
import { recordHay, recordTitle } from '../records/titles';
import type { Found } from '../search/found';
import { fits, foldText } from '../search/fold';
import { KindIndex, spellingsOf, type Budget } from './kind-index';
import { peopleIn } from './people';

/** The kinds that are found by what they are called. */
export const foundKinds: readonly RecordKind[] = [
  'detainee',
  'organisation',
  'appeal',
  'source',
  'office',
  'brief',
  'contact',
  'case-group',
  'proceeding',
  'facility',
  'view',
];

/** Milliseconds a keystroke may spend on records that changed since the last one. */
const CATCH_UP = 4;

/** Better is lower. A word inside another (`holm` in Stockholm) stands above a typing slip. */
const ranks: Readonly<Record<HitRank | 'inside', number>> = {
  exact: 0,
  words: 1,
  beginning: 2,
  form: 3,
  inside: 4,
  slip: 5,
};

/** People up to whom everybody is compared with a new name: some tenths of a second, in slices. */
const COMPARED_WITH_ALL = 1500;
/** In a larger casebook: words of the name looked up, and bearers of one taken. */
const MOST_WORDS = 6;
const MOST_BEARERS = 400;

/** What a hit in other letters or with other marks than were typed stands below one in the same. */
const OTHER_LETTERS = 0.5;

/** Finds records of an open casebook by any spelling of what they are called. */
export class NameFinder {
  readonly #store: Reading;
  readonly #kinds = new Map<RecordKind, KindIndex>();

  constructor(store: Reading) {
    this.#store = store;
  }

  /** Works on what is not indexed yet, for at most `budget` milliseconds; true once all is. */
  work(budget: Budget): boolean {
    const until = performance.now() + budget;
    return foundKinds.every((kind) => {
      const left = Math.max(0, until - performance.now());
      return this.#of(kind).follow(this.#listOf(kind), left);
    });
  }

  /** The best `limit` records of `kinds`: exact above beginnings above forms above slips. */
  find(query: string, kinds: readonly RecordKind[], limit: number): readonly Found[] {
    const folded = foldText(query.trim());
    const best = new Map<string, Found & { readonly rank: number }>();
    function add(record: AnyRecord, found: number, bearing: string): void {
      const title = recordTitle(record);
      // What looks as it was typed is known again at once, and stands above other spellings.
      const alike = [title, ...spellingsOf(record)].find((one) => fits(foldText(one), folded));
      const rank = alike === undefined ? found + OTHER_LETTERS : found;
      const before = best.get(record.id);
      if (before !== undefined && before.rank <= rank) return;
      const { kind, id } = record;
      const spelling = alike ?? bearing;
      best.set(id, { kind, id, title, rank, ...(spelling !== title && { spelling }) });
    }
    // The index knows letters alone: a number stands in titles and references as it is typed.
    const hasNumber = /\p{N}/u.test(folded);
    for (const kind of kinds) {
      const index = this.#of(kind);
      const done = index.follow(this.#listOf(kind), CATCH_UP);
      if (!hasNumber) {
        for (const hit of index.search(query, limit)) {
          add(hit.record, ranks[hit.rank], hit.spelling);
        }
      }
      const plainly = kind === 'detainee' && !hasNumber ? [] : this.#listOf(kind);
      for (const record of done ? plainly : [...plainly, ...index.waiting]) {
        const rank = plainRank(record, folded);
        if (rank !== null) add(record, rank, recordTitle(record));
      }
    }
    return [...best.values()].toSorted((a, b) => a.rank - b.rank).slice(0, limit);
  }

  /**
   * The people a name has to be compared with: everybody in a casebook of ordinary size; in a large
   * one those who bear a word of the name in any of its forms, or one a slip away.
   */
  peopleLike(name: string): readonly Detainee[] {
    const people = peopleIn(this.#store);
    if (people.length <= COMPARED_WITH_ALL) return people;
    const index = this.#of('detainee');
    index.follow(people, CATCH_UP);
    const words = name.split(/[\s-]+/u).filter((word) => word.length > 1);
    const found = new Map<string, Detainee>();
    for (const query of [name, ...words.slice(0, MOST_WORDS)]) {
      for (const { record } of index.search(query, MOST_BEARERS)) {
        found.set(record.id, record as Detainee);
      }
    }
    for (const record of index.waiting) found.set(record.id, record as Detainee);
    return [...found.values()];
  }

  #of(kind: RecordKind): KindIndex {
    const known = this.#kinds.get(kind);
    if (known !== undefined) return known;
    const made = new KindIndex();
    this.#kinds.set(kind, made);
    return made;
  }

  #listOf(kind: RecordKind): readonly AnyRecord[] {
    return kind === 'detainee' ? peopleIn(this.#store) : this.#store.all(kind);
  }
}

const hays = new WeakMap<AnyRecord, string>();

function plainRank(record: AnyRecord, folded: string): number | null {
  let hay = hays.get(record);
  if (hay === undefined) {
    hay = foldText(recordHay(record));
    hays.set(record, hay);
  }
  if (!fits(hay, folded)) return null;
  if (hay === folded || hay.split('\n').includes(folded)) return ranks.exact;
  const words = folded.split(/\s+/);
  const begins = words.every((word) => hay?.startsWith(word) || hay?.includes(` ${word}`));
  return begins ? ranks.beginning : ranks.inside;
}
