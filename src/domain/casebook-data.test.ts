import { describe, expect, it } from 'vitest';
import { readCasebookData, writeCasebookData } from './casebook-data';
import { makeAppeal, makeDetainee, makeSource } from './fixtures/records';

const records = [makeDetainee(), makeAppeal('An appeal', '2024'), makeSource('A source')];

function file(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('readCasebookData', () => {
  it('reads back what was written', () => {
    const read = readCasebookData(file(writeCasebookData('Practice', records)));
    expect(read).toEqual({ ok: true, value: { title: 'Practice', records } });
  });

  it('refuses another file, a newer one, and a bad record by its place', () => {
    expect(readCasebookData({ records })).toMatchObject({ error: { code: 'not-casebook-data' } });
    expect(readCasebookData({ ...writeCasebookData('', records), version: 2 })).toEqual({
      ok: false,
      error: { code: 'newer-casebook-data', version: 2 },
    });
    const bad = { ...makeAppeal('x', '2024'), date: 'yesterday' };
    expect(readCasebookData(writeCasebookData('', [makeDetainee(), bad as never]))).toEqual({
      ok: false,
      error: { code: 'bad-record', index: 1, path: 'date' },
    });
    expect(readCasebookData({ ...writeCasebookData('', []), records: [{ kind: 'spy' }] })).toEqual({
      ok: false,
      error: { code: 'bad-record', index: 0, path: 'kind' },
    });
  });

  it('refuses one id for two records', () => {
    const twice = writeCasebookData('', [...records, ...records]);
    expect(readCasebookData(file(twice))).toMatchObject({ error: { code: 'id-twice', index: 3 } });
  });
});
