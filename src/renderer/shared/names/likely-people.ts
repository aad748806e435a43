import { useDeferredValue, useEffect, useState } from 'react';
import type { Detainee } from '../../../domain/detainee';
import type { DetaineeId } from '../../../domain/ids';
import { likelyMatches, type NameComparison } from '../../../domain/names';
import { useCasebook } from '../casebook/context';
import type { Reading } from '../casebook/records';
import { recordTitle } from '../records/titles';
import { nameFinderOver } from '../search/finder';

/** Somebody on file whom a new name may belong to. */
export interface LikelyPerson {
  readonly id: DetaineeId;
  readonly title: string;
  /** The spelling on file that came closest. */
  readonly spelling: string;
  readonly comparison: NameComparison;
}

/** Milliseconds of comparing between two turns of the page. */
const SLICE = 6;
/** Milliseconds without a key until the people on file are compared. */
const PAUSE = 120;
/** Fewest letters that are worth comparing. */
const FEWEST = 3;
const SHOWN = 5;

/** True where a name is long enough to be compared with who is on file. */
export function isComparable(name: string): boolean {
  return name.trim().length >= FEWEST;
}

/**
 * The people on file a name may belong to, the likeliest first. They are compared in slices, so that
 * the page answers meanwhile. Stops, with null, once `signal` says so.
 */
export async function findLikely(
  store: Reading,
  name: string,
  signal?: AbortSignal,
): Promise<readonly LikelyPerson[] | null> {
  if (!isComparable(name)) return [];
  const people = nameFinderOver(store).peopleLike(name);
  const found: LikelyPerson[] = [];
  let until = performance.now() + SLICE;
  for (const person of people) {
    const match = likelyMatches(name.trim(), [namedPerson(person)], 1)[0];
    if (match !== undefined) {
      const { spelling, comparison } = match;
      found.push({ id: person.id, title: recordTitle(person), spelling, comparison });
    }
    if (performance.now() < until) continue;
    await new Promise((turn) => setTimeout(turn, 0));
    if (signal?.aborted === true) return null;
    until = performance.now() + SLICE;
  }
  return found.toSorted((a, b) => b.comparison.score - a.comparison.score).slice(0, SHOWN);
}

/** A person as the names engine takes them. */
export function namedPerson(person: Detainee) {
  return { id: person.id, names: person.names.map(({ text }) => text) };
}

const nobody: readonly LikelyPerson[] = [];

/** The likely people for a name that is being typed; nobody while the comparing goes on. */
export function useLikelyPeople(name: string): readonly LikelyPerson[] {
  const { store } = useCasebook().client;
  const wanted = useDeferredValue(name.trim());
  const [found, setFound] = useState({ name: '', people: nobody });
  useEffect(() => {
    if (!isComparable(wanted)) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      void findLikely(store, wanted, stop.signal).then((people) => {
        if (people !== null) setFound({ name: wanted, people });
      });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [store, wanted]);
  return found.name === name.trim() && isComparable(name) ? found.people : nobody;
}
