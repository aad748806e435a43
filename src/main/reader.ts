import { answered, failed, type Answer } from '../ipc/failure';
import type { Drawing } from '../ipc/drawing-shapes';
import { LONGEST_READING, type Reading, type ReaderJob } from '../ipc/reader-shapes';
import type { PieceSink } from './door';
import { startClock, type HelperPage } from './helper-page';
import type { Log } from './log';
import { piecesInMemory, type PieceSource } from './piece-source';
import { SpareReader } from './spare-reader';

/** How long a reading may take where the page asks for no other limit, in seconds. */
export const READING_SECONDS = 25;

/** So many readers at once; each is a process that may grow to its limit of memory. */
const MOST_READERS = 4;

/** What a reader page answers: what it read, or the pages it drew. */
export type ReaderAnswer = { readonly reading: Reading } | { readonly drawing: Drawing };

interface Running {
  readonly job: ReaderJob;
  readonly source: PieceSource;
  sourceTaken: boolean;
  /** Another file waits behind this one. */
  readonly further: boolean;
  readonly done: (answer: ReaderAnswer) => void;
}

interface Parts {
  /** Starts a reader page; rejects where none can be started. */
  readonly start: () => Promise<HelperPage>;
  readonly log: Log;
}

/**
 * Readings of strangers' files. Each gets a page of its own, which sees the bytes of one file and
 * nothing else, answers once, and is killed: when it has answered, when it is late, when it is
 * cancelled, and when Vigil locks. A reader that crashes is an answer, not a fault. While one reads
 * and another file waits behind it, the page of that is started ahead.
 */
export class Readings {
  readonly #parts: Parts;
  readonly #byPage = new Map<number, Running>();
  readonly #cancels = new Map<string, () => void>();
  readonly #spare: SpareReader;
  /** Pages that were started ahead and ask what they are to read. */
  readonly #asking = new Map<number, (job: Answer<ReaderJob>) => void>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#spare = new SpareReader(() => this.#start());
  }

  /**
   * Reads what `source` gives, in a reader page of its own; `id` is the page's name for this reading.
   * With `further` another file waits behind it.
   */
  async read(
    id: string,
    job: ReaderJob,
    source: PieceSource,
    { further = false }: { readonly further?: boolean } = {},
  ): Promise<Answer<Reading>> {
    const answer = await this.#run(id, job, source, further);
    if (!answer.ok) return answer;
    return 'reading' in answer.value ? answered(answer.value.reading) : failed('bad-output');
  }

  /** Draws pages of what `source` gives, in a reader page of its own; the job says which. */
  async draw(id: string, job: ReaderJob, source: PieceSource): Promise<Answer<Drawing>> {
    const answer = await this.#run(id, job, source, false);
    if (!answer.ok) return answer;
    return 'drawing' in answer.value ? answered(answer.value.drawing) : failed('bad-output');
  }

  async #run(
    id: string,
    job: ReaderJob,
    source: PieceSource,
    further: boolean,
  ): Promise<Answer<ReaderAnswer>> {
    if (this.#cancels.has(id)) return this.#giveUp(source, failed('bad-input', 'job-in-use'));
    if (this.#cancels.size >= MOST_READERS) return this.#giveUp(source, failed('busy', 'readers'));
    if (job.size > LONGEST_READING) return this.#giveUp(source, failed('too-large'));
    const cancelled = new Promise<'cancelled'>((resolve) => {
      this.#cancels.set(id, () => resolve('cancelled'));
    });
    const clock = startClock(job.options.seconds ?? READING_SECONDS);
    let helper: HelperPage | null = null;
    try {
      helper = await this.#spare.take();
      const outcome = await Promise.race([
        this.#answerOf(helper.page, { job, source, sourceTaken: false, further }),
        cancelled,
        clock.late,
        helper.gone,
      ]);
      return this.#asAnswer(outcome);
    } catch (error) {
      this.#parts.log.note('fault', { error });
      return failed('page-failed', 'not-started');
    } finally {
      clock.stop();
      this.#cancels.delete(id);
      if (helper !== null) this.#byPage.delete(helper.page);
      await helper?.end();
      await source.close();
    }
  }

  /** Kills the reader page of one reading, and the one that waits; its asker is answered `cancelled`. */
  cancel(id: string): void {
    this.#spare.end();
    this.#cancels.get(id)?.();
  }

  /** Kills all of them, as at lock. */
  cancelAll(): void {
    this.#spare.end();
    for (const cancel of [...this.#cancels.values()]) cancel();
  }

  /** What the reader page with this number is to read; one started ahead waits until it is known. */
  async jobOf(page: number): Promise<Answer<ReaderJob>> {
    const running = this.#byPage.get(page);
    if (running !== undefined) return answered(running.job);
    if (!this.#spare.isWaiting(page) || this.#asking.has(page)) return failed('refused', 'no-job');
    return new Promise((resolve) => {
      this.#asking.set(page, resolve);
    });
  }

  /** True while the reader page with this number reads a file. */
  isReading(page: number): boolean {
    return this.#byPage.has(page);
  }

  /** The bytes it is to read, once. */
  bytesOf(page: number): Answer<PieceSource> {
    const running = this.#byPage.get(page);
    if (running === undefined || running.sourceTaken) return failed('refused', 'no-bytes');
    running.sourceTaken = true;
    if (running.further && this.#cancels.size < MOST_READERS) this.#spare.prepare();
    return answered(running.source);
  }

  /** The reader page's one answer. */
  finish(page: number, answer: ReaderAnswer): Answer<null> {
    const running = this.#byPage.get(page);
    if (running === undefined) return failed('refused', 'no-job');
    running.done(answer);
    return answered(null);
  }

  async #start(): Promise<HelperPage> {
    const helper = await this.#parts.start();
    // One that is gone before a file came for it is told nothing.
    void helper.gone.then(() => this.#asking.delete(helper.page));
    return helper;
  }

  #answerOf(page: number, about: Omit<Running, 'done'>): Promise<ReaderAnswer> {
    return new Promise((resolve) => {
      this.#byPage.set(page, { ...about, done: resolve });
      this.#asking.get(page)?.(answered(about.job));
      this.#asking.delete(page);
    });
  }

  #asAnswer(
    outcome: ReaderAnswer | 'cancelled' | 'late' | 'ended' | 'crashed' | 'memory',
  ): Answer<ReaderAnswer> {
    if (typeof outcome === 'object') return answered(outcome);
    if (outcome === 'late') return failed('timed-out');
    if (outcome === 'cancelled' || outcome === 'ended') return failed('cancelled');
    this.#parts.log.note('reading', { outcome: `reader-${outcome}` });
    return failed('page-crashed', outcome);
  }

  async #giveUp<T>(source: PieceSource, failure: Answer<T>): Promise<Answer<T>> {
    await source.close();
    return failure;
  }
}

/**
 * Gathers the pieces that a page hands over, up to the largest reading, and reads them at the
 * commit. They stand in memory: nothing unsealed of a dropped document is put on the disk.
 */
export function gatherForReading<Outcome>(
  read: (size: number, source: PieceSource) => Promise<Answer<Outcome>>,
): PieceSink<Outcome> {
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  return {
    async write(piece) {
      size += piece.length;
      if (size > LONGEST_READING) {
        pieces = [];
        return failed('too-large');
      }
      pieces.push(piece);
      return answered(null);
    },
    async commit() {
      const source = piecesInMemory(pieces);
      pieces = [];
      return read(size, source);
    },
    async abort() {
      pieces = [];
    },
  };
}
