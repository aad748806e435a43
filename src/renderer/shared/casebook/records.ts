import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Id } from '../../../domain/ids';
import type { RecordKind, RecordOf } from '../../../domain/records';
import { atLength, atOnce, atRest, type Told } from './at-rest';
import { useCasebook } from './context';

/**
 * All records of a kind, without those in Trash; the same array until one of them changes, and a
 * new rendering when one does.
 */
export function useRecords<K extends RecordKind>(kind: K): readonly RecordOf[K][] {
  const { store } = useCasebook().client;
  const subscribe = useCallback((told: () => void) => store.subscribe([kind], told), [store, kind]);
  return useSyncExternalStore(subscribe, () => store.all(kind));
}

/** All records of a kind, those in Trash too. */
export function useRecordsAndTrash<K extends RecordKind>(kind: K): readonly RecordOf[K][] {
  const { store } = useCasebook().client;
  const subscribe = useCallback((told: () => void) => store.subscribe([kind], told), [store, kind]);
  return useSyncExternalStore(subscribe, () => store.allWithTrashed(kind));
}

/** One record, in Trash or not; undefined for no id and for an id that is not on file. */
export function useRecord<K extends RecordKind>(
  kind: K,
  id: Id<K> | null | undefined,
): RecordOf[K] | undefined {
  const { store } = useCasebook().client;
  const subscribe = useCallback((told: () => void) => store.subscribe([kind], told), [store, kind]);
  return useSyncExternalStore(subscribe, () =>
    id === null || id === undefined ? undefined : store.get(kind, id),
  );
}

/**
 * Something worked out from several kinds of records, anew when one of them changes. `derive` reads
 * through the store it is given; keep it stable (module scope or useCallback).
 */
export function useDerived<T>(kinds: readonly RecordKind[], derive: (store: Reading) => T): T {
  return useDerivedWhen(kinds, derive, atOnce);
}

/**
 * As `useDerived`, for numbers and lists about the whole casebook: they follow once changes pause, so
 * that nobody who enters one thing after the other waits while everything is counted again each time.
 */
export function useDerivedAtRest<T>(
  kinds: readonly RecordKind[],
  derive: (store: Reading) => T,
): T {
  return useDerivedWhen(kinds, derive, atRest);
}

/**
 * How soon a list follows. `at-rest`: as `useDerivedAtRest`. `at-length`, for one that a dialog covers:
 * when a second passes without a change, every three seconds at the latest.
 */
export type Pace = 'at-once' | 'at-rest' | 'at-length';

const paces = { 'at-once': atOnce, 'at-rest': atRest, 'at-length': atLength } as const;

/** As `useDerived`, at a pace that may change; a quicker one is followed as soon as it is given. */
export function useDerivedPaced<T>(
  pace: Pace,
  kinds: readonly RecordKind[],
  derive: (store: Reading) => T,
): T {
  return useDerivedWhen(kinds, derive, paces[pace]);
}

function useDerivedWhen<T>(
  kinds: readonly RecordKind[],
  derive: (store: Reading) => T,
  when: (told: () => void) => Told,
): T {
  const { store, versions } = useVersions(kinds, when);
  return useMemo(() => {
    void versions;
    return derive(store);
  }, [derive, store, versions]);
}

/** The store with a word that is another after each change of one of `kinds`, told as `when` says. */
export function useVersions(
  kinds: readonly RecordKind[],
  when: (told: () => void) => Told,
): { readonly store: Reading; readonly versions: string } {
  const { store } = useCasebook().client;
  // What is said of a person changes with who was merged into them.
  const key = [...kinds, ...(kinds.includes('detainee') ? ['identity'] : [])].join();
  const versions = useSyncExternalStore(
    useCallback(
      (told: () => void) => {
        const { tell, stop } = when(told);
        const leave = store.subscribe(key.split(',') as RecordKind[], tell);
        return () => {
          leave();
          stop();
        };
      },
      [store, key, when],
    ),
    () =>
      key
        .split(',')
        .map((kind) => store.version(kind as RecordKind))
        .join() + store.loaded,
  );
  return { store, versions };
}

/** The store as a derivation reads it. */
export type Reading = ReturnType<typeof useCasebook>['client']['store'];

/** True once every record of this unlock is in memory. */
export function useLoaded(): boolean {
  const { store } = useCasebook().client;
  const subscribe = useCallback((told: () => void) => store.subscribe(['detainee'], told), [store]);
  return useSyncExternalStore(subscribe, () => store.loaded);
}
