import { describe, expect, it } from 'vitest';
import { detaineeSchema, type Detainee } from '../domain/detainee';
import { newId } from '../domain/ids';
import { PageRecords } from './page-records';
import { RecordLoader } from './record-loader';
import { packRecord } from './stored-record';
import { RecordMessages } from './worker/record-messages';

const people = Array.from({ length: 300 }, (_, at) =>
  detaineeSchema.parse({
    ...{ kind: 'detainee', id: newId('detainee'), createdAt: '2026-01-01T09:00:00Z' },
    names: [{ id: newId('member'), enteredAt: '2026-01-01T09:00:00Z', text: `Person ${at}` }],
  }),
);

function push(loader: RecordLoader, records: readonly Detainee[]): void {
  const messages = new RecordMessages((slice) => loader.push(slice));
  for (const record of records) messages.units(packRecord(record).map(({ json }) => json));
  messages.flush();
}

function open(): { records: PageRecords; loader: RecordLoader } {
  const records = new PageRecords();
  records.endLoading();
  return { records, loader: new RecordLoader(records) };
}

describe('records that come as JSON after the unlock', () => {
  it('are told of once, when all of them are there', async () => {
    const { records, loader } = open();
    const seen: number[] = [];
    records.subscribe(['detainee'], () => seen.push(records.all('detainee').length));
    push(loader, people);
    expect(loader.idle).toBe(false);
    await loader.done();
    expect(loader.idle).toBe(true);
    expect(seen).toEqual([people.length]);
    expect(new Set(records.all('detainee'))).toEqual(new Set(people));
  });

  it('are changed by what was saved after them, and not before they are there', async () => {
    const { records, loader } = open();
    push(loader, people);
    const id = people.at(-1)?.id ?? newId('detainee');
    loader.apply([{ do: 'set', kind: 'detainee', id, fields: { reference: 'case 7' } }]);
    await loader.done();
    expect(records.get('detainee', id)?.reference).toBe('case 7');
    loader.apply([{ do: 'drop', kind: 'detainee', id }]);
    expect(records.get('detainee', id)).toBeUndefined();
  });
});

describe('records that an unlock brings', () => {
  it('are told of once, when all that was pushed is there', async () => {
    const records = new PageRecords();
    const loader = new RecordLoader(records);
    const seen: number[] = [];
    records.subscribe(['detainee'], () => seen.push(records.all('detainee').length));
    push(loader, people);
    const ending = loader.finish();
    expect(records.loaded).toBe(false);
    await ending;
    expect(records.loaded).toBe(true);
    expect(seen).toEqual([people.length]);
  });
});

describe('records that come ahead of being saved', () => {
  it.each([
    [true, people.length],
    [false, 0],
  ])('are there once that is told, and not before: %s', async (wasSaved, expected) => {
    const { records, loader } = open();
    const messages = new RecordMessages((slice) => loader.pushAhead(slice));
    for (const record of people) messages.units(packRecord(record).map(({ json }) => json));
    messages.flush();
    await loader.done();
    expect(records.all('detainee')).toEqual([]);
    loader.keepAhead(wasSaved);
    loader.keepAhead(true);
    await loader.done();
    expect(records.all('detainee')).toHaveLength(expected);
  });
});
