/** A value that changes and can be watched; `get` is a stable snapshot between changes. */
export interface Watched<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** A watched value with the hand that changes it. */
export class Watchable<T> implements Watched<T> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  // Bound, so that they can be handed to useSyncExternalStore as they are.
  readonly get = (): T => this.#value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  set(value: T): void {
    this.#value = value;
    for (const listener of [...this.#listeners]) listener();
  }
}
