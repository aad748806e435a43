import type { CasebookClient } from '../../../casebook/client';
import { peopleIn } from '../../shared/names/people';
import { summarise } from './people-summary';

/** People from which a summary saves a wait that anybody would notice. */
const MANY = 500;
/** Milliseconds without a change until it is made; what is entered meanwhile comes first. */
const PAUSE = 4000;
/** Milliseconds of making it between two turns of the page: half a frame. */
const SLICE = 6;

/**
 * Keeps the summary in step with the records: made at rest, some milliseconds at a time, and given
 * up where anything is saved meanwhile. Returns how to stop.
 */
export function keepSummary(client: CasebookClient): () => void {
  const { store, standing } = client;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let work: Generator<null, Uint8Array> | null = null;
  let of = standing.get();

  function later(ms: number, then: () => void): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(then, ms);
  }

  function begin(): void {
    if (!store.loaded || peopleIn(store).length < MANY) return;
    of = standing.get();
    work = summarise(store);
    slice();
  }

  function slice(): void {
    timer = null;
    if (work === null) return;
    for (const until = performance.now() + SLICE; performance.now() < until;) {
      const step = work.next();
      if (step.done !== true) continue;
      work = null;
      void client.keepSummary(step.value, of);
      return;
    }
    later(0, slice);
  }

  function changed(): void {
    work = null;
    later(PAUSE, begin);
  }

  const leave = standing.subscribe(changed);
  changed();
  return () => {
    leave();
    if (timer !== null) clearTimeout(timer);
  };
}
