import { concatBytes } from '../../sealing/bytes';
import { sha256 } from '../../sealing/digest';
import { createCasebookClient, type CasebookClient, type CasebookWorker } from '../client';
import type { Migration } from '../migrations/migration';
import type { Engine } from '../worker/engine';
import { serveCasebook } from '../worker/serve';
import type { StoreEngine } from '../worker/store';
import { MemoryHost } from './memory-host';

export const PASSPHRASE = 'correct horse battery staple';

/** A page on a machine: a client, and the engine behind its line. */
export interface Page {
  readonly client: CasebookClient;
  readonly engine: () => Engine;
}

/**
 * A machine with a casebook folder and one IndexedDB for each store: what outlives a page. Keys
 * cost nothing here, and the clock goes a second a call.
 */
export class Machine {
  readonly host = new MemoryHost();
  migrations: readonly Migration[] = [];
  readonly #newStore: () => StoreEngine;
  readonly #stores = new Map<number, StoreEngine>();
  readonly #realKeys: boolean;
  #seconds = 0;
  #start = Date.UTC(2026, 0, 1, 9);

  /** `realKeys`: keys are derived by scrypt as in the program, at its lowest cost. */
  constructor(newStore: () => StoreEngine, options: { readonly realKeys?: boolean } = {}) {
    this.#newStore = newStore;
    this.#realKeys = options.realKeys === true;
  }

  /** The IndexedDB of the store in use. */
  get storeEngine(): StoreEngine {
    const known = this.#stores.get(this.host.store);
    const engine = known ?? this.#newStore();
    this.#stores.set(this.host.store, engine);
    return engine;
  }

  /** Puts another IndexedDB in the place of the store in use: it was lost, or an older one is back. */
  replaceStore(engine: StoreEngine = this.#newStore()): StoreEngine {
    const before = this.storeEngine;
    this.#stores.set(this.host.store, engine);
    return before;
  }

  now(): string {
    this.#seconds += 1;
    return new Date(this.#start + this.#seconds * 1000).toISOString();
  }

  /** Sets the machine's clock, ahead or back, as a person or a flat battery does. */
  setClock(moment: string): void {
    this.#start = Date.parse(moment);
    this.#seconds = 0;
  }

  /** Lets time pass, in seconds. */
  wait(seconds: number): void {
    this.#seconds += seconds;
  }

  /** A new page with a locked client. */
  page(): Page {
    const held: { engine?: Engine } = {};
    const makeWorker = (): CasebookWorker => {
      const { port1, port2 } = new MessageChannel();
      held.engine = serveCasebook(
        {
          postMessage: (message, transfer) => {
            port2.postMessage(message, transfer);
          },
          listen: (listener) => {
            port2.onmessage = (event: MessageEvent<unknown>) => {
              listener(event.data);
            };
          },
        },
        {
          storeEngine: this.storeEngine,
          migrations: this.migrations,
          now: () => this.now(),
          cost: {
            ...(this.#realKeys ? {} : { scrypt: quickKey }),
            choose: () => Promise.resolve(131_072),
          },
        },
      );
      return {
        postMessage: (message, transfer) => {
          port1.postMessage(message, transfer);
        },
        addEventListener: (type: string, listener: (event: MessageEvent<unknown>) => void) => {
          if (type === 'message') port1.onmessage = listener;
        },
        terminate: () => {
          port1.close();
        },
      };
    };
    const client = createCasebookClient({ host: this.host, makeWorker });
    return {
      client,
      engine: () => {
        if (held.engine === undefined) throw new Error('the worker was not started');
        return held.engine;
      },
    };
  }

  /** Makes a casebook and leaves it open. */
  async create(): Promise<Page & { readonly recoveryCode: string }> {
    const page = this.page();
    const made = await page.client.create({ passphrase: PASSPHRASE, kind: 'ordinary' });
    if (!made.ok) throw new Error(made.error.code);
    const confirmed = await page.client.confirmCreate();
    if (!confirmed.ok) throw new Error(confirmed.error.code);
    return { ...page, recoveryCode: made.value.recoveryCode };
  }

  /** Opens the casebook in a new page; throws with the code where it does not open. */
  async open(): Promise<Page> {
    const page = this.page();
    const opened = await page.client.unlock({ passphrase: PASSPHRASE });
    if (!opened.ok) throw new Error(opened.error.code);
    return page;
  }

  /** Locks a page: its worker is gone, its store closed. */
  async lock(page: Page): Promise<void> {
    await page.engine().close();
    await page.client.close();
  }
}

/** Not scrypt: one hash, for tests, which derive a key hundreds of times. */
function quickKey(
  password: Uint8Array,
  { salt }: { readonly salt: Uint8Array },
): Promise<Uint8Array<ArrayBuffer>> {
  return Promise.resolve(sha256(concatBytes(password, salt)));
}
