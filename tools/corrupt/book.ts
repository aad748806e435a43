import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import '../harness/client';
import { makeCasebook } from '../harness/casebook';
import { runCommand } from '../harness/client';
import { launchVigil, throwawayProfile } from '../harness/launch';

/** Texts enough for LevelDB to write a table: it gathers 4 MB in its log before. */
const DOCUMENTS = 150;
const PEOPLE = 15;

/** A profile with one casebook, and what is in it. */
export interface Book {
  readonly profile: string;
  readonly contents: string;
}

/** What a page holds of its casebook, as one text; `{}` where it holds nothing. */
export function contentsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const store = globalThis.vigilHarness?.client.store;
    const kinds = ['detainee', 'source', 'organisation', 'appeal', 'tag'] as const;
    const all = kinds.flatMap((kind) => [...(store?.allWithTrashed(kind) ?? [])]);
    // Fields in one order: a record that was read has another one than a record that was made.
    return JSON.stringify(
      all.sort((a, b) => (a.id < b.id ? -1 : 1)),
      (_key, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
          : value,
    );
  });
}

/** Fills an open casebook with people and documents. */
export async function fillBook(page: Page, documents = DOCUMENTS): Promise<void> {
  for (let n = 1; n <= PEOPLE; n += 1) {
    await runCommand(page, 'add-detainee', { name: `Aysel Küləkli ${n}` });
  }
  await page.evaluate(async (count) => {
    for (let n = 1; n <= count; n += 1) {
      const added = await globalThis.vigilHarness?.client.run('add-source', {
        ...{ title: `Statement ${n}`, sourceKind: 'document', extractor: 'plain-text 1' },
        ...{ text: `They ask for her release, page ${n}. `.repeat(800), blocks: [] },
      });
      if (added?.ok !== true) throw new Error(JSON.stringify(added));
    }
  }, documents);
}

/** The casebook of which every case damages a copy. */
export async function makeBook(): Promise<Book> {
  const profile = throwawayProfile();
  const vigil = await launchVigil(profile, { harness: true });
  const page = await makeCasebook(vigil);
  await fillBook(page);
  const contents = await contentsOf(page);
  await vigil.close();
  return { profile, contents };
}

/** Every file of a casebook that a case may damage: of the database, the journal and the head. */
export function filesToDamage(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /(^|\/)IndexedDB\/|^journal\/\d+\.log$|^header/.test(name))
    .filter((name) => !name.endsWith('/LOCK') && !/\/LOG(\.old)?$/.test(name))
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => statSync(join(folder, name)).size > 0)
    .toSorted();
}
