import { answered, failed, type Answer } from '../ipc/failure';
import type { OutputOf, ParsedInputOf } from '../ipc/contract';
import type { FileTokens } from './file-tokens';
import { startClock, type PrintingPage } from './helper-page';
import type { Log } from './log';
import { destinationsOf } from './pdf/destinations';
import { readPdf } from './pdf/file';
import { finishPdf } from './pdf/finish';
import { countPages } from './pdf/marks';
import { runningLines } from './pdf/running-lines';
import { runningTemplate } from './pdf/running-template';
import { saveWhole } from './save-file';

/** A brief of 500 pages takes some 12 s to print and 2 s to lay out; this is for far more. */
const PRINTING_SECONDS = 300;

type Job = OutputOf<'printer.job'>;
type Order = ParsedInputOf<'printer.print'>;
type Printed = OutputOf<'printer.print'>;
type LaidOut = ParsedInputOf<'printer.ready'>;
type Pages = OutputOf<'printer.pages'>;

interface Running {
  readonly job: Job;
  laidOut: (how: LaidOut | 'failed') => void;
  /** The pages of its headings, once it was printed for the first time. */
  readonly pages: Promise<Pages>;
}

/** What was made, and whether it is a PDF. */
interface Made {
  readonly content: Uint8Array;
  readonly pages: number | null;
}

interface Parts {
  readonly start: () => Promise<PrintingPage>;
  readonly tokens: FileTokens;
  readonly log: Log;
}

/**
 * Prints projected briefs. Each gets a printer page of its own, which sees nothing but the brief it
 * lays out; the PDF loses what it tells of machine and moment, and is saved whole or not at all.
 */
export class Printings {
  readonly #parts: Parts;
  readonly #byPage = new Map<number, Running>();
  readonly #ends = new Set<() => void>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Prints `order` to the file of its token; answers with the file's hash, size and pages. */
  async print(order: Order): Promise<Answer<Printed>> {
    if (!this.#parts.tokens.has(order.token, 'write')) return failed('token-used');
    if (this.#ends.size > 0) return failed('busy', 'printing');
    const clock = startClock(PRINTING_SECONDS);
    const stop = new AbortController();
    const stopped = new Promise<'cancelled'>((resolve) => {
      stop.signal.addEventListener('abort', () => resolve('cancelled'));
    });
    function end(): void {
      stop.abort();
    }
    this.#ends.add(end);
    let helper: PrintingPage | null = null;
    try {
      helper = await this.#parts.start();
      const outcome = await Promise.race([
        this.#printed(helper, order),
        stopped,
        clock.late,
        helper.gone,
      ]);
      if (typeof outcome === 'string') return this.#refused(outcome);
      return await this.#saved(order.token, outcome);
    } catch (error) {
      this.#parts.log.note('fault', { error });
      return failed('page-failed', 'not-printed');
    } finally {
      clock.stop();
      this.#ends.delete(end);
      if (helper !== null) this.#byPage.delete(helper.page);
      await helper?.end();
    }
  }

  /** Kills what is printing, as at lock. */
  cancelAll(): void {
    for (const end of [...this.#ends]) end();
  }

  /** The brief that the printer page with this number is to lay out. */
  jobOf(page: number): Answer<Job> {
    const running = this.#byPage.get(page);
    return running === undefined ? failed('refused', 'no-job') : answered(running.job);
  }

  /** The page has laid it out, or could not. */
  laidOut(page: number, how: LaidOut | 'failed'): Answer<null> {
    const running = this.#byPage.get(page);
    if (running === undefined) return failed('refused', 'no-job');
    running.laidOut(how);
    return answered(null);
  }

  /** The pages of the headings of the brief that this page laid out, once they are known. */
  async pagesOf(page: number): Promise<Answer<Pages>> {
    const running = this.#byPage.get(page);
    return running === undefined ? failed('refused', 'no-job') : answered(await running.pages);
  }

  async #printed(helper: PrintingPage, order: Order): Promise<Made | 'failed'> {
    const { document, language, asOf, title, as, paper, header, footer } = order;
    let tellPages: (pages: Pages) => void = () => undefined;
    const running: Running = {
      job: { document, language, asOf, title, as },
      laidOut: () => undefined,
      pages: new Promise((resolve) => {
        tellPages = resolve;
      }),
    };
    const first = nextLaidOut(running);
    this.#byPage.set(helper.page, running);
    let laidOut = await first;
    if (laidOut === 'failed') return laidOut;
    if (as === 'html') {
      if (laidOut.html === null) return 'failed';
      return { content: new TextEncoder().encode(laidOut.html), pages: null };
    }
    if (laidOut.numbered) {
      const draft = await helper.print({ paper, headerTemplate: null, footerTemplate: null });
      const second = nextLaidOut(running);
      tellPages(pagesByHeading(draft));
      laidOut = await second;
      if (laidOut === 'failed') return laidOut;
    }
    const { headings } = laidOut;
    const lines = runningLines(header, footer);
    if (lines !== null) {
      // Chromium lays its own head and foot out anew for each page, which costs as much as half the pages.
      const bare = await helper.print({ paper, headerTemplate: null, footerTemplate: null });
      const content = finishPdf(bare, { title, language, day: asOf, headings, lines });
      if (content !== null) return { content, pages: countPages(bare) };
    }
    const printed = await helper.print({
      paper,
      headerTemplate: runningTemplate(header, 'head'),
      footerTemplate: runningTemplate(footer, 'foot'),
    });
    const content = finishPdf(printed, { title, language, day: asOf, headings, lines: null });
    return content === null ? 'failed' : { content, pages: countPages(printed) };
  }

  #refused(
    outcome: 'failed' | 'cancelled' | 'late' | 'ended' | 'crashed' | 'memory',
  ): Answer<Printed> {
    this.#parts.log.note('printing', { outcome: `printer-${outcome}` });
    if (outcome === 'late') return failed('timed-out');
    if (outcome === 'cancelled' || outcome === 'ended') return failed('cancelled');
    return outcome === 'failed' ? failed('page-failed') : failed('page-crashed', outcome);
  }

  async #saved(token: string, { content, pages }: Made): Promise<Answer<Printed>> {
    const saved = await saveWhole(this.#parts.tokens, token, content);
    return saved.ok ? answered({ ...saved.value, pages }) : saved;
  }
}

/** Resolves when the page says that it has laid the brief out, from now on. */
function nextLaidOut(running: Running): Promise<LaidOut | 'failed'> {
  return new Promise((resolve) => {
    running.laidOut = resolve;
  });
}

function pagesByHeading(draft: Uint8Array): Pages {
  const file = readPdf(draft);
  const places = file === null ? [] : [...destinationsOf(file)];
  return Object.fromEntries(places.map(([id, { page }]) => [id, page]));
}
