import { useEffect, useState } from 'react';
import type { CasebookClient } from '../../../casebook/client';
import { useHidden } from '../../shared/privacy/hidden';

/** Milliseconds that an unlock may go on before the summary is shown: a quick one shows no flash. */
const PATIENCE = 250;

/**
 * The summary of the casebook that is being opened, once the rest has let wait; null before, without
 * one, and while words are hidden.
 */
export function useEarly(client: CasebookClient | null): Uint8Array | null {
  const [summary, setSummary] = useState<Uint8Array | null>(null);
  const hidden = useHidden();
  useEffect(() => {
    if (client === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = client.summary.subscribe(() => {
      clearTimeout(timer);
      const found = client.summary.get();
      // Once everything is there it stays until the frame stands in its place.
      if (found === null) {
        if (!client.store.loaded) setSummary(null);
      } else timer = setTimeout(() => setSummary(found), PATIENCE);
    });
    return () => {
      leave();
      clearTimeout(timer);
    };
  }, [client]);
  return hidden ? null : summary;
}
