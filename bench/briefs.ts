import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, type Page } from 'playwright';
import { makeCasebook } from '../tools/harness/casebook';
import { runCommand } from '../tools/harness/client';
import { launchVigil, removeProfile, throwawayProfile } from '../tools/harness/launch';
import { besideFigure, ratioFigure, valueFigure, type Figure } from './figure';
import { inventCasebook, scaled } from './large-casebook';

const TITLE = 'People of the bench';

/** What Vigil took for a brief of everybody in a casebook, and the finished page it made of it. */
interface Written {
  readonly plainMs: number;
  readonly numberedMs: number;
  readonly previewMs: number;
}

/** A list of `people`: previewed, and written as PDF twice and as the one HTML file `html`. */
async function writeBriefs(people: number, folder: string): Promise<Written> {
  const records = inventCasebook(scaled(people / 10_000));
  const detainees = records.flatMap((one) => (one.kind === 'detainee' ? [one.id] : []));
  const profile = throwawayProfile();
  const vigil = await launchVigil(profile, { harness: true });
  try {
    const page = await makeCasebook(vigil);
    await runCommand(page, 'import-data', { title: 'bench', records });

    async function timed(contents: 'none' | 'numbered', format: 'pdf' | 'html'): Promise<number> {
      const { created } = await runCommand(page, 'compose-brief', {
        ...{ title: `${TITLE}, ${contents}, ${format}`, template: 'campaign-list', detainees },
        ...{ audience: 'internal', level: 'internal', contents },
        asOf: { written: '2026-01-31', edtf: '2026-01-31', hour: null, zone: null },
      });
      await vigil.app.evaluate(
        ({ dialog }, filePath) => {
          dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
        },
        join(folder, `${contents}.${format}`),
      );
      return page.evaluate(
        async ([id, as]) => {
          const from = performance.now();
          const answer = await globalThis.vigilHarness?.writeBrief(id, as);
          if (answer?.ok !== true) throw new Error('not written');
          return performance.now() - from;
        },
        [created ?? '', format] as const,
      );
    }

    // The first of all also waits for what opens with a casebook; the second tells what it takes.
    await timed('none', 'pdf');
    const plainMs = await timed('none', 'pdf');
    const numberedMs = await timed('numbered', 'pdf');
    await timed('none', 'html');
    return { plainMs, numberedMs, previewMs: await timePreview(page) };
  } finally {
    await vigil.close();
    removeProfile(profile);
  }
}

/** From a press on a brief's row to its preview, painted and taking keys again. */
async function timePreview(page: Page): Promise<number> {
  await page.getByRole('navigation').getByRole('button', { name: 'Briefs' }).click();
  const row = page.getByRole('gridcell', { name: `${TITLE}, none, pdf` }).first();
  await row.waitFor();
  const from = performance.now();
  await row.click();
  await page.getByRole('region', { name: 'Preview' }).getByRole('heading').nth(1).waitFor();
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))),
  );
  return performance.now() - from;
}

/** The one HTML file with the letters of the printer page, which it names and does not carry. */
function withLetters(html: string): string {
  const css = readFileSync(resolve('src', 'renderer', 'print', 'fonts.css'), 'utf8');
  const letters = css.replaceAll(
    /url\('([^']+)'\)/g,
    (_, path: string) => `url('${pathToFileURL(resolve('node_modules', path)).href}')`,
  );
  return html.replace(/<meta http-equiv[^>]*>/, '').replace('<style>', `<style>${letters}`);
}

/**
 * The same finished page in the same letters, printed by a bare Electron on the same paper with a
 * running head and foot. It is loaded and laid out, with its letters there, before the clock starts.
 */
async function printBare(html: string): Promise<number> {
  const profile = throwawayProfile();
  const machine = (process.env['VIGIL_ELECTRON_ARGUMENTS'] ?? '').split(' ').filter(Boolean);
  const app = await _electron.launch({
    executablePath: process.env['VIGIL_ELECTRON'] ?? '',
    args: [...machine, resolve('bench', 'empty-window'), '--data', profile],
  });
  try {
    await app.firstWindow();
    return await app.evaluate(async ({ BrowserWindow }, path) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { sandbox: true },
      });
      await window.loadFile(path);
      await window.webContents.executeJavaScript(
        'document.body.offsetHeight, document.fonts.ready.then(() => null)',
      );
      async function print(): Promise<number> {
        const from = performance.now();
        await window.webContents.printToPDF({
          pageSize: 'A4',
          printBackground: true,
          margins: { top: 0.866, bottom: 0.866, left: 0.787, right: 0.787 },
          displayHeaderFooter: true,
          headerTemplate: '<div style="width:100%;font-size:7.5px">People of the bench</div>',
          footerTemplate: '<div style="font-size:7.5px"><span class="pageNumber"></span></div>',
        });
        return performance.now() - from;
      }
      await print();
      const taken = await print();
      window.destroy();
      return taken;
    }, html);
  } finally {
    await app.close();
    removeProfile(profile);
  }
}

/** LibreOffice converting the same page, beside the others and judged by nothing; null without it. */
function convertInOffice(html: string, folder: string): number | null {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`;
  const from = performance.now();
  const { error, status } = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf:writer_web_pdf_Export', '--outdir', folder, html],
    { stdio: 'ignore', timeout: 240_000 },
  );
  return error === undefined && status === 0 ? performance.now() - from : null;
}

/** A long brief to PDF against printing the same finished page, and its preview. */
export async function briefFigures(quick: boolean): Promise<Figure[]> {
  const people = quick ? 150 : 500;
  const folder = mkdtempSync(join(tmpdir(), 'vigil-bench-briefs-'));
  try {
    const { plainMs, numberedMs, previewMs } = await writeBriefs(people, folder);
    const page = join(folder, 'none.html');
    writeFileSync(page, withLetters(readFileSync(page, 'utf8')));
    const bareMs = await printBare(page);
    // It stands beside the others, and takes as long as all of them.
    const officeMs = quick ? null : convertInOffice(page, folder);
    if (officeMs === null && !quick) {
      process.stdout.write('     LibreOffice on the same page: not run, needs soffice\n');
    }
    const bare = 'printToPDF of the same finished HTML';
    const name = `brief of ${people} people to PDF`;
    return [
      ratioFigure(name, 'ms', plainMs, bare, bareMs, 1.3),
      ratioFigure(`${name}, pages in its contents`, 'ms', numberedMs, bare, bareMs, 2.4),
      ...(officeMs === null
        ? []
        : [besideFigure(`LibreOffice, the same page of ${people} people to PDF`, 'ms', officeMs)]),
      valueFigure(`preview of a brief of ${people} people`, 'ms', previewMs, 1000),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
