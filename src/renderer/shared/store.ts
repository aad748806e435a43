import { useSyncExternalStore } from 'react';

/** A value that components can watch: what the frame knows besides the casebook's records. */
export interface Store<T> {
  get(): T;
  set(next: T): void;
  update(change: (now: T) => T): void;
  subscribe(told: () => void): () => void;
}

/** A store that begins with `first`; setting an identical value tells nobody. */
export function createStore<T>(first: T): Store<T> {
  let value = first;
  const listeners = new Set<() => void>();
  const store: Store<T> = {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const told of [...listeners]) told();
    },
    update: (change) => store.set(change(value)),
    subscribe(told) {
      listeners.add(told);
      return () => listeners.delete(told);
    },
  };
  return store;
}

/** The store's value, and a new rendering whenever it is set to another. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}
