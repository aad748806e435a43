import { startTransition, useEffect, useMemo, useState } from 'react';
import type { InTurns } from '../../../domain/in-turns';
import type { RecordKind } from '../../../domain/records';
import { atLeisure } from '../at-leisure';
import { atRest } from './at-rest';
import { useVersions, type Reading } from './records';

/** Milliseconds that are worked at once: in a casebook of ordinary size that is all of it. */
const AT_ONCE = 5;

/** Work that was begun, with its answer where that took five milliseconds at most. */
type Begun<T> =
  | { readonly isDone: true; readonly answer: T }
  | { readonly isDone: false; readonly rest: InTurns<T> };

/** Begins some work: its answer where five milliseconds are enough, else what is left of it. */
export function begun<T>(work: InTurns<T>): Begun<T> {
  const until = performance.now() + AT_ONCE;
  do {
    const step = work.next();
    if (step.done === true) return { isDone: true, answer: step.value };
  } while (performance.now() < until);
  return { isDone: false, rest: work };
}

/**
 * As `useDerivedAtRest`, for what would hold the page where the casebook is large: worked out in
 * the page's idle moments. Null until it is there for the first time, and the last answer while
 * a newer one is worked out.
 */
export function useDerivedInTurns<T extends object>(
  kinds: readonly RecordKind[],
  derive: (store: Reading) => InTurns<T>,
): T | null {
  const { store, versions } = useVersions(kinds, atRest);
  const work = useMemo(() => {
    void versions;
    return begun(derive(store));
  }, [derive, store, versions]);
  const [last, setLast] = useState<T | null>(work.isDone ? work.answer : null);
  // What is there at once is shown in this very drawing, as any other number is.
  if (work.isDone && work.answer !== last) setLast(work.answer);
  useEffect(() => {
    if (work.isDone) return undefined;
    return atLeisure(work.rest, (answer) => startTransition(() => setLast(answer)));
  }, [work]);
  return work.isDone ? work.answer : last;
}
