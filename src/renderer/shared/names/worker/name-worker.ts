import type { FoundMentions, KnownName, LikelyDuplicate } from '../../../../domain/names';
import type { Reading } from '../../casebook/records';
import { identitiesIn, peopleIn } from '../people';
import { settledPairs } from './settled';
import type { FromNames, ToNames } from './messages';

/** As much of a Worker as is used. */
export interface NamesPort {
  postMessage(message: ToNames): void;
  addEventListener(kind: 'message', listener: (event: { data: FromNames }) => void): void;
}

/** Records told to the worker in one message: a piece is read in a few milliseconds. */
const PIECE = 400;

/** The page's side of the worker for names. */
export class NameWorker {
  readonly #port: NamesPort;
  readonly #store: Reading;
  /** The record that was last told, by id. */
  readonly #told = new Map<string, object>();
  readonly #waiting = new Map<number, (message: FromNames) => void>();
  #telling: Promise<void> = Promise.resolve();
  #last = 0;

  constructor(port: NamesPort, store: Reading) {
    this.#port = port;
    this.#store = store;
    port.addEventListener('message', ({ data }) => this.#waiting.get(data.request)?.(data));
  }

  /** Finds what a text mentions, against who is on file now; `published` is an ISO day. */
  async mentions(text: string, published: string | null): Promise<FoundMentions> {
    await this.#tell();
    const request = this.#next();
    return new Promise((resolve) => {
      this.#waiting.set(request, (message) => {
        this.#waiting.delete(request);
        if (message.tell === 'mentions') resolve(message.found);
      });
      this.#port.postMessage({ do: 'mentions', request, text, published });
    });
  }

  /**
   * Looks for people on file who may be one person, without those said not to be. `onFound` is
   * called with what was found and how far the search is (0 to 1), until `signal` says to stop.
   */
  async duplicates(
    onFound: (done: number, found: readonly LikelyDuplicate[]) => void,
    signal: AbortSignal,
  ): Promise<void> {
    await this.#tell();
    if (signal.aborted) return;
    const request = this.#next();
    signal.addEventListener('abort', () => {
      if (this.#waiting.delete(request)) this.#port.postMessage({ do: 'stop', request });
    });
    this.#waiting.set(request, (message) => {
      if (message.tell !== 'duplicates') return;
      if (message.done >= 1) this.#waiting.delete(request);
      onFound(message.done, message.found);
    });
    const settled = settledPairs(this.#store.all('identity'), identitiesIn(this.#store));
    this.#port.postMessage({ do: 'duplicates', request, settled });
  }

  #next(): number {
    this.#last += 1;
    return this.#last;
  }

  /** Tells the worker what changed on file, in pieces; two callers never tell at once. */
  #tell(): Promise<void> {
    this.#telling = this.#telling.then(() => this.#tellChanges());
    return this.#telling;
  }

  async #tellChanges(): Promise<void> {
    const people = peopleIn(this.#store);
    const bodies = this.#store.all('organisation');
    const now = new Set<string>();
    let piece: KnownName[] = [];
    for (const record of [...people, ...bodies]) {
      now.add(record.id);
      if (this.#told.get(record.id) === record) continue;
      this.#told.set(record.id, record);
      const names = record.names.map(({ text }) => text);
      piece.push({
        id: record.id,
        names,
        kind: record.kind === 'organisation' ? 'organisation' : 'person',
      });
      if (piece.length < PIECE) continue;
      this.#port.postMessage({ do: 'know', known: piece });
      piece = [];
      await new Promise((turn) => setTimeout(turn, 0));
    }
    if (piece.length > 0) this.#port.postMessage({ do: 'know', known: piece });
    const gone = [...this.#told.keys()].filter((id) => !now.has(id));
    for (const id of gone) this.#told.delete(id);
    if (gone.length > 0) this.#port.postMessage({ do: 'forget', ids: gone });
  }
}

let make: (() => NamesPort) | null = null;
const workers = new WeakMap<Reading, NameWorker>();

/** Says how the page makes this worker; the app does so once, before anything is shown. */
export function setNamesPort(maker: () => NamesPort): void {
  make = maker;
}

/** The worker for the names of an open casebook, started on first use. */
export function nameWorkerOver(store: Reading): NameWorker {
  const known = workers.get(store);
  if (known !== undefined) return known;
  if (make === null) throw new Error('the app has not said how the worker for names is made');
  const worker = new NameWorker(make(), store);
  workers.set(store, worker);
  return worker;
}
