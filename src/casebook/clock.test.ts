import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { everything, failure, must, person } from './testing/given';
import { Machine, PASSPHRASE, type Page } from './testing/machine';

/** Where a clock may suddenly stand: a flat battery, the ends of two counters, a day back, no DST. */
const jumps = [
  '1970-01-01T00:00:00Z',
  '2038-01-19T03:14:08Z',
  '2100-02-28T23:59:59Z',
  '2025-12-31T09:00:00Z',
  '2026-10-25T00:30:00Z',
];

describe('a clock that is set while people work', () => {
  it('loses nothing, and leaves History in the order of the work', async () => {
    const m = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
    let page: Page = await m.create();
    const names: string[] = [];
    for (const moment of jumps) {
      m.setClock(moment);
      names.push(moment);
      const id = await person(page.client, moment);
      const fields = { reference: moment };
      await must(page.client.run('edit-record', { kind: 'detainee', id, fields }));
      await must(page.client.undo());
      await must(page.client.redo());
      await m.lock(page);
      page = await m.open();
    }
    const before = everything(page.client.store);
    const made = page.client.store.all('detainee').map((one) => one.reference);
    expect(new Set(made)).toEqual(new Set(names));
    const history = await must(page.client.history({ limit: 500 }));
    const added = history.filter(({ label }) => label.key === 'change.add-detainee');
    expect(added.map(({ at }) => at.slice(0, 4)).toReversed()).toEqual(
      names.map((moment) => moment.slice(0, 4)),
    );

    // And what is built anew from the journal is the same, whatever the moments in it say.
    await m.lock(page);
    m.replaceStore();
    expect(await failure(m.page().client.unlock({ passphrase: PASSPHRASE }))).toEqual({
      code: 'store-lost',
    });
    const again = await m.open();
    expect(everything(again.client.store)).toEqual(before);
  });

  it('does not put the next snapshot off by having been ahead', async () => {
    const m = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
    const { client } = await m.create();
    m.setClock('2100-01-01T00:00:00Z');
    await person(client, 'one');
    expect(await must(client.snapshotIfDue())).toEqual({ written: true });
    m.setClock('2026-01-02T09:00:00Z');
    await person(client, 'two');
    expect(await must(client.snapshotIfDue())).toEqual({ written: true });
    await person(client, 'three');
    expect(await must(client.snapshotIfDue())).toEqual({ written: false });
    expect([...m.host.verified].toSorted()).toHaveLength(2);
  });
});
