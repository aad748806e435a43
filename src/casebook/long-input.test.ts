import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { detaineeSchema, type Detainee } from '../domain/detainee';
import { newId } from '../domain/ids';
import type { CasebookClient } from './client';
import type { CommandInput } from './commands/registry';
import { forgetTexts, packRecord, recordOfText, unitText, UNIT_LIMIT } from './stored-record';
import { everything, failure, must } from './testing/given';
import { Machine } from './testing/machine';
import { checkRecord } from './worker/check-steps';

const AT = '2026-01-01T09:00:00Z';

function personNamed(text: string): Detainee {
  return detaineeSchema.parse({
    ...{ kind: 'detainee', id: newId('detainee'), createdAt: AT },
    names: [{ id: newId('member'), enteredAt: AT, text }],
  });
}

function people(count: number): Detainee[] {
  return Array.from({ length: count }, (_, at) => personNamed(`Person ${at} Əли \ud800`));
}

function input(records: readonly object[]): CommandInput<'import-data'> {
  return { records, title: 'people.csv' } as CommandInput<'import-data'>;
}

describe('the long lists of an input', () => {
  let client: CasebookClient;
  beforeEach(async () => {
    const machine = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
    ({ client } = await machine.create());
  });

  it('are put on file as they were given', async () => {
    const given = people(500);
    await must(client.run('import-data', input(given)));
    const byId = new Map(given.map((one) => [one.id as string, one]));
    const all = everything(client.store);
    expect(all).toHaveLength(500);
    for (const one of all) expect(one).toEqual(byId.get(one.id));
    expect(await client.history()).toMatchObject({ value: [{ opCount: 500 }] });
  });

  it('are sent before what is asked after them, and are one step to undo', async () => {
    const long = client.run('import-data', input(people(400)));
    const short = client.run('add-detainee', { name: 'Later Person' });
    const again = client.run('import-data', input(people(200)));
    const undone = client.undo();
    const [first, second, third] = await Promise.all([must(long), must(short), must(again)]);
    expect((await must(undone)).takesBack).toBe(third.change);
    expect(everything(client.store)).toHaveLength(401);
    const history = await must(client.history());
    expect(history.map(({ id }) => id).slice(-3)).toEqual(
      [third, second, first].map(({ change }) => change),
    );
  });

  it('are refused whole, by the place of what does not fit', async () => {
    for (const [at, wrong] of [
      [120, { createdAt: 'yesterday' }],
      [130, { names: 'no list' }],
      [149, { kind: 'no-kind' }],
    ] as const) {
      const records = people(150).map((one, nth) => (nth === at ? { ...one, ...wrong } : one));
      const error = await failure(client.run('import-data', input(records)));
      const field = ['records', at, ...Object.keys(wrong)];
      expect(error).toMatchObject({ code: 'invalid', field });
      expect(everything(client.store)).toEqual([]);
    }
  });

  it('may lack what a schema fills in, and hold what no schema knows', async () => {
    const records = people(150).map(({ facts, ...one }) => ({ ...one, unknown: facts }));
    await must(client.run('import-data', input(records)));
    for (const one of everything(client.store)) {
      expect(one).toMatchObject({ facts: [] });
      expect(one).not.toHaveProperty('unknown');
    }
  });
});

describe('a record as the text of one unit', () => {
  it('is the same record, which a check takes as it is', () => {
    const one = personNamed('Leyla');
    const read = recordOfText(unitText(one));
    expect(read).toEqual(one);
    expect(checkRecord(read)).toBe(read);
    forgetTexts();
  });

  it('is packed as the very letters that it came as, once', () => {
    const text = unitText(personNamed('Leyla')).replace('Leyla', 'L\\u0065yla');
    const read = recordOfText(text);
    const [first] = packRecord(read);
    expect(new TextDecoder().decode(first?.json)).toBe(text);
    const [second] = packRecord(read);
    expect(new TextDecoder().decode(second?.json)).toBe(text.replace('\\u0065', 'e'));
  });

  it('is cut into units where it is too long for one', () => {
    const one = personNamed('Leyla');
    const names = Array.from({ length: 900 }, (_, at) => ({
      ...personNamed(`A name of some length, number ${at}`).names[0],
    }));
    const long = detaineeSchema.parse({ ...one, names });
    const units = packRecord(recordOfText(unitText(long)));
    expect(units.length).toBeGreaterThan(1);
    for (const { json } of units) expect(json.length).toBeLessThanOrEqual(UNIT_LIMIT);
    const texts = (packed: typeof units) =>
      packed.map(({ json }) => new TextDecoder().decode(json));
    expect(texts(units)).toEqual(texts(packRecord(long)));
  });
});
