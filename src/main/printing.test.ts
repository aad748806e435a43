import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answered, failed } from '../ipc/failure';
import { FileTokens } from './file-tokens';
import type { PrintingPage, PrintOptions } from './helper-page';
import { Printings } from './printing';
import { runningTemplate } from './pdf/running-template';

const pdf = '/Creator (Chromium 114 on Linux) <</Type /Pages /Count 3>>';

let folder = '';
let tokens: FileTokens;
let printings: Printings;
let printed: PrintOptions[] = [];
let crash: (how: 'crashed') => void = () => undefined;
let ended = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigil-printing-'));
  tokens = new FileTokens();
  printed = [];
  ended = 0;
  printings = new Printings({ start, tokens, log: { note: () => undefined } });
});
afterEach(() => rm(folder, { recursive: true }));

async function start(): Promise<PrintingPage> {
  return {
    page: 5,
    gone: new Promise((resolve) => {
      crash = resolve;
    }),
    end: async () => {
      ended += 1;
    },
    print: async (options) => {
      printed.push(options);
      return new TextEncoder().encode(pdf);
    },
  };
}

function order(token = tokens.issue(join(folder, 'brief.pdf'), ['write'])) {
  return {
    token,
    document: { lines: ['A'] },
    language: 'en',
    asOf: '2024-01-31',
    title: 'Brief',
    paper: 'A4' as const,
    as: 'pdf' as const,
    header: '',
    footer: '{page}',
  };
}

const ready = { headings: [], numbered: false, html: null };

async function begun(): Promise<void> {
  await vi.waitFor(() => {
    expect(printings.jobOf(5).ok).toBe(true);
  });
}

describe('printing', () => {
  it('prints when the page says ready, strips the marks and saves for the owner alone', async () => {
    const outcome = printings.print(order());
    await begun();
    expect(printings.jobOf(5)).toMatchObject(
      answered({ document: { lines: ['A'] }, language: 'en', asOf: '2024-01-31', title: 'Brief' }),
    );
    expect(printings.jobOf(6)).toEqual(failed('refused', 'no-job'));
    expect(printed).toEqual([]);
    printings.laidOut(5, ready);
    expect(await outcome).toMatchObject({ ok: true, value: { size: pdf.length, pages: 3 } });
    const file = join(folder, 'brief.pdf');
    expect(await readFile(file, 'utf8')).toMatch(/^\/Creator \( {21}\) <</);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(ended).toBe(1);
  });

  it('lets Chromium draw head and foot where ours cannot be put on', async () => {
    const outcome = printings.print(order());
    await begun();
    printings.laidOut(5, ready);
    await outcome;
    expect(printed.map(({ footerTemplate }) => footerTemplate === null)).toEqual([true, false]);
    expect(printed[1]?.footerTemplate).toContain('pageNumber');
  });

  it('saves nothing without a good token', async () => {
    expect(await printings.print(order('0'.repeat(32)))).toEqual(failed('token-used'));
    const outcome = printings.print(order());
    await begun();
    tokens.clear();
    printings.laidOut(5, ready);
    expect(await outcome).toEqual(failed('token-used'));
  });

  it.each([
    ['failed', () => printings.laidOut(5, 'failed'), failed('page-failed')],
    ['crashed', () => crash('crashed'), failed('page-crashed', 'crashed')],
    ['cancelled', () => printings.cancelAll(), failed('cancelled')],
  ] as const)('that %s is answered and saves nothing', async (_how, happen, expected) => {
    const outcome = printings.print(order());
    await begun();
    happen();
    expect(await outcome).toEqual(expected);
    expect(ended).toBe(1);
    await expect(stat(join(folder, 'brief.pdf'))).rejects.toThrow();
  });

  it('does one brief at a time', async () => {
    const first = printings.print(order());
    await begun();
    expect(await printings.print(order())).toEqual(failed('busy', 'printing'));
    printings.cancelAll();
    await first;
  });
});

describe('runningTemplate', () => {
  it('puts numbers where they are asked for and takes all else for text', () => {
    const html = runningTemplate('<b>"{page}" & {pages}', 'foot');
    expect(html).toContain('&lt;b&gt;&quot;<span class="pageNumber"></span>&quot; &amp; <span');
    expect(html).not.toContain('<b>');
  });
});
