import type { CasebookClient } from '../../../casebook/client';
import { readListsAhead } from '../../../domain/names';
import { foundKinds, type NameFinder } from '../names/name-finder';
import { nameFinderOver } from './finder';
import { noteChanges } from './latest';

/** Milliseconds of indexing between two turns of the page: half a frame. */
const SLICE = 6;
/** Milliseconds without a change until the latest Changes are read again; a save waits for it. */
const PAUSE = 300;
const CHANGES = 40;

/**
 * Builds the names index after unlock and follows every change, in slices between the page's
 * frames; keeps the list of what changed last. Returns how to stop.
 */
export function keepIndex(client: CasebookClient): () => void {
  const { store } = client;
  let slice: ReturnType<typeof setTimeout> | null = null;
  let asking: ReturnType<typeof setTimeout> | null = null;
  let stopped = false;
  let warm = false;

  function work(): void {
    slice = null;
    if (stopped) return;
    const finder = nameFinderOver(store);
    if (!finder.work(SLICE)) slice = setTimeout(work, 0);
    else if (!warm) warmUp(finder);
  }

  /** The lists of known names are read at the first search: now, in slices, and not at the first key. */
  function warmUp(finder: NameFinder): void {
    const until = performance.now() + SLICE;
    while (performance.now() < until) {
      if (!readListsAhead()) continue;
      warm = true;
      finder.find('a', ['detainee'], 1);
      return;
    }
    slice = setTimeout(work, 0);
  }

  async function ask(): Promise<void> {
    asking = null;
    const page = await client.history({ limit: CHANGES });
    if (!stopped && page.ok) noteChanges(store, page.value);
  }

  function changed(): void {
    if (!store.loaded) return;
    slice ??= setTimeout(work, 0);
    if (asking !== null) clearTimeout(asking);
    asking = setTimeout(() => void ask(), PAUSE);
  }

  const leave = store.subscribe([...foundKinds, 'identity'], changed);
  changed();
  return () => {
    stopped = true;
    leave();
    if (slice !== null) clearTimeout(slice);
    if (asking !== null) clearTimeout(asking);
  };
}
