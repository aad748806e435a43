import type { InTurns } from '../../../domain/in-turns';
import { compareValues } from './columns';
import type { CellValue } from './grid-row';
import { compareKeys, inKeyOrder } from './key-order';
import { settledOrder } from './settled-order';
import { wordKeys, type WordKeys } from './word-keys';

/** Where each value stands, from 0; values that compare as equal share a place. */
export interface Places {
  readonly places: Uint32Array;
  /** How many different places there are. */
  readonly count: number;
}

/** Numbers of values in their order, and for each whether it has the place of the one before it. */
interface Ordered {
  readonly order: Uint32Array;
  readonly same: Uint8Array;
}

/** Values that are looked at between two yields. */
const TURN = 1000;

/**
 * The places of different values, none of them empty, in the order of `compareValues`: the collator's,
 * which is asked as little as can be. Texts of letters that have one place each, which are nearly all,
 * are put in order by those places; of texts that go on beyond the key, and of all others, the keys
 * make the collator's work short.
 */
export function* inWordOrder(values: readonly CellValue[]): InTurns<Places> {
  if (values.every((value) => typeof value === 'number')) return bySize(values);
  const keys = yield* wordKeys(values);
  const exact: number[] = [];
  const others: number[] = [];
  for (let at = 0; at < values.length; at += 1) (keys.exact[at] === 1 ? exact : others).push(at);
  yield;
  const ordered = yield* exactOrder(Uint32Array.from(exact), values, keys);
  if (others.length === 0) return placesOf(ordered);
  const guessed = Uint32Array.from(others);
  yield* inKeyOrder(guessed, keys);
  return placesOf(yield* merged(ordered, yield* compared(guessed, values), values));
}

function bySize(values: readonly number[]): Places {
  const sizes = Float64Array.from(new Set(values)).sort();
  const placeOf = new Map<number, number>();
  for (const [place, size] of sizes.entries()) placeOf.set(size, place);
  return {
    places: Uint32Array.from(values, (size) => placeOf.get(size) ?? 0),
    count: sizes.length,
  };
}

/** By keys; those that are the same though the texts go on are compared. */
function* exactOrder(
  order: Uint32Array,
  values: readonly CellValue[],
  keys: WordKeys,
): InTurns<Ordered> {
  yield* inKeyOrder(order, keys);
  const same = new Uint8Array(order.length);
  for (let from = 0; from < order.length;) {
    const first = order[from] ?? 0;
    let isWhole = keys.whole[first] === 1;
    let to = from + 1;
    for (; to < order.length && compareKeys(keys, first, order[to] ?? 0) === 0; to += 1) {
      isWhole &&= keys.whole[order[to] ?? 0] === 1;
      same[to] = 1;
      if (to % TURN === 0) yield;
    }
    if (!isWhole && to - from > 1) {
      const run = yield* compared(order.slice(from, to), values);
      order.set(run.order, from);
      same.set(run.same, from);
    }
    if (from % TURN === 0) yield;
    from = to;
  }
  return { order, same };
}

/** By the collator alone; the less stands wrong, the less it is asked. */
function* compared(guessed: Uint32Array, values: readonly CellValue[]): InTurns<Ordered> {
  const sorted = yield* settledOrder([...guessed], (a, b) => compareAt(values, a, b));
  const same = new Uint8Array(sorted.length);
  for (let at = 1; at < sorted.length; at += 1) {
    if (at % TURN === 0) yield;
    if (compareAt(values, sorted[at - 1] ?? 0, sorted[at] ?? 0) === 0) same[at] = 1;
  }
  return { order: Uint32Array.from(sorted), same };
}

function compareAt(values: readonly CellValue[], a: number, b: number): number {
  return compareValues(values[a] ?? null, values[b] ?? null);
}

/** Two orders as one: what is looked for in the longer one is looked for in steps that double. */
function* merged(a: Ordered, b: Ordered, values: readonly CellValue[]): InTurns<Ordered> {
  const order = new Uint32Array(a.order.length + b.order.length);
  const same = new Uint8Array(order.length);
  let [left, right, at] = [0, 0, 0];
  while (right < b.order.length) {
    const value = b.order[right] ?? 0;
    const to = firstNotBelow(a.order, left, (one) => compareAt(values, one, value) < 0);
    order.set(a.order.subarray(left, to), at);
    same.set(a.same.subarray(left, to), at);
    at += to - left;
    left = to;
    // Those of `a` with the same place go before it.
    const isSame = to < a.order.length && compareAt(values, a.order[to] ?? 0, value) === 0;
    while (left < a.order.length && isSame && (left === to || a.same[left] === 1)) {
      order[at] = a.order[left] ?? 0;
      same[at] = left === to ? 0 : 1;
      [left, at] = [left + 1, at + 1];
    }
    for (let first = right; right === first || b.same[right] === 1; right += 1, at += 1) {
      order[at] = b.order[right] ?? 0;
      same[at] = isSame || right > first ? 1 : 0;
    }
    yield;
  }
  order.set(a.order.subarray(left), at);
  same.set(a.same.subarray(left), at);
  return { order, same };
}

/** The first place from `from` on whose number is not below; those below stand before all others. */
function firstNotBelow(
  order: Uint32Array,
  from: number,
  isBelow: (number: number) => boolean,
): number {
  let [low, step] = [from, 1];
  while (low + step - 1 < order.length && isBelow(order[low + step - 1] ?? 0)) {
    low += step;
    step *= 2;
  }
  let high = Math.min(order.length, low + step - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(order[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placesOf({ order, same }: Ordered): Places {
  const places = new Uint32Array(order.length);
  let place = -1;
  for (let at = 0; at < order.length; at += 1) {
    if (same[at] !== 1) place += 1;
    places[order[at] ?? 0] = place;
  }
  return { places, count: place + 1 };
}
