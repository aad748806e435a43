import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromiumVigil, type IdbEngine } from '../harness/chromium-vigil';
import { toolPassphrase } from '../harness/casebook';
import { harnessReady } from '../harness/client';
import { contentsOf, fillBook, filesToDamage } from './book';
import { damage, type Damage } from './damage';
import { tryToOpen, type Outcome } from './outcome';

/** A casebook made in the current Chromium, in a folder of its own. */
export interface ChromiumBook {
  readonly engine: IdbEngine;
  readonly folder: string;
  readonly contents: string;
  readonly files: readonly string[];
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'vigil-chromium-'));
}

/** Makes the casebook of which every case damages a copy. */
export async function makeChromiumBook(engine: IdbEngine): Promise<ChromiumBook> {
  const folder = newFolder();
  const vigil = await startChromiumVigil(folder, engine);
  try {
    const page = await vigil.page();
    await harnessReady(page);
    const made = await page.evaluate(
      (passphrase) => globalThis.vigilHarness?.make(passphrase, 'ordinary'),
      toolPassphrase,
    );
    if (made?.ok !== true) throw new Error(`no casebook: ${JSON.stringify(made)}`);
    await fillBook(page, 60);
    const contents = await contentsOf(page);
    await vigil.close();
    const files = filesToDamage(folder);
    const isSqlite = !files.some((name) => name.includes('.leveldb/'));
    if (isSqlite !== (engine === 'sqlite')) {
      throw new Error(`Chromium did not take ${engine}: ${readdirSync(folder).join(' ')}`);
    }
    return { engine, folder, contents, files };
  } finally {
    await vigil.close();
  }
}

/** Removes what `makeChromiumBook` made. */
export function dropChromiumBook(book: ChromiumBook): void {
  rmSync(book.folder, { recursive: true, force: true });
}

/** Damages one file of a copy of `book` and opens it in the current Chromium. */
export async function chromiumCase(
  book: ChromiumBook,
  file: string,
  how: Damage,
  random: () => number,
): Promise<Outcome> {
  const folder = newFolder();
  try {
    cpSync(book.folder, folder, { recursive: true });
    damage(join(folder, file), how, random);
    const vigil = await startChromiumVigil(folder, book.engine);
    try {
      return await tryToOpen(() => vigil.page(), book.contents);
    } finally {
      await vigil.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
