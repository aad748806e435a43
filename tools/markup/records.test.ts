import { describe, expect, it } from 'vitest';
import { recordKinds } from '../../src/domain/records';
import { plantedMark } from './markup';
import { fieldsThatSay, hostileRecords, textFields } from './records';

describe('records made from the schemas', () => {
  const records = hostileRecords();

  it('are of every kind', () => {
    expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(recordKinds));
  });

  it('have markup in every text that takes any words', () => {
    const said = fieldsThatSay(records, plantedMark);
    const silent = textFields().filter((field) => !said.has(field));
    expect(textFields().length).toBeGreaterThan(200);
    expect(silent.filter((field) => !field.endsWith('.edtf'))).toEqual([]);
  });
});
