import type { CasebookClient } from '../../../casebook/client';
import type { Attachment } from '../../../domain/source';
import type { Client } from '../../../ipc/client';
import { MOST_DRAWN_PAGES, type DrawnPage, type LetterRun } from '../../../ipc/drawing-shapes';
import { newJob } from '../../shared/reading/read-origin';
import { drawPages, originalBytes } from './draw';

/** A drawn page as it is shown: its picture by address, and the places of its letters. */
export interface ShownPage {
  readonly address: string;
  /** Height by width. */
  readonly shape: number;
  readonly runs: readonly LetterRun[];
}

/** What the drawer has so far; a new object at each change. */
export interface Drawn {
  readonly state: 'drawing' | 'ready' | 'needs-password' | 'failed';
  readonly wrongPassword: boolean;
  /** Pages of the document, 0 while that is not known. */
  readonly count: number;
  readonly pages: ReadonlyMap<number, ShownPage>;
  /** Pages that could not be drawn. */
  readonly damaged: ReadonlySet<number>;
}

/** Pictures kept, in pages: some windows up and down. */
const MOST_KEPT = 16;

export const nothingDrawn: Drawn = {
  state: 'drawing',
  wrongPassword: false,
  count: 0,
  pages: new Map(),
  damaged: new Set(),
};

/**
 * Draws the pages of one original as they come into view, some at a time, each time in a reader page
 * of its own. Keeps the pictures nearest to what is in view. `tell` is called with each new state.
 */
export class PageDrawer {
  readonly #main: Client;
  readonly #client: CasebookClient;
  readonly #original: Attachment;
  readonly #width: number;
  readonly #tell: (drawn: Drawn) => void;
  #drawn = nothingDrawn;
  #bytes: Uint8Array | null = null;
  #password: string | null = null;
  #wanted: readonly number[] = [1];
  #job: string | null = null;
  #ended = false;

  constructor(
    parts: { readonly main: Client; readonly client: CasebookClient },
    original: Attachment,
    width: number,
    tell: (drawn: Drawn) => void,
  ) {
    this.#main = parts.main;
    this.#client = parts.client;
    this.#original = original;
    this.#width = width;
    this.#tell = tell;
  }

  /** Pages that are in view now, the most wanted first. */
  want(pages: readonly number[]): void {
    if (pages.length > 0) this.#wanted = pages;
    void this.#go();
  }

  /** Tries again with a password. */
  unlock(password: string): void {
    this.#password = password;
    this.#set({ state: 'drawing' });
    void this.#go();
  }

  /** Kills what is being drawn and lets the pictures go. */
  end(): void {
    this.#ended = true;
    if (this.#job !== null) void this.#main.call('reader.cancel', { job: this.#job });
    for (const { address } of this.#drawn.pages.values()) URL.revokeObjectURL(address);
  }

  async #go(): Promise<void> {
    const pages = this.#next();
    if (this.#job !== null || this.#ended || pages.length === 0 || this.#isStuck()) return;
    const job = newJob();
    this.#job = job;
    await this.#draw(pages, job);
    this.#job = null;
    if (!this.#ended) void this.#go();
  }

  #isStuck(): boolean {
    return this.#drawn.state === 'needs-password' || this.#drawn.state === 'failed';
  }

  #next(): number[] {
    const { count, pages, damaged } = this.#drawn;
    return this.#wanted
      .filter((page) => !pages.has(page) && !damaged.has(page) && (count === 0 || page <= count))
      .slice(0, MOST_DRAWN_PAGES);
  }

  async #draw(pages: number[], job: string): Promise<void> {
    if (this.#bytes === null) {
      const opened = await originalBytes(this.#client, this.#original);
      if (!opened.ok) return this.#set({ state: 'failed' });
      this.#bytes = opened.value;
    }
    const file = { name: this.#original.name, bytes: this.#bytes, password: this.#password };
    const answer = await drawPages(this.#main, file, { pages, width: this.#width }, job);
    if (this.#ended) return;
    if (!answer.ok || answer.value.status === 'not-drawn') return this.#set({ state: 'failed' });
    if (answer.value.status === 'needs-password') {
      const { wrongPassword } = answer.value;
      return this.#set({ state: 'needs-password', wrongPassword });
    }
    this.#take(pages, answer.value.pages, answer.value.drawn);
  }

  #take(asked: readonly number[], count: number, drawn: readonly DrawnPage[]): void {
    const pages = new Map(this.#drawn.pages);
    for (const { page, width, height, png, runs } of drawn) {
      const address = URL.createObjectURL(new Blob([png], { type: 'image/png' }));
      pages.set(page, { address, shape: height / width, runs });
    }
    const damaged = new Set(this.#drawn.damaged);
    for (const page of asked) if (page <= count && !pages.has(page)) damaged.add(page);
    this.#letGo(pages);
    this.#set({ state: 'ready', count, pages, damaged });
  }

  #letGo(pages: Map<number, ShownPage>): void {
    const [middle = 1] = this.#wanted;
    const farthest = [...pages.keys()].toSorted(
      (a, b) => Math.abs(b - middle) - Math.abs(a - middle),
    );
    for (const page of farthest.slice(0, Math.max(0, pages.size - MOST_KEPT))) {
      const { address } = pages.get(page) ?? {};
      if (address !== undefined) URL.revokeObjectURL(address);
      pages.delete(page);
    }
  }

  #set(change: Partial<Drawn>): void {
    this.#drawn = { ...this.#drawn, ...change };
    if (!this.#ended) this.#tell(this.#drawn);
  }
}
