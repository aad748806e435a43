import type { CasebookClient } from '../../casebook/client';
import type { InTurns } from '../../domain/in-turns';
import { recordKinds, type AnyRecord, type RecordKind } from '../../domain/records';
import type { Source } from '../../domain/source';
import { atLeisure } from '../shared/at-leisure';
import { createStore } from '../shared/store';
import { entryOf } from './entry-of';
import type { SearchAnswer, SearchEntry } from './index/entry';
import { nameFinderOver } from '../shared/search/finder';
import type { SearchQuery, Term } from './query';
import type { ToSearch } from './search-worker';

/**
 * Milliseconds without a change before it is followed. Somebody who marks one passage after the other
 * waits for the disk at each; a long text that is read again between two marks would stand before it.
 */
const PAUSE = 400;
/** Records that are sent together; their words are gathered in one turn. */
const BATCH = 8;
/** Milliseconds after which changes are followed though others keep coming, as in a long import. */
const LONGEST_WAIT = 2000;
/** Letters from which a word is looked up among names, and the most records it finds there. */
const SHORTEST = 3;
const MOST_NAMED = 200;
const named: readonly RecordKind[] = ['detainee', 'organisation', 'office', 'contact'];
/** Kinds without words of their own. */
const silent = new Set<RecordKind>(['view', 'identity', 'import-batch', 'tag', 'rule']);
const searched = recordKinds.filter((kind) => !silent.has(kind));

/** How far the words of the casebook are with the worker. */
export interface Readiness {
  readonly ready: boolean;
  /** Raised whenever the worker was told of a change: lists that are live ask again. */
  readonly version: number;
}

/**
 * Keeps the search worker supplied: everything after unlock, then each change, in the page's idle
 * moments. Nothing of it is on disk; it ends with the page.
 */
export class SearchClient {
  readonly readiness = createStore<Readiness>({ ready: false, version: 0 });
  readonly #client: CasebookClient;
  readonly #worker: Worker;
  readonly #known = new Map<string, AnyRecord>();
  readonly #asked = new Map<number, (answer: SearchAnswer) => void>();
  #counter = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** When the first change came that was not followed yet. */
  #changedAt: number | null = null;
  #giveUp: (() => void) | null = null;
  readonly #long: Source[] = [];

  constructor(client: CasebookClient, worker: Worker) {
    this.#client = client;
    this.#worker = worker;
    worker.addEventListener('message', (event: MessageEvent<Answered>) => {
      const { number, answer } = event.data;
      this.#asked.get(number)?.(answer);
      this.#asked.delete(number);
    });
    client.store.subscribe([...searched], () => this.#changed());
    this.#changed();
  }

  /** The answer to a query; a query that a later one of the same asker overtook is dropped by it. */
  search(query: SearchQuery, limit: number): Promise<SearchAnswer> {
    this.#counter += 1;
    const number = this.#counter;
    return new Promise((resolve) => {
      this.#asked.set(number, resolve);
      const terms = query.terms.map((term) => this.#withNames(term));
      this.#tell({ do: 'search', number, query: { ...query, terms }, limit });
    });
  }

  /** The word with the records that the names index finds by it. */
  #withNames(term: Term): Term {
    if (term.phrase || term.text.length < SHORTEST) return term;
    const found = nameFinderOver(this.#client.store).find(term.text, named, MOST_NAMED);
    return { ...term, also: found.map(({ id }) => id) };
  }

  #tell(message: ToSearch): void {
    this.#worker.postMessage(message);
  }

  #changed(): void {
    if (!this.#client.store.loaded) return;
    this.#giveUp?.();
    this.#giveUp = null;
    const isFirst = this.#known.size === 0;
    const now = performance.now();
    this.#changedAt ??= now;
    if (this.#timer !== null) {
      if (isFirst || now - this.#changedAt > LONGEST_WAIT) return;
      clearTimeout(this.#timer);
    }
    this.#timer = setTimeout(() => this.#start(), isFirst ? 0 : PAUSE);
  }

  #start(): void {
    this.#timer = null;
    this.#changedAt = null;
    this.#giveUp = atLeisure(this.#follow(), () => {
      this.#giveUp = null;
      this.readiness.update(({ version }) => ({
        ready: this.#long.length === 0,
        version: version + 1,
      }));
      void this.#readLong();
    });
  }

  /** Sends what is new or changed; one yield a few records. */
  *#follow(): InTurns<void> {
    const { store } = this.#client;
    const there = new Set<string>();
    let batch: SearchEntry[] = [];
    for (const kind of searched) {
      for (const record of store.all(kind)) {
        there.add(record.id);
        const before = this.#known.get(record.id);
        if (before === record) continue;
        this.#known.set(record.id, record);
        const text = record.kind === 'source' ? shortText(record) : null;
        if (record.kind === 'source' && text === null && record.textVersions.length > 0) {
          this.#long.push(record);
          // It is found by its old words until its text was read again, and not by none.
          if (before !== undefined) continue;
        }
        batch.push(entryOf(record, store, text));
        if (batch.length < BATCH) continue;
        this.#tell({ do: 'put', entries: batch });
        batch = [];
        yield;
      }
    }
    if (batch.length > 0) this.#tell({ do: 'put', entries: batch });
    const gone = [...this.#known.keys()].filter((id) => !there.has(id));
    for (const id of gone) this.#known.delete(id);
    if (gone.length > 0) this.#tell({ do: 'drop', ids: gone });
  }

  /** Texts that stand in attachments are read one after the other. */
  async #readLong(): Promise<void> {
    if (this.#long.length === 0) return;
    for (let source = this.#long.shift(); source !== undefined; source = this.#long.shift()) {
      if (this.#known.get(source.id) !== source) continue;
      const version = Math.max(...source.textVersions.map((one) => one.version));
      const text = await this.#client.text(source.id, version);
      if (!text.ok) continue;
      this.#tell({ do: 'put', entries: [entryOf(source, this.#client.store, text.value.text)] });
    }
    this.readiness.update(({ version }) => ({ ready: true, version: version + 1 }));
  }
}

interface Answered {
  readonly number: number;
  readonly answer: SearchAnswer;
}

/** The latest text of a source where it stands in the record itself. */
function shortText({ textVersions }: Source): string | null {
  const latest = textVersions.toSorted((a, b) => b.version - a.version)[0];
  return latest?.text ?? null;
}
