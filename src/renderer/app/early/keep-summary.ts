import type { CasebookClient } from '../../../casebook/client';
import { atLeisure } from '../../shared/at-leisure';
import { peopleIn } from '../../shared/names/people';
import { summarise } from './people-summary';

/** People from which a summary saves a wait that anybody would notice. */
const MANY = 500;
/** Milliseconds without a change until it is made; what is entered meanwhile comes first. */
const PAUSE = 4000;

/**
 * Keeps the summary in step with the records: made at rest, in the page's idle moments, and given
 * up where anything is saved meanwhile. Returns how to stop.
 */
export function keepSummary(client: CasebookClient): () => void {
  const { store, standing } = client;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let giveUp: (() => void) | null = null;

  function begin(): void {
    if (!store.loaded || peopleIn(store).length < MANY) return;
    const of = standing.get();
    giveUp = atLeisure(summarise(store), (summary) => void client.keepSummary(summary, of));
  }

  function stop(): void {
    giveUp?.();
    if (timer !== null) clearTimeout(timer);
  }

  function changed(): void {
    stop();
    timer = setTimeout(begin, PAUSE);
  }

  const leave = standing.subscribe(changed);
  changed();
  return () => {
    leave();
    stop();
  };
}
