import { describe, expect, it } from 'vitest';
import { detaineeSchema, type Detainee } from '../domain/detainee';
import { newId, type DetaineeId } from '../domain/ids';
import { PageRecords } from './page-records';

function detainee(createdAt: string, id: DetaineeId = newId('detainee')): Detainee {
  return detaineeSchema.parse({ kind: 'detainee', id, createdAt });
}

const first = detainee('2026-01-01T09:00:00Z');
const second = detainee('2026-01-02T09:00:00Z');

function loaded(): PageRecords {
  const records = new PageRecords();
  records.load(structuredClone(second));
  records.load(structuredClone(first));
  records.endLoading();
  return records;
}

describe('the page store', () => {
  it('is in order when its loading ends, and with what came after it was put in order', () => {
    const records = new PageRecords();
    records.load(structuredClone(second));
    for (const step of records.inOrder()) expect(step).toBeUndefined();
    records.load(structuredClone(first));
    for (const step of records.inOrder()) expect(step).toBeUndefined();
    const inOrder = records.all('detainee');
    expect(inOrder.map((one) => one.id)).toEqual([first.id, second.id]);
    records.endLoading();
    expect(records.all('detainee')).toBe(inOrder);
  });

  it('orders by entry, leaves Trash out of `all`, and keeps the array until a change', () => {
    const records = loaded();
    const { id } = first;
    expect(records.all('detainee').map((one) => one.id)).toEqual([id, second.id]);
    const before = records.all('detainee');
    const appeals = records.all('appeal');
    expect(records.all('detainee')).toBe(before);
    const version = records.version('detainee');
    const trashed = '2026-02-01T00:00:00Z';
    records.apply([{ do: 'set', kind: 'detainee', id, fields: { trashed } }]);
    expect(records.all('detainee').map((one) => one.id)).toEqual([second.id]);
    expect(records.allWithTrashed('detainee')).toHaveLength(2);
    expect(records.get('detainee', id)?.trashed).toBe(trashed);
    expect(records.version('detainee')).toBeGreaterThan(version);
    // Another kind has nothing to do with it; a record that did not change is the same object.
    expect(records.all('appeal')).toBe(appeals);
    expect(records.all('detainee')[0]).toBe(before[1]);
  });

  it('puts, changes and takes members, and leaves the old record as it was', () => {
    const records = loaded();
    const at = { kind: 'detainee', id: first.id, list: 'facts' } as const;
    const before = records.get('detainee', first.id);
    records.apply([
      { do: 'member', ...at, member: { id: 'b' }, before: null },
      { do: 'member', ...at, member: { id: 'a' }, before: 'b' },
      { do: 'member', ...at, member: { id: 'c' }, before: null },
      { do: 'unmember', ...at, member: 'b' },
    ]);
    const changed = { id: 'a', note: 'n' };
    records.apply([{ do: 'member', ...at, member: changed, before: null }]);
    expect(records.get('detainee', first.id)?.facts).toEqual([changed, { id: 'c' }]);
    expect(before?.facts).toEqual([]);
  });

  it('drops and puts records', () => {
    const records = loaded();
    records.apply([{ do: 'drop', kind: 'detainee', id: first.id }]);
    expect(records.get('detainee', first.id)).toBeUndefined();
    records.apply([{ do: 'put', record: structuredClone(first) }]);
    expect(records.all('detainee')[0]).toEqual(first);
  });

  it('is frozen all the way down', () => {
    const records = loaded();
    const record = records.get('detainee', first.id);
    expect(() => {
      (record as { reference: string }).reference = 'x';
    }).toThrow(TypeError);
    expect(Object.isFrozen(record?.publicity)).toBe(true);
  });

  it('tells who listens to a kind, once a change, until they stop', () => {
    const records = loaded();
    let told = 0;
    const stop = records.subscribe(['detainee', 'appeal'], () => {
      told += 1;
    });
    const fields = { reference: 'A' };
    const set = { do: 'set', kind: 'detainee', id: first.id, fields } as const;
    records.apply([set, set]);
    expect(told).toBe(1);
    records.apply([{ do: 'drop', kind: 'source', id: newId('source') }]);
    expect(told).toBe(1);
    records.clear();
    expect(told).toBe(2);
    expect(records.loaded).toBe(false);
    stop();
    records.endLoading();
    expect(told).toBe(2);
  });
});
