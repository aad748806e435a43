/** A hidden page with one job, in a process and a session of its own. */
export interface HelperPage {
  /** Its number, as the door knows it. */
  readonly page: number;
  /** Settles when the page is gone: killed by us, crashed, or out of memory. */
  readonly gone: Promise<'ended' | 'crashed' | 'memory'>;
  /** Kills its process. Asked twice, it changes nothing. */
  end(): Promise<void>;
}

/** A helper that can turn what it shows into a PDF. */
export interface PrintingPage extends HelperPage {
  print(options: PrintOptions): Promise<Uint8Array>;
}

export interface PrintOptions {
  readonly paper: 'A4' | 'Letter';
  /** HTML of the lines at the head and the foot of each page; null prints neither. */
  readonly headerTemplate: string | null;
  readonly footerTemplate: string | null;
}

/** Resolves to `late` after so many seconds; `stop` lets the clock go. */
export function startClock(seconds: number): { late: Promise<'late'>; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), seconds * 1000);
  });
  return { late, stop: () => clearTimeout(timer) };
}
