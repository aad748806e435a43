import { useEffect, useRef } from 'react';
import type { CasebookClient } from '../../../casebook/client';

/**
 * Answers with the client, after it has been loaded: who presses Enter as soon as a page stands is
 * ahead of it by some tenths of a second, and the press must not be lost.
 */
export function useLoaded(client: CasebookClient | null): () => Promise<CasebookClient> {
  const loaded = useRef(client);
  useEffect(() => {
    loaded.current = client;
  }, [client]);
  return async () => {
    while (loaded.current === null) await new Promise((done) => setTimeout(done, 20));
    return loaded.current;
  };
}
