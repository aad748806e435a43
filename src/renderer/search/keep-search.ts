import type { OpenCasebook } from '../shared/casebook/context';
import { SearchClient } from './search-client';

const clients = new WeakMap<object, SearchClient>();

/** The search of an open casebook: started at its first call, and ended with the page at lock. */
export function searchOver(open: OpenCasebook): SearchClient {
  const known = clients.get(open.client);
  if (known !== undefined) return known;
  const made = new SearchClient(open.client, open.makeSearchWorker());
  clients.set(open.client, made);
  return made;
}
