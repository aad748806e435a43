import type { CasebookClient } from '../../../casebook/client';
import type { InTurns } from '../../../domain/in-turns';
import { readListsAhead } from '../../../domain/names';
import { atLeisure } from '../at-leisure';
import { foundKinds, type NameFinder } from '../names/name-finder';
import { nameFinderOver } from './finder';
import { noteChanges } from './latest';

/** Milliseconds of indexing between two looks at the clock. */
const STEP = 2;
/** Milliseconds without a change until the latest Changes are read again; a save waits for it. */
const PAUSE = 300;
const CHANGES = 40;

/**
 * Builds the names index after unlock and follows every change, in the page's idle moments; keeps the list of what changed last. Returns how to stop.
 */
export function keepIndex(client: CasebookClient): () => void {
  const { store } = client;
  let giveUp: (() => void) | null = null;
  let asking: ReturnType<typeof setTimeout> | null = null;
  let stopped = false;
  let warm = false;

  /** The lists of known names are read at the first search: now, in turns, and not at the first key. */
  function* index(finder: NameFinder): InTurns<void> {
    while (!finder.work(STEP)) yield;
    if (warm) return;
    while (!readListsAhead()) yield;
    warm = true;
    yield;
    finder.find('a', ['detainee'], 1);
  }

  async function ask(): Promise<void> {
    asking = null;
    const page = await client.history({ limit: CHANGES });
    if (!stopped && page.ok) noteChanges(store, page.value);
  }

  function changed(): void {
    if (!store.loaded) return;
    giveUp ??= atLeisure(index(nameFinderOver(store)), () => (giveUp = null));
    if (asking !== null) clearTimeout(asking);
    asking = setTimeout(() => void ask(), PAUSE);
  }

  const leave = store.subscribe([...foundKinds, 'identity'], changed);
  changed();
  return () => {
    stopped = true;
    leave();
    giveUp?.();
    if (asking !== null) clearTimeout(asking);
  };
}
