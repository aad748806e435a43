/**
 * `eval-import FOLDER [--passwords FILE.json] [--text DIR]`: every file below FOLDER through the
 * import of a real Vigil with a casebook of its own. One JSON line a file on standard output:
 * `{ file, status, reason, pages, chars, title, language, encoding, warnings, ms }`, for tables
 * `{ file, status: "table", encoding, delimiter, header, rows, columns, warnings }`; the texts go to
 * DIR as `<path>.txt`. Ends 0 where Vigil never crashed and never hung.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Page } from 'playwright';
import type { Bridge } from '../../src/ipc/bridge';
import { answerOpenDialog } from '../harness/answer-dialog';
import { makeCasebook } from '../harness/casebook';
import { launchVigil, removeProfile, throwawayProfile, type RunningVigil } from '../harness/launch';
import { ArgumentError, readArguments, type Asked } from './arguments';
import { lineOf, type Line } from './line';

/** A file that takes longer than this, its own limit of 25 s included, is a hang. */
const PATIENCE_MS = 60_000;

class Session {
  #running: { vigil: RunningVigil; page: Page; profile: string } | null = null;

  async open(): Promise<{ vigil: RunningVigil; page: Page }> {
    if (this.#running === null) {
      const profile = throwawayProfile();
      const vigil = await launchVigil(profile, { harness: true });
      const page = await makeCasebook(vigil);
      await stayOpen(page);
      this.#running = { vigil, page, profile };
    }
    return this.#running;
  }

  async end(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    if (running === null) return;
    await running.vigil.close().catch(() => undefined);
    removeProfile(running.profile);
  }
}

/** Nobody moves a mouse here: after five minutes Vigil would lock itself and end the page. */
async function stayOpen(page: Page): Promise<void> {
  const set = await page.evaluate(() =>
    (window as unknown as { readonly vigil: Bridge }).vigil.call('app.settings.set', {
      idleMinutes: 240,
    }),
  );
  if (!(set as { readonly ok: boolean }).ok) throw new Error('the lock could not be put off');
}

async function main(asked: Asked): Promise<number> {
  const session = new Session();
  let faults = 0;
  try {
    for (const file of filesBelow(asked.folder)) {
      const line = await evaluate(session, asked, file).catch(async (error: unknown) => {
        faults += 1;
        process.stderr.write(`${file}: ${error instanceof Error ? error.message : 'fault'}\n`);
        await session.end();
        return { file, status: 'unreadable', reason: 'Vigil crashed or hung.' } satisfies Line;
      });
      process.stdout.write(`${JSON.stringify(line)}\n`);
    }
  } finally {
    await session.end();
  }
  return faults === 0 ? 0 : 1;
}

async function evaluate(session: Session, asked: Asked, file: string): Promise<Line> {
  const { vigil, page } = await session.open();
  await answerOpenDialog(vigil, [join(asked.folder, file)]);
  const given =
    asked.passwords.get(file.normalize('NFC')) ??
    asked.passwords.get(basename(file).normalize('NFC')) ??
    [];
  const started = performance.now();
  const taken = await inTime(
    page.evaluate(
      (passwords) => globalThis.vigilHarness?.takeIn(passwords.map((password) => ({ password }))),
      given,
    ),
  );
  const ms = Math.round(performance.now() - started);
  if (!taken) throw new Error('the dialog gave no file');
  const { reading } = taken;
  if (asked.texts !== null && reading.ok && reading.value.status === 'text') {
    const path = join(asked.texts, `${file}.txt`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, reading.value.content.text);
  }
  return lineOf(file, taken, ms);
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('hung')), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Paths below `folder` with `/` between their parts, in order. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}

try {
  process.exitCode = await main(readArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof ArgumentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
