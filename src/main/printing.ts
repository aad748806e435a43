import { answered, failed, type Answer } from '../ipc/failure';
import type { OutputOf, ParsedInputOf } from '../ipc/contract';
import type { FileTokens } from './file-tokens';
import { startClock, type PrintingPage } from './helper-page';
import type { Log } from './log';
import { countPages, withoutMarks } from './pdf-marks';
import { saveWhole } from './save-file';

/** A brief of 500 pages takes some 12 s to print and 2 s to lay out; this is for far more. */
const PRINTING_SECONDS = 300;

type Job = OutputOf<'printer.job'>;
type Order = ParsedInputOf<'printer.print'>;
type Printed = OutputOf<'printer.print'>;

interface Running {
  readonly job: Job;
  readonly laidOut: (how: 'ready' | 'failed') => void;
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
      if (!(outcome instanceof Uint8Array)) return this.#refused(outcome);
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
  laidOut(page: number, how: 'ready' | 'failed'): Answer<null> {
    const running = this.#byPage.get(page);
    if (running === undefined) return failed('refused', 'no-job');
    running.laidOut(how);
    return answered(null);
  }

  async #printed(helper: PrintingPage, order: Order): Promise<Uint8Array | 'failed'> {
    const { document, language, asOf, title } = order;
    const how = await new Promise<'ready' | 'failed'>((laidOut) => {
      this.#byPage.set(helper.page, { job: { document, language, asOf, title }, laidOut });
    });
    if (how === 'failed') return how;
    return helper.print({ paper: order.paper, footerTemplate: footerTemplate(order.footer) });
  }

  #refused(
    outcome: 'failed' | 'cancelled' | 'late' | 'ended' | 'crashed' | 'memory',
  ): Answer<Printed> {
    this.#parts.log.note('printing', { outcome: `printer-${outcome}` });
    if (outcome === 'late') return failed('timed-out');
    if (outcome === 'cancelled' || outcome === 'ended') return failed('cancelled');
    return outcome === 'failed' ? failed('page-failed') : failed('page-crashed', outcome);
  }

  async #saved(token: string, printed: Uint8Array): Promise<Answer<Printed>> {
    const pdf = withoutMarks(printed);
    const saved = await saveWhole(this.#parts.tokens, token, pdf);
    return saved.ok ? answered({ ...saved.value, pages: countPages(pdf) }) : saved;
  }
}

/**
 * The foot of each page as HTML for printToPDF, which gives it none of the page's fonts. `{page}`
 * and `{pages}` become the numbers; everything else is text.
 */
export function footerTemplate(footer: string): string {
  const escaped = footer
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('{page}', '<span class="pageNumber"></span>')
    .replaceAll('{pages}', '<span class="totalPages"></span>');
  const style =
    'width:100%;padding:0 15mm;font-size:8px;text-align:center;color:#555;' +
    "font-family:'Noto Sans','DejaVu Sans',sans-serif";
  return `<div style="${style}">${escaped}</div>`;
}
