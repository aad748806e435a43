import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { AnyRecord } from '../src/domain/records';

/** What the page holds for the writes that are timed. */
export interface Given {
  benchRecords?: readonly AnyRecord[];
}

/** What the page is lent of Dexie: this program's own is inside its worker. */
interface Plain {
  readonly Dexie: new (name: string, options: object) => PlainBase;
}

interface PlainBase {
  version(number: number): { stores: (stores: object) => void };
  open(): Promise<unknown>;
  close(): void;
  table(name: string): {
    bulkPut: (rows: readonly object[]) => Promise<unknown>;
    toArray: () => Promise<{ json: string }[]>;
  };
}

const script = join('node_modules', 'dexie', 'dist', 'dexie.min.js');

/**
 * The objects that the page was given in a plain Dexie of strict durability in the same page, without
 * seal, journal or index: `write` puts each as an object by one bulkPut, `text` as its JSON for the
 * reading, `read` takes every text and parses it. Answers the milliseconds taken.
 */
export async function plainDexie(page: Page, what: 'write' | 'text' | 'read'): Promise<number> {
  // By the debugger, as no page of Vigil runs a script from elsewhere.
  if (!(await page.evaluate(() => 'Dexie' in globalThis))) {
    await page.evaluate(readFileSync(script, 'utf8'));
  }
  return page.evaluate(async (how) => {
    const { Dexie, benchRecords: records = [] } = globalThis as unknown as Plain & Given;
    const base = new Dexie('bench-plain', {
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
    });
    base.version(1).stores({ rows: 'id', texts: 'id' });
    await base.open();
    const from = performance.now();
    if (how === 'read') {
      for (const { json } of await base.table('texts').toArray()) JSON.parse(json);
    } else if (how === 'write') await base.table('rows').bulkPut(records);
    else {
      const texts = records.map((record) => ({ id: record.id, json: JSON.stringify(record) }));
      await base.table('texts').bulkPut(texts);
    }
    const taken = performance.now() - from;
    base.close();
    return taken;
  }, what);
}
