import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright';
import sources from '../src/renderer/shared/catalogue/en/sources.json';
import { pdfParts } from '../tools/build/pdf-parts.mjs';
import { answerOpenDialog } from '../tools/harness/answer-dialog';
import { makeCasebook } from '../tools/harness/casebook';
import { launchVigil, removeProfile, throwawayProfile } from '../tools/harness/launch';
import type { BareRun } from './bare-readers/page';
import { ratioFigure, valueFigure, type Figure } from './figure';
import { writeMixedFiles } from './mixed-files';

declare global {
  var longestTask: number | undefined;
  var readEach: ((names: readonly string[]) => Promise<BareRun>) | undefined;
}

const LONGEST_MS = 300_000;

/**
 * Mixed files through the import dialog, from the choice of the files until the last is on file,
 * against the bare readers of the same build run one after another on them: once as processes, one
 * for each file as Vigil promises, and once as code, all files in one warm page.
 */
export async function importFiles(count: number, bytes: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-bench-files-'));
  try {
    const files = writeMixedFiles(folder, count, bytes);
    const bare = await bareReaders(folder, files.names);
    const { taken, longest } = await throughTheApp(files.names.map((name) => join(folder, name)));
    const size = (files.bytes / 1e6).toFixed(0);
    return [
      ratioFigure(
        `importing ${count} mixed files of ${size} MB`,
        'ms',
        taken,
        'the bare readers, a process for each file, one after another',
        bare.processes,
        1.8,
      ),
      ratioFigure(
        `importing ${count} mixed files, against code alone`,
        'ms',
        taken,
        'the bare readers in one warm page, one after another',
        bare.onePage,
        1.8,
      ),
      valueFigure('and the longest that input waits meanwhile', 'ms', longest, 100),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bareReaders(
  folder: string,
  names: readonly string[],
): Promise<{ readonly onePage: number; readonly processes: number }> {
  const profile = throwawayProfile();
  const page = resolve('out', 'bench-readers');
  const { build } = await import('vite');
  await build({
    root: resolve('bench', 'bare-readers'),
    configFile: false,
    base: './',
    publicDir: false,
    logLevel: 'error',
    plugins: [pdfParts()],
    worker: { format: 'es' },
    build: { target: 'chrome114', outDir: page, emptyOutDir: true, modulePreload: false },
  });
  const machine = (process.env['VIGIL_ELECTRON_ARGUMENTS'] ?? '').split(' ').filter(Boolean);
  const app = await _electron.launch({
    executablePath: process.env['VIGIL_ELECTRON'] ?? '',
    args: [
      ...machine,
      resolve('bench', 'bare-readers'),
      ...['--data', profile, '--page', page, '--files', folder],
    ],
  });
  try {
    const window = await app.firstWindow();
    await window.waitForFunction(() => globalThis.bareReaders !== undefined, undefined, {
      polling: 50,
    });
    const run = await window.evaluate((all) => globalThis.bareReaders?.read(all), names);
    const each = await app.evaluate((_, all) => globalThis.readEach?.(all), names);
    return { onePage: wholeRun(run, names), processes: wholeRun(each, names) };
  } finally {
    await app.close();
    removeProfile(profile);
  }
}

function wholeRun(run: BareRun | undefined, names: readonly string[]): number {
  if (run === undefined || run.texts !== names.length) {
    throw new Error(`the bare readers read ${run?.texts ?? 0} of ${names.length} files`);
  }
  return run.ms;
}

async function throughTheApp(
  paths: readonly string[],
): Promise<{ readonly taken: number; readonly longest: number }> {
  const profile = throwawayProfile();
  const vigil = await launchVigil(profile, { harness: true });
  try {
    const page = await makeCasebook(vigil);
    await page.getByRole('navigation').first().waitFor();
    await answerOpenDialog(vigil, paths);
    await page.keyboard.press('Control+Shift+KeyI');
    const dialog = page.getByRole('dialog', { name: sources.importTitle });
    await dialog.getByRole('tab', { name: sources.files }).click();
    // While one task runs no input is answered; those under 50 ms are not told.
    await page.evaluate(() => {
      globalThis.longestTask = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) {
          globalThis.longestTask = Math.max(globalThis.longestTask ?? 0, duration);
        }
      }).observe({ type: 'longtask' });
    });
    const start = performance.now();
    await dialog.getByRole('button', { name: sources.choose }).click();
    await page.waitForFunction(
      (count) => globalThis.vigilHarness?.client.store.all('source').length === count,
      paths.length,
      { polling: 50, timeout: LONGEST_MS },
    );
    const taken = performance.now() - start;
    return { taken, longest: (await page.evaluate(() => globalThis.longestTask)) ?? 0 };
  } finally {
    await vigil.close();
    removeProfile(profile);
  }
}
