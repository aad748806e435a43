import type { InTurns } from '../../../domain/in-turns';

/** Values that are put in order by moving each to its place; longer runs are merged. */
const RUN = 32;

/**
 * Sorts what is nearly in order already: about one comparison a value where little stands wrong, and
 * never more than merging takes. Stable. Yields often.
 */
export function* settledOrder<Value>(
  values: readonly Value[],
  compare: (a: Value, b: Value) => number,
): InTurns<Value[]> {
  let from = [...values];
  for (let start = 0; start < from.length; start += RUN) {
    settle(from, start, Math.min(start + RUN, from.length), compare);
    yield;
  }
  let to = new Array<Value>(from.length);
  for (let width = RUN; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length);
      yield* merge(from, to, [start, middle, Math.min(middle + width, from.length)], compare);
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Moves each value of a short run back to its place. */
function settle<Value>(
  values: Value[],
  start: number,
  end: number,
  compare: (a: Value, b: Value) => number,
): void {
  for (let at = start + 1; at < end; at += 1) {
    const value = values[at] as Value;
    let to = at;
    while (to > start && compare(values[to - 1] as Value, value) > 0) {
      values[to] = values[to - 1] as Value;
      to -= 1;
    }
    values[to] = value;
  }
}

/** Merges two runs that stand side by side; where they are in order, one comparison tells. */
function* merge<Value>(
  from: readonly Value[],
  to: Value[],
  [start, middle, end]: readonly [number, number, number],
  compare: (a: Value, b: Value) => number,
): InTurns<void> {
  let [left, right, at] = [start, middle, start];
  const isInOrder = right >= end || compare(from[right - 1] as Value, from[right] as Value) <= 0;
  while (!isInOrder && left < middle && right < end) {
    const takesLeft = compare(from[left] as Value, from[right] as Value) <= 0;
    to[at++] = from[takesLeft ? left++ : right++] as Value;
    if (at % RUN === 0) yield;
  }
  while (left < middle) to[at++] = from[left++] as Value;
  while (right < end) to[at++] = from[right++] as Value;
  yield;
}
