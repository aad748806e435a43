import type { RecordId, RecordKind } from '../../../domain/records';
import { createStore } from '../store';
import type { Reading } from '../casebook/records';
import { recordHay, recordTitle } from '../records/titles';
import { fits, foldText } from './fold';

/** A record that was found, with what it is called. */
export interface Found {
  readonly kind: RecordKind;
  readonly id: RecordId;
  readonly title: string;
}

/** Finds records by what they are called. The engine for names gives a better one; see `setFinder`. */
export interface Finder {
  find(query: string, kinds: readonly RecordKind[], limit: number): readonly Found[];
}

const finder = createStore<((store: Reading) => Finder) | null>(null);

/** Puts another finder in the place of the plain one, for the palette and every record field. */
export function setFinder(make: (store: Reading) => Finder): void {
  finder.set(make);
}

/** The finder over the open casebook. */
export function finderOver(store: Reading): Finder {
  return finder.get()?.(store) ?? plainFinder(store);
}

const hays = new WeakMap<object, string>();

/** Every word of the query stands somewhere in the folded names; beginnings of a name first. */
function plainFinder(store: Reading): Finder {
  return {
    find(query, kinds, limit) {
      const wanted = foldText(query.trim());
      const found: (Found & { readonly rank: number })[] = [];
      for (const kind of kinds) {
        for (const record of store.all(kind)) {
          const hay = hayOf(record);
          if (!fits(hay, wanted)) continue;
          const rank = hay.startsWith(wanted) ? 0 : hay.includes(` ${wanted}`) ? 1 : 2;
          found.push({ kind, id: record.id, title: recordTitle(record), rank });
        }
      }
      return found.toSorted((a, b) => a.rank - b.rank).slice(0, limit);
    },
  };
}

function hayOf(record: Parameters<typeof recordHay>[0]): string {
  const known = hays.get(record);
  if (known !== undefined) return known;
  const hay = foldText(recordHay(record));
  hays.set(record, hay);
  return hay;
}
