import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DetaineeId } from '../../domain/ids';
import { readDate } from '../../domain/read-date';
import type { CasebookClient } from '../client';
import { everything, failure, must, person } from '../testing/given';
import { Machine } from '../testing/machine';

let client: CasebookClient;

beforeEach(async () => {
  const machine = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
  client = (await machine.create()).client;
});

describe('add-record', () => {
  it('gives members their ids and the moment, and is one step to undo', async () => {
    const detainee = await person(client, 'Anna Çay');
    const before = everything(client.store);
    const fields = { title: 'The harbour case', defendants: [{ detainee }] };
    const { created } = await must(client.run('add-record', { kind: 'proceeding', fields }));
    expect(client.store.get('proceeding', created as never)).toMatchObject({
      title: 'The harbour case',
      defendants: [{ detainee, status: 'reported', evidence: [] }],
    });
    await must(client.undo());
    expect(everything(client.store)).toEqual(before);
  });

  it('keeps contacts confidential unless somebody says otherwise', async () => {
    const fields = { name: 'A sister' };
    const { created } = await must(client.run('add-record', { kind: 'contact', fields }));
    expect(client.store.get('contact', created as never)?.release).toBe('confidential');
  });

  it('refuses a sentence below zero by its path', async () => {
    const fields = {
      title: 'Case',
      decisions: [{ date: readDate('2024'), decision: 'sentence', sentence: { years: -3 } }],
    };
    expect(await failure(client.run('add-record', { kind: 'proceeding', fields }))).toMatchObject({
      code: 'invalid',
      field: ['decisions', 0, 'sentence', 'years'],
    });
  });
});

describe('a voice who is taken', () => {
  async function voice(): Promise<DetaineeId> {
    const { created } = await must(
      client.run('add-detainee', { name: 'Rza Dəniz', standing: 'voice' }),
    );
    return created as DetaineeId;
  }

  function event(id: DetaineeId, name: string) {
    const member = { event: name, date: readDate('2024-12') };
    return { kind: 'detainee', id, list: 'custodyEvents', member } as const;
  }

  it('becomes a case in the same change, and a voice again when it is undone', async () => {
    const id = await voice();
    await must(client.run('add-member', event(id, 'arrest')));
    expect(client.store.get('detainee', id)?.standing).toBe('case');
    await must(client.undo());
    expect(client.store.get('detainee', id)).toMatchObject({
      standing: 'voice',
      custodyEvents: [],
    });
  });

  it('stays a voice by an event that holds nobody', async () => {
    const id = await voice();
    await must(client.run('add-member', event(id, 'search')));
    expect(client.store.get('detainee', id)?.standing).toBe('voice');
  });
});
