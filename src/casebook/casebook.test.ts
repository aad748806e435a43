import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { failure, letter, must, person } from './testing/given';
import { Machine, PASSPHRASE } from './testing/machine';

function machine(): Machine {
  return new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
}

describe('creating a casebook', () => {
  it('writes nothing before the code was confirmed', async () => {
    const m = machine();
    const { client } = m.page();
    await must(client.create({ passphrase: PASSPHRASE, kind: 'ordinary' }));
    expect(m.host.writes).toBe(0);
    await must(client.confirmCreate());
    expect(m.host.header).not.toBeNull();
    expect(m.host.journal.length).toBeGreaterThan(0);
    expect(client.store.loaded).toBe(true);
  });

  it('refuses where a header exists', async () => {
    const m = machine();
    await m.lock(await m.create());
    const again = m.page().client.create({ passphrase: 'another one', kind: 'ordinary' });
    expect(await failure(again)).toEqual({ code: 'exists' });
  });

  it('confirms nothing that was not made', async () => {
    expect(await failure(machine().page().client.confirmCreate())).toEqual({ code: 'not-open' });
  });
});

describe('unlocking', () => {
  it('gives back what was saved, by passphrase and by recovery code', async () => {
    const m = machine();
    const page = await m.create();
    await must(page.client.run('add-source', letter()));
    await person(page.client, 'Leyla');
    await m.lock(page);
    for (const key of [{ passphrase: PASSPHRASE }, { recoveryCode: page.recoveryCode }]) {
      const again = m.page();
      await must(again.client.unlock(key));
      expect(again.client.store.all('source')).toMatchObject([{ title: 'A letter' }]);
      expect(again.client.store.all('detainee')).toMatchObject([{ names: [{ text: 'Leyla' }] }]);
      await m.lock(again);
    }
  });

  it.each([
    { passphrase: 'not it' },
    { passphrase: '' },
    { recoveryCode: 'not a code' },
    { recoveryCode: 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA' },
  ])('changes nothing with a wrong key', async (key) => {
    const m = machine();
    await m.lock(await m.create());
    const before = {
      header: m.host.header,
      journal: m.host.journal.slice(),
      writes: m.host.writes,
    };
    const databases = await m.storeEngine.indexedDB.databases();
    const { client } = m.page();
    expect(await failure(client.unlock(key))).toEqual({ code: 'wrong-key' });
    expect(await failure(client.unlock(key))).toEqual({ code: 'wrong-key' });
    expect(m.host.header).toBe(before.header);
    expect(m.host.journal).toEqual(before.journal);
    expect(m.host.writes).toBe(before.writes);
    expect(await m.storeEngine.indexedDB.databases()).toEqual(databases);
    expect(client.store.loaded).toBe(false);
    // The same page opens with the right one.
    await must(client.unlock({ passphrase: PASSPHRASE }));
  });

  it('says that there is no casebook, or that its header is none', async () => {
    const m = machine();
    const key = { passphrase: PASSPHRASE };
    expect(await failure(m.page().client.unlock(key))).toEqual({ code: 'no-casebook' });
    m.host.header = '{}';
    expect(await failure(m.page().client.unlock(key))).toEqual({ code: 'header-damaged' });
  });

  it('stops at a header of a newer Vigil before it touches the store', async () => {
    const m = machine();
    await m.lock(await m.create());
    const header = JSON.parse(m.host.header ?? '') as Record<string, unknown>;
    m.host.header = JSON.stringify({ ...header, lowestReader: 9 });
    m.replaceStore({ indexedDB: null as unknown as IDBFactory, IDBKeyRange });
    const opened = m.page().client.unlock({ passphrase: PASSPHRASE });
    expect(await failure(opened)).toEqual({ code: 'newer-vigil', what: 'header', version: 9 });
  });

  it('tells how far it is', async () => {
    const m = machine();
    const page = await m.create();
    await person(page.client, 'Leyla');
    await m.lock(page);
    const seen: string[] = [];
    const { client } = m.page();
    await must(
      client.unlock({ passphrase: PASSPHRASE }, ({ phase, share }) => {
        seen.push(`${phase} ${share}`);
      }),
    );
    expect(seen).toContain('rows 1');
  });
});

describe('the client', () => {
  it('answers not-open before an unlock and after it was closed', async () => {
    const m = machine();
    const page = await m.create();
    await m.lock(page);
    expect(await failure(page.client.run('add-source', letter()))).toEqual({ code: 'not-open' });
    expect(page.client.store.loaded).toBe(false);
    const locked = m.page().client;
    expect(await failure(locked.run('add-source', letter()))).toEqual({ code: 'not-open' });
  });

  it('shows what is being saved, and a failure until something was saved again', async () => {
    const m = machine();
    const { client } = await m.create();
    const seen: string[] = [];
    client.saveState.subscribe(() => {
      const now = client.saveState.get();
      seen.push(now.state === 'failed' ? now.code : now.state);
    });
    const saving = client.run('add-source', letter());
    expect(client.saveState.get()).toEqual({ state: 'saving' });
    await must(saving);
    m.host.failing.set('appendJournal', { code: 'disk-full' });
    await failure(client.run('add-source', letter()));
    m.host.failing.clear();
    await failure(client.run('add-source', { ...letter(), title: '' }));
    expect(client.saveState.get()).toEqual({ state: 'failed', code: 'disk-full' });
    await must(client.run('add-source', letter()));
    expect(seen).toEqual([
      'saving',
      'saved',
      'saving',
      'disk-full',
      'saving',
      'disk-full',
      'saving',
      'saved',
    ]);
  });

  it('has what was saved in its store when the command is answered, and tells once', async () => {
    const m = machine();
    const { client } = await m.create();
    let told = 0;
    const stop = client.store.subscribe(['detainee', 'source'], () => {
      told += 1;
    });
    const before = client.store.all('detainee');
    expect(client.store.all('detainee')).toBe(before);
    const id = await person(client, 'Elvin');
    expect(client.store.get('detainee', id)).toMatchObject({ names: [{ text: 'Elvin' }] });
    expect(client.store.all('detainee')).not.toBe(before);
    expect(told).toBe(1);
    stop();
    await person(client, 'Leyla');
    expect(told).toBe(1);
    expect(Object.isFrozen(client.store.get('detainee', id)?.names[0]?.evidence)).toBe(true);
  });
});
