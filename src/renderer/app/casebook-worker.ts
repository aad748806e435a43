/** The casebook's worker, with the way to main's port that only the contract knows. */
import { serveInWorker } from '../../casebook/worker';
import { casebookShapes } from '../../ipc/casebook-shapes';
import { askOver } from '../../ipc/port';
import { asHost } from './as-host';

const { output } = casebookShapes['journal.append'];

serveInWorker((port) => {
  const ask = askOver({
    postMessage: (question) => {
      port.postMessage(question);
    },
    listen: (listener) => {
      port.addEventListener('message', ({ data }) => {
        listener(data);
      });
      port.start();
    },
  });
  return async (frame) => asHost(await ask('journal.append', { frame }, output));
});
