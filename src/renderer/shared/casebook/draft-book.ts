import type { CasebookClient } from '../../../casebook/client';
import type { Route } from '../routing/routes';

/** A draft as it is stored: what the form held, and where the reader was. */
interface Stored {
  readonly route: Route;
  readonly value: unknown;
  /** False once the person has closed the form: what was typed is kept, the form stays closed. */
  readonly open: boolean;
}

/** Milliseconds after the last key until a draft is sealed and written; at most 1,000. */
const PAUSE = 500;

/**
 * What open forms hold, kept beside the casebook so that a lock or a crash loses nothing. It is
 * read once after unlock and answers at once from then on.
 */
export class DraftBook {
  readonly #drafts: CasebookClient['drafts'];
  readonly #held = new Map<string, Stored>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  #latest: Route | null = null;

  constructor(drafts: CasebookClient['drafts']) {
    this.#drafts = drafts;
  }

  /** Reads every draft; a failure leaves none, and forms begin empty. */
  async load(): Promise<void> {
    const all = await this.#drafts.all();
    if (!all.ok) return;
    for (const draft of all.value.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
      if (!isStored(draft.value)) continue;
      this.#held.set(draft.key, draft.value);
      if (draft.value.open) this.#latest = draft.value.route;
    }
  }

  /** Where the reader was typing last, to open that place again after unlock. */
  get latestPlace(): Route | null {
    return this.#latest;
  }

  /** What the form `key` held, or undefined. */
  get(key: string): unknown {
    return this.#held.get(key)?.value;
  }

  /** True where the form was open when its draft was last written. */
  wasOpen(key: string): boolean {
    return this.#held.get(key)?.open === true;
  }

  /** The person closed the form and what was typed is worth keeping for the next time. */
  close(key: string): void {
    const held = this.#held.get(key);
    if (held === undefined) return;
    this.#held.set(key, { ...held, open: false });
    void this.#write(key);
  }

  /** Keeps `value` for the form `key` at place `route`; written after a pause in typing. */
  set(key: string, value: unknown, route: Route): void {
    this.#held.set(key, { route, value, open: true });
    clearTimeout(this.#waiting.get(key));
    this.#waiting.set(
      key,
      setTimeout(() => void this.#write(key), PAUSE),
    );
  }

  /** Forgets the draft: the form was saved, or the person let it go. */
  drop(key: string): void {
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
    if (this.#held.delete(key)) void this.#drafts.drop(key);
  }

  /** Writes at once what still waits; main gives the page 500 ms for it before it locks. */
  async flush(): Promise<void> {
    await Promise.all([...this.#waiting.keys()].map((key) => this.#write(key)));
  }

  async #write(key: string): Promise<void> {
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
    const held = this.#held.get(key);
    if (held !== undefined) await this.#drafts.save(key, held);
  }
}

function isStored(value: unknown): value is Stored {
  return (
    typeof value === 'object' &&
    value !== null &&
    'route' in value &&
    'value' in value &&
    'open' in value
  );
}
