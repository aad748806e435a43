import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { AnyRecord } from '../src/domain/records';

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
 * The same objects in a plain Dexie of strict durability in the same page, without seal, journal or
 * index: `write` puts each as an object by one bulkPut, `text` as its JSON for the reading, `read`
 * takes every text and parses it. Answers the milliseconds taken.
 */
export async function plainDexie(
  page: Page,
  what: 'write' | 'text' | 'read',
  records: readonly AnyRecord[],
): Promise<number> {
  // By the debugger, as no page of Vigil runs a script from elsewhere.
  if (!(await page.evaluate(() => 'Dexie' in globalThis))) {
    await page.evaluate(readFileSync(script, 'utf8'));
  }
  const rows =
    what === 'text'
      ? records.map((record) => ({ id: record.id, json: JSON.stringify(record) }))
      : records;
  return page.evaluate(
    async ([how, given]) => {
      const { Dexie } = globalThis as unknown as Plain;
      const base = new Dexie('bench-plain', {
        chromeTransactionDurability: 'strict',
        cache: 'disabled',
      });
      base.version(1).stores({ rows: 'id', texts: 'id' });
      await base.open();
      const from = performance.now();
      if (how === 'read') {
        for (const { json } of await base.table('texts').toArray()) JSON.parse(json);
      } else await base.table(how === 'write' ? 'rows' : 'texts').bulkPut(given);
      const taken = performance.now() - from;
      base.close();
      return taken;
    },
    [what, rows as readonly object[]] as const,
  );
}
