import fc from 'fast-check';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AppealId, ChangeId, DetaineeId } from '../domain/ids';
import type { CasebookClient } from './client';
import {
  appeal,
  appealFor,
  date,
  everything,
  fact,
  failure,
  letter,
  markedLetter,
  must,
  passage,
  person,
} from './testing/given';
import { Machine, type Page } from './testing/machine';

let m: Machine;
let page: Page;
let client: CasebookClient;

beforeEach(async () => {
  m = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
  page = await m.create();
  client = page.client;
});

async function addFact(
  id: DetaineeId,
  text: string,
): Promise<{ change: ChangeId; member: string }> {
  const input = { kind: 'detainee', id, list: 'facts', member: fact(text) } as const;
  const { change, created } = await must(client.run('add-member', input));
  return { change, member: String(created) };
}

async function editFact(id: DetaineeId, member: string, text: string): Promise<ChangeId> {
  const old = client.store.get('detainee', id)?.facts.find((one) => one.id === member);
  const edited = { ...structuredClone(old), id: member, value: { kind: 'text', text } };
  const input = { kind: 'detainee', id, list: 'facts', member: edited } as const;
  return (await must(client.run('edit-member', input))).change;
}

function facts(id: DetaineeId) {
  return client.store.get('detainee', id)?.facts.map(({ value }) => 'text' in value && value.text);
}

describe('undo and redo', () => {
  it('take the last Changes of this unlock back and do them again', async () => {
    const id = await person(client, 'Elvin');
    await addFact(id, 'teacher');
    expect(client.undoState.get()).toMatchObject({
      canUndo: true,
      canRedo: false,
      undoLabel: { key: 'change.add-member' },
    });
    const undone = await must(client.undo());
    expect(undone).toMatchObject({ label: { key: 'change.add-member' }, refused: [] });
    expect(facts(id)).toEqual([]);
    expect(client.undoState.get()).toMatchObject({ redoLabel: { key: 'change.add-member' } });
    await must(client.redo());
    expect(facts(id)).toEqual(['teacher']);
    await must(client.undo());
    await must(client.undo());
    expect(client.store.all('detainee')).toEqual([]);
    expect(await failure(client.undo())).toEqual({ code: 'nothing-to-undo' });
    await must(client.redo());
    expect(client.store.all('detainee')).toHaveLength(1);
    await person(client, 'Leyla');
    expect(client.undoState.get().canRedo).toBe(false);
    expect(await failure(client.redo())).toEqual({ code: 'nothing-to-undo' });
  });

  it('reach through edits of the same thing, one by one', async () => {
    const id = await person(client, 'Elvin');
    const { member } = await addFact(id, 'one');
    await editFact(id, member, 'two');
    await editFact(id, member, 'three');
    await must(client.undo());
    await must(client.undo());
    expect(facts(id)).toEqual(['one']);
    await must(client.redo());
    await must(client.redo());
    expect(facts(id)).toEqual(['three']);
    await must(client.undo());
    expect(facts(id)).toEqual(['two']);
  });

  it('put a removed member back in its place', async () => {
    const id = await person(client, 'Elvin');
    await addFact(id, 'one');
    const { member } = await addFact(id, 'two');
    await addFact(id, 'three');
    await must(client.run('remove-member', { kind: 'detainee', id, list: 'facts', member }));
    await addFact(id, 'four');
    await must(client.undo());
    await must(client.undo());
    expect(facts(id)).toEqual(['one', 'two', 'three']);
    await m.lock(page);
    client = (await m.open()).client;
    expect(facts(id)).toEqual(['one', 'two', 'three']);
  });

  it('end with the unlock; History goes on', async () => {
    const id = await person(client, 'Elvin');
    const { change } = await addFact(id, 'teacher');
    await m.lock(page);
    client = (await m.open()).client;
    expect(client.undoState.get().canUndo).toBe(false);
    await must(client.takeBack(change));
    expect(facts(id)).toEqual([]);
    await must(client.undo());
    expect(facts(id)).toEqual(['teacher']);
  });
});

describe('taking a Change of History back', () => {
  it('refuses an op whose member a later Change touched, and says which', async () => {
    const id = await person(client, 'Elvin');
    const { change, member } = await addFact(id, 'one');
    await editFact(id, member, 'two');
    const refused = [{ kind: 'detainee', id, path: ['facts', member], reason: 'changed-since' }];
    expect(await failure(client.takeBack(change))).toEqual({ code: 'changed-since', refused });
    expect(facts(id)).toEqual(['two']);
    // Also in a later unlock, when the log has to be read for it.
    await m.lock(page);
    client = (await m.open()).client;
    expect(await failure(client.takeBack(change))).toEqual({ code: 'changed-since', refused });
    // Once the later Change is taken back, nothing stands in the way.
    const [later] = await must(client.history({ limit: 1 }));
    await must(client.takeBack(later?.id as ChangeId));
    await must(client.takeBack(change));
    expect(facts(id)).toEqual([]);
  });

  it('takes back what it can and names the rest', async () => {
    const id = await person(client, 'Elvin');
    const edit = { kind: 'detainee', id } as const;
    const fields = { reference: 'A-1', fileState: 'verified' };
    const { change } = await must(client.run('edit-record', { ...edit, fields }));
    await must(client.run('edit-record', { ...edit, fields: { reference: 'B-2' } }));
    const { refused } = await must(client.takeBack(change));
    expect(refused).toEqual([
      { kind: 'detainee', id, path: ['reference'], reason: 'changed-since' },
    ]);
    expect(client.store.get('detainee', id)).toMatchObject({
      reference: 'B-2',
      fileState: 'reported',
    });
  });

  it('refuses what something leads to, and what would lead nowhere', async () => {
    const { source, annotation } = await markedLetter(client);
    const [marked] = await must(client.history({ limit: 1 }));
    const claim = { kind: 'fact', field: 'profession', value: { kind: 'not-stated' } } as const;
    const drawn = { source, annotation, subject: { newName: 'X' }, claim };
    const { change } = await must(client.run('draw-claim', drawn));
    const [x] = client.store.all('detainee');
    expect(await failure(client.takeBack(marked?.id as ChangeId))).toMatchObject({
      refused: [
        { kind: 'source', path: ['annotations', annotation], reason: 'referred-to', by: x?.id },
      ],
    });
    const undone = await must(client.takeBack(change));
    await must(client.takeBack(marked?.id as ChangeId));
    expect(await failure(client.takeBack(undone.change))).toMatchObject({
      refused: [{ reason: 'leads-nowhere' }, { reason: 'leads-nowhere' }],
    });
    expect(client.store.all('detainee')).toEqual([]);
  });

  it('leaves a person on file whom an appeal names, also where the appeal is older', async () => {
    const id = await person(client, 'Elvin');
    const [added] = await must(client.history({ limit: 1 }));
    await appeal(client, id);
    await m.lock(page);
    client = (await m.open()).client;
    const [named] = client.store.all('appeal');
    expect(await failure(client.takeBack(added?.id as ChangeId))).toMatchObject({
      refused: [{ path: [], reason: 'referred-to', by: named?.id }],
    });
  });

  it('knows no Change that is not there', async () => {
    const unknown = 'chg_00000000000000000000000000000000' as ChangeId;
    expect(await failure(client.takeBack(unknown))).toEqual({ code: 'unknown-change' });
  });
});

describe('History', () => {
  it('comes in pages, newest first, with what took a Change back', async () => {
    for (let i = 0; i < 5; i += 1) await person(client, `Person ${i}`);
    const undone = await must(client.undo());
    await m.lock(page);
    client = (await m.open()).client;
    const first = await must(client.history({ limit: 2 }));
    expect(first.map(({ label, takesBack }) => [label.values['name'], takesBack])).toEqual([
      ['Person 4', undone.takesBack],
      ['Person 4', null],
    ]);
    expect(first[1]).toMatchObject({ takenBackBy: undone.change, opCount: 1, count: 5 });
    expect(first[0]?.ops).toMatchObject([{ op: 'remove', path: [], before: { kind: 'detainee' } }]);
    const before = first[1]?.id as ChangeId;
    const rest = await must(client.history({ before, limit: 10 }));
    expect(rest.map(({ lamport }) => lamport)).toEqual([4, 3, 2, 1]);
  });
});

describe('any run of commands', () => {
  /** One random command that fits what is on file; `pick` chooses among things. */
  async function step(pick: (count: number) => number): Promise<void> {
    const { store } = client;
    const one = <T>(list: readonly T[]): T | undefined => list[pick(list.length)];
    const who = one(store.allWithTrashed('detainee'));
    const source = one(store.all('source'));
    const annotation = source && one(source.annotations);
    const asked = one(store.all('appeal'));
    const someFact = who && one(who.facts);
    const kinds = [
      () => client.run('add-detainee', { name: `Name ${pick(1000)}` }),
      () => client.run('add-source', letter()),
      () => source && client.run('mark-passage', passage(source.id, 'Elvin and')),
      () =>
        source &&
        annotation &&
        client.run('draw-claim', {
          source: source.id,
          annotation: annotation.id,
          subject: who ? { detainee: who.id } : { newName: 'New' },
          claim: { kind: 'custody-event', event: 'arrest', date: date('2025') },
        }),
      () => client.run('record-appeal', appealFor(...(who ? [who.id] : []))),
      () =>
        asked &&
        who &&
        client.run('set-outcome-line', {
          appeal: asked.id,
          line: { detainee: who.id, status: pick(2) ? 'raised' : 'sent' },
        }),
      () =>
        who &&
        client.run('add-member', {
          kind: 'detainee',
          id: who.id,
          list: 'facts',
          member: fact('f'),
        }),
      () =>
        who &&
        someFact &&
        client.run('edit-member', {
          ...{ kind: 'detainee', id: who.id, list: 'facts' },
          member: { ...structuredClone(someFact), note: 'n'.repeat(pick(9000)) },
        }),
      () =>
        who &&
        someFact &&
        client.run('remove-member', {
          kind: 'detainee',
          id: who.id,
          list: 'facts',
          member: someFact.id,
        }),
      () =>
        who &&
        client.run('edit-record', {
          kind: 'detainee',
          id: who.id,
          fields: { reference: `${pick(50)}` },
        }),
      () => who && client.run('trash-record', { kind: 'detainee', id: who.id }),
      () => who && client.run('restore-record', { kind: 'detainee', id: who.id }),
      () => who && client.run('add-note', { kind: 'detainee', id: who.id, text: 'n' }),
      () =>
        asked &&
        client.run('add-member', {
          ...{ kind: 'appeal', id: asked.id as AppealId, list: 'targets' },
          member: { party: { kind: 'named', name: 'T' } },
        }),
    ];
    const result = await kinds[pick(kinds.length)]?.();
    if (result && !result.ok && result.error.code !== 'invalid') throw new Error(result.error.code);
  }

  it('is undone and redone to equal records, in memory and on disk', async () => {
    const runs = fc.array(fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), {
      minLength: 1,
      maxLength: 14,
    });
    await fc.assert(
      fc.asyncProperty(runs, async (numbers) => {
        m = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
        page = await m.create();
        client = page.client;
        const states = [everything(client.store)];
        for (const choice of numbers) {
          let at = 0;
          const couldUndo = client.undoState.get().undoLabel;
          const changes = (await must(client.history({ limit: 200 }))).length;
          await step((count) => ((choice[at++ % choice.length] ?? 0) + at) % Math.max(1, count));
          const saved = (await must(client.history({ limit: 200 }))).length > changes;
          if (saved) states.push(everything(client.store));
          else expect(client.undoState.get().undoLabel).toEqual(couldUndo);
        }
        for (const state of states.slice(0, -1).toReversed()) {
          expect((await must(client.undo())).refused).toEqual([]);
          expect(everything(client.store)).toEqual(state);
        }
        for (const state of states.slice(1)) {
          expect((await must(client.redo())).refused).toEqual([]);
          expect(everything(client.store)).toEqual(state);
        }
        await m.lock(page);
        page = await m.open();
        expect(everything(page.client.store)).toEqual(states.at(-1));
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
