import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { SourceId } from '../domain/ids';
import { Machine, PASSPHRASE } from './testing/machine';

function machine(): Machine {
  return new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
}

describe('a new casebook', () => {
  it('opens again with what was saved', async () => {
    const m = machine();
    const page = await m.create();
    const saved = await page.client.run('add-source', {
      title: 'A letter',
      sourceKind: 'letter',
      text: 'We ask for release.',
      blocks: [],
      extractor: 'plain-text 1',
    });
    expect(saved).toMatchObject({ ok: true });
    await m.lock(page);
    const again = await m.open();
    expect(again.client.store.all('source')).toMatchObject([{ title: 'A letter' }]);
  });
});
