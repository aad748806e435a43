import { createCasebookClient, type CasebookClient } from '../../casebook/client';
import type { Client } from '../../ipc/client';
import { hostOf } from './host';
import { takePort } from './port';
import { setNamesPort } from '../shared/names/worker/name-worker';
import { makeCasebookWorker, makeNamesWorker } from './worker-url';

/**
 * The casebook's client over main. This module is loaded after the first paint: the unlock page
 * must stand before records and their schemas are parsed.
 */
export function makeSession(main: Client): CasebookClient {
  setNamesPort(makeNamesWorker);
  return createCasebookClient({
    host: hostOf(main),
    makeWorker: makeCasebookWorker,
    ...(window.vigil === undefined ? {} : { journalPort: takePort(window.vigil) }),
  });
}
