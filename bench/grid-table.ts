import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { growthFigure, median, quantile, ratioFigure, valueFigure, type Figure } from './figure';
import { WIDE_ROWS } from './grid/wide-rows';

const out = resolve('out/bench-grid');

/** The page of the grid alone, built as the program's pages are, and a start that opens it. */
async function buildPage(): Promise<void> {
  const { build } = await import('vite');
  await build({
    root: resolve('bench/grid'),
    base: './',
    configFile: false,
    logLevel: 'error',
    build: {
      target: 'chrome114',
      modulePreload: false,
      outDir: out,
      emptyOutDir: true,
      rolldownOptions: { input: resolve('bench/grid/grid.html') },
    },
  });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'package.json'), '{ "name": "bench-grid", "main": "start.cjs" }\n');
  writeFileSync(join(out, 'start.cjs'), start);
}

/** Modules load from no file: address, so the folder is served under a scheme, as in the program. */
const start = `const { app, BrowserWindow, protocol } = require('electron');
const { readFile } = require('node:fs/promises');
const { join, normalize } = require('node:path');
protocol.registerSchemesAsPrivileged([{ scheme: 'bench', privileges: { standard: true, secure: true } }]);
const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
app.whenReady().then(() => {
  protocol.handle('bench', async (request) => {
    const path = normalize(new URL(request.url).pathname);
    const type = types[path.split('.').at(-1)] ?? 'application/octet-stream';
    return new Response(await readFile(join(__dirname, path)), { headers: { 'content-type': type } });
  });
  const window = new BrowserWindow({ width: 1920, height: 1080, show: true });
  window.loadURL('bench://grid/grid.html?rows=' + process.env.BENCH_ROWS);
});
`;

async function open(rows: number): Promise<{ app: ElectronApplication; page: Page }> {
  const executablePath = process.env['VIGIL_ELECTRON'];
  if (executablePath === undefined) throw new Error('VIGIL_ELECTRON names no Electron');
  const machine = (process.env['VIGIL_ELECTRON_ARGUMENTS'] ?? '').split(' ').filter(Boolean);
  const env = { ...(process.env as Record<string, string>), BENCH_ROWS: String(rows) };
  const app = await _electron.launch({ executablePath, args: [...machine, out], env });
  const page = await app.firstWindow();
  page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`));
  await page.getByRole('gridcell').first().waitFor({ timeout: 90_000 });
  // What the grid works out ahead is done a moment later; a person's first press comes later still.
  await page.waitForTimeout(1500);
  return { app, page };
}

interface Measured {
  readonly size: number;
  readonly sorts: readonly number[];
  readonly filters: readonly number[];
}

async function measure(page: Page, size: number, times: number): Promise<Measured> {
  const sorts = await page.evaluate((count) => window.gridBench?.sorts(count), times);
  const filters = await page.evaluate((count) => window.gridBench?.filters(count), times);
  return { size, sorts: sorts ?? [], filters: filters ?? [] };
}

/** Megabytes of the page's heap after its garbage was collected. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

/** Sorting, filtering and scrolling 20,000 rows of 30 columns in real Electron, against TanStack. */
export async function gridFigures(quick: boolean): Promise<Figure[]> {
  await buildPage();
  // Of fewer, the one before the last of twenty would be the slowest of all.
  const times = 40;
  const { app, page } = await open(WIDE_ROWS);
  const main = await measure(page, WIDE_ROWS, times);
  const scrolled = await page.evaluate(
    (count) => window.gridBench?.scroll(count, 40),
    quick ? 90 : 240,
  );
  const heap = await heapOf(page);
  const models = await page.evaluate((count) => window.gridBench?.models(count), quick ? 10 : 20);
  await app.close();
  const others: Measured[] = [];
  for (const share of quick ? [] : [0.1, 3]) {
    const other = await open(WIDE_ROWS * share);
    others.push(await measure(other.page, WIDE_ROWS * share, 20));
    await other.app.close();
  }
  const sized = [main, ...others].toSorted((a, b) => a.size - b.size);
  const frames = scrolled?.frames ?? [];
  const at = '20,000 rows of 30 columns';
  const growth = (what: 'sorts' | 'filters') =>
    growthFigure(
      `growth of ${what} of a wide table`,
      sized.map((one) => ({ size: one.size, ms: median(one[what]) })),
    );
  return [
    valueFigure(`sort of ${at} to paint, p95`, 'ms', quantile(main.sorts, 0.95), 60),
    valueFigure(`filter of ${at} to paint, p95`, 'ms', quantile(main.filters, 0.95), 60),
    ratioFigure(
      `sort of ${at} to paint`,
      'ms',
      median(main.sorts),
      "TanStack's row models on plain arrays",
      median(models?.sorts ?? []),
      1.5,
    ),
    ratioFigure(
      `filter of ${at} to paint`,
      'ms',
      median(main.filters),
      "TanStack's row models on plain arrays",
      median(models?.filters ?? []),
      1.5,
    ),
    frameRate(frames),
    valueFigure(`blank points met while scrolling ${at}`, 'points', scrolled?.blank ?? 1, 0),
    valueFigure('heap with 20,000 cells of 2,000 letters', 'MB', heap, 400),
    ...(quick ? [] : [growth('sorts'), growth('filters')]),
  ];
}

function frameRate(frames: readonly number[]): Figure {
  const value = 1000 / median(frames);
  const none = { baseline: null, baselineName: null, ratio: null };
  const bar = 'at least 55 frames a second';
  return { name: 'scroll, median', value, unit: 'fps', ...none, bar, ok: value >= 55 };
}
