import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../src/domain/records';
import { unknownTerms } from '../casebook-builder/terms';
import { practiceData } from './build';

describe('the practice casebook', () => {
  it('is what its documents and facts make it', () => {
    const shipped = readFileSync('resources/practice/casebook-data.json', 'utf8');
    expect(shipped).toBe(practiceData());
  });

  it('has twelve people, eight appeals and six documents', () => {
    const { records } = JSON.parse(practiceData()) as { records: { kind: string }[] };
    function count(kind: string) {
      return records.filter((record) => record.kind === kind).length;
    }
    expect([count('detainee'), count('appeal'), count('source')]).toEqual([12, 8, 6]);
  });

  it('uses the words of the vocabularies', () => {
    const { records } = JSON.parse(practiceData()) as { records: AnyRecord[] };
    expect(unknownTerms(records)).toEqual([]);
  });
});
