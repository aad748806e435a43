import type { Host } from './host';
import { shippedMigrations } from './migrations/shipped';
import { serveCasebook } from './worker/serve';

/**
 * Serves the casebook to the page that started this worker, over the worker's own line: the only place
 * where keys and opened rows are handled. `appendOver` appends to the journal by a port from the page.
 */
export function serveInWorker(appendOver: (port: MessagePort) => Host['appendJournal']): void {
  serveCasebook(
    {
      postMessage: (message, transfer) => {
        self.postMessage(message, { transfer });
      },
      listen: (listener) => {
        self.addEventListener('message', (event: MessageEvent<unknown>) => {
          listener(event.data);
        });
      },
    },
    { storeEngine: { indexedDB, IDBKeyRange }, migrations: shippedMigrations, appendOver },
  );
}
