/** The casebook's worker: the only place where keys and opened rows are handled. */
import { shippedMigrations } from './migrations/shipped';
import { serveCasebook } from './worker/serve';

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
  { storeEngine: { indexedDB, IDBKeyRange }, migrations: shippedMigrations },
);
