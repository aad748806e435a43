/** The search worker: folded words of the open casebook, in memory alone; it never sees a key. */
import type { SearchEntry } from './index/entry';
import { SearchIndex } from './index/search-index';
import type { SearchQuery } from './query';

/** What the page tells the worker. A later query makes an earlier one pointless. */
export type ToSearch =
  | { readonly do: 'put'; readonly entries: readonly SearchEntry[] }
  | { readonly do: 'drop'; readonly ids: readonly string[] }
  | {
      readonly do: 'search';
      readonly number: number;
      readonly query: SearchQuery;
      readonly limit: number;
    };

const index = new SearchIndex();
/** The latest query of each asker; those before it are not answered. */
let waiting: Extract<ToSearch, { do: 'search' }>[] = [];
let due = false;

self.addEventListener('message', ({ data }: MessageEvent<ToSearch>) => {
  if (data.do === 'put') for (const entry of data.entries) index.put(entry);
  else if (data.do === 'drop') for (const id of data.ids) index.drop(id);
  else {
    waiting.push(data);
    if (due) return;
    due = true;
    // What was sent meanwhile comes first: a cancelled query costs nothing.
    setTimeout(answer, 0);
  }
});

function answer(): void {
  due = false;
  const asked = waiting;
  waiting = [];
  for (const { number, query, limit } of asked) {
    self.postMessage({ number, answer: index.search(query, limit), size: index.size });
  }
}
