/** An IndexedDB that is asked for a database once at a time; see `openedOnce`. */
export interface OpenedOnce {
  readonly indexedDB: IDBFactory;
  /** Allows the next opening. */
  allow(): void;
}

/**
 * Lets a database be opened once for each `allow`, and refuses every further try. Dexie tries again by
 * itself, up to three times, where Chromium says `UnknownError`; but that is what a damaged database
 * says at its first opening, and at the second one Chromium hands back an empty one. Whether to open
 * again is for `openStore` to decide, on another store.
 */
export function openedOnce(factory: IDBFactory): OpenedOnce {
  let left = 0;
  return {
    indexedDB: {
      open(name, version) {
        if (left === 0) throw new DOMException('opened once already', 'AbortError');
        left -= 1;
        return version === undefined ? factory.open(name) : factory.open(name, version);
      },
      cmp: (first, second) => factory.cmp(first, second),
      databases: () => factory.databases(),
      deleteDatabase() {
        throw new DOMException('no database is deleted from here', 'NotAllowedError');
      },
    },
    allow() {
      left = 1;
    },
  };
}
