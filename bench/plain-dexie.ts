import type { Page } from 'playwright';
import type { AnyRecord } from '../src/domain/records';

/**
 * The same objects in a plain IndexedDB of strict durability in the same page, without seal, journal
 * or index: `write` puts them in transactions of 500, `read` takes every row and parses it. Answers
 * the milliseconds taken.
 */
export function plainDexie(
  page: Page,
  what: 'write' | 'read',
  records: readonly AnyRecord[],
): Promise<number> {
  return page.evaluate(
    async ([how, given]) => {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('bench-plain', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' });
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('bench: the store failed'));
      });
      const from = performance.now();
      if (how === 'write') {
        for (let at = 0; at < given.length; at += 500) {
          await new Promise<void>((resolve, reject) => {
            const change = opened.transaction('rows', 'readwrite', { durability: 'strict' });
            const rows = change.objectStore('rows');
            for (const { id, json } of given.slice(at, at + 500)) rows.put({ id, json });
            change.oncomplete = () => resolve();
            change.onerror = () => reject(new Error('bench: the store failed'));
          });
        }
      } else {
        const rows = await new Promise<{ json: string }[]>((resolve, reject) => {
          const request = opened.transaction('rows').objectStore('rows').getAll();
          request.onsuccess = () => resolve(request.result as { json: string }[]);
          request.onerror = () => reject(new Error('bench: the store failed'));
        });
        for (const { json } of rows) JSON.parse(json);
      }
      const taken = performance.now() - from;
      opened.close();
      return taken;
    },
    [what, records.map((record) => ({ id: record.id, json: JSON.stringify(record) }))] as const,
  );
}
