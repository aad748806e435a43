import { startTransition, useEffect, useRef, useState } from 'react';
import type { CasebookClient } from '../../../casebook/client';
import { useHidden } from '../../shared/privacy/hidden';
import type { EarlyTable, PeopleSummary } from './EarlyTable';

/** Milliseconds that an unlock may go on before the summary is shown: a quick one shows no flash. */
const PATIENCE = 250;
/** Bytes of a summary, some two thousand people, from which an unlock is never that quick. */
const LARGE = 384 * 1024;

/** The summary of people as it was read, and what shows it. */
export interface Early {
  readonly people: PeopleSummary;
  readonly Table: typeof EarlyTable;
  readonly onShown: () => void;
}

/** What the table is made of is most of what the frame is made of: it is read ahead. */
export function loadEarly() {
  return import('./EarlyTable');
}

/**
 * The summary of the casebook that is being opened, once the rest has let wait; null before, without
 * one, and while words are hidden.
 */
export function useEarly(client: CasebookClient | null): Early | null {
  const [early, setEarly] = useState<Early | null>(null);
  const hidden = useHidden();
  const isHidden = useRef(hidden);
  useEffect(() => {
    isHidden.current = hidden;
  });
  useEffect(() => {
    if (client === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;

    async function show(found: Uint8Array, onShown: () => void): Promise<void> {
      const { EarlyTable: Table, readSummary } = await loadEarly();
      const work = readSummary(found);
      let step = work.next();
      // It is waited for: in turns one after the other, and not in idle moments, which are rare now.
      for (; step.done !== true; step = work.next()) await new Promise((turn) => setTimeout(turn));
      const people = step.value;
      if (people === null || client?.summary.get() !== found) return onShown();
      startTransition(() => setEarly({ people, Table, onShown }));
    }

    const leave = client.summary.subscribe(() => {
      clearTimeout(timer);
      const found = client.summary.get();
      // Once everything is there it stays until the frame stands in its place.
      if (found === null) {
        if (!client.store.loaded) setEarly(null);
      } else if (found.length < LARGE || isHidden.current) {
        timer = setTimeout(() => void show(found, () => undefined), PATIENCE);
      } else {
        client.showFirst(new Promise((shown, failed) => void show(found, shown).catch(failed)));
      }
    });
    return () => {
      leave();
      clearTimeout(timer);
    };
  }, [client]);
  return hidden ? null : early;
}
