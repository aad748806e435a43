import type { InTurns } from '../../../domain/in-turns';
import type { WordKeys } from './word-keys';

/** Fewer numbers than this are put in order by moving each to its place. */
const FEW = 12;
/** Keys that are looked at between two yields. */
const TURN = 2000;

/** Numbers in the order of their keys (in place), by one letter after the other: a quicksort of three ways. */
export function* inKeyOrder(order: Uint32Array, keys: WordKeys): InTurns<void> {
  const { units, room, lengths } = keys;
  // What is still to be done, three numbers each: from, to, and the letter.
  const tasks = [0, order.length, 0];
  let looked = 0;
  while (tasks.length > 0) {
    const letter = tasks.pop() ?? 0;
    const to = tasks.pop() ?? 0;
    const from = tasks.pop() ?? 0;
    looked += to - from;
    if (looked >= TURN) {
      looked = 0;
      yield;
    }
    if (to - from < FEW) {
      settle(order, from, to, letter, keys);
      continue;
    }
    const pivot = middle(unitAt(from), unitAt((from + to) >> 1), unitAt(to - 1));
    let [below, at, above] = [from, from, to];
    while (at < above) {
      const unit = unitAt(at);
      if (unit < pivot) swap(at++, below++);
      else if (unit > pivot) swap(at, --above);
      else at += 1;
    }
    tasks.push(from, below, letter, above, to, letter);
    if (pivot > 0) tasks.push(below, above, letter + 1);

    /** The unit of a key, from 1; 0 behind its end. */
    function unitAt(place: number): number {
      const number = order[place] ?? 0;
      return letter < (lengths[number] ?? 0) ? (units[number * room + letter] ?? 0) + 1 : 0;
    }
  }

  function swap(a: number, b: number): void {
    const number = order[a] ?? 0;
    order[a] = order[b] ?? 0;
    order[b] = number;
  }
}

function middle(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/** Moves each of a few numbers, whose keys are the same before a letter, to its place. */
function settle(
  order: Uint32Array,
  from: number,
  to: number,
  letter: number,
  keys: WordKeys,
): void {
  for (let at = from + 1; at < to; at += 1) {
    const number = order[at] ?? 0;
    let place = at;
    while (place > from && compareKeys(keys, order[place - 1] ?? 0, number, letter) > 0) {
      order[place] = order[place - 1] ?? 0;
      place -= 1;
    }
    order[place] = number;
  }
}

/** The order of two keys, the same up to a letter; 0 where nothing tells them apart. */
export function compareKeys(
  { units, room, lengths }: WordKeys,
  a: number,
  b: number,
  letter = 0,
): number {
  const lengthA = lengths[a] ?? 0;
  const lengthB = lengths[b] ?? 0;
  const end = Math.min(lengthA, lengthB);
  for (let at = letter; at < end; at += 1) {
    const apart = (units[a * room + at] ?? 0) - (units[b * room + at] ?? 0);
    if (apart !== 0) return apart;
  }
  return lengthA - lengthB;
}
