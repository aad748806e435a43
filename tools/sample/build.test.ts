import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../src/domain/records';
import { unknownTerms } from '../casebook-builder/terms';
import { sampleData } from './build';

const { records } = JSON.parse(sampleData()) as { records: AnyRecord[] };

function appeal(reference: string) {
  const found = records.find((r) => r.kind === 'appeal' && r.reference === reference);
  if (found?.kind !== 'appeal') throw new Error(`no appeal ${reference}`);
  return found;
}

describe('the sample casebook', () => {
  it('holds nine appeals and names people only where the texts do', () => {
    const lines = Object.fromEntries(
      ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9'].map((key) => [
        key,
        appeal(key).outcomeLines.length,
      ]),
    );
    expect(lines).toEqual({ A1: 0, A2: 0, A3: 3, A4: 0, A5: 0, A6: 0, A7: 0, A8: 0, A9: 1 });
    expect(records.filter((r) => r.kind === 'appeal')).toHaveLength(9);
  });

  it('keeps all four counts of the signatories of the letter', () => {
    expect(appeal('A6').signatories.map((s) => s.words)).toEqual([
      'nearly 60',
      '10 senators',
      '48 representatives',
      '60 members',
    ]);
  });

  it('marks each answer as the texts link it', () => {
    const known = records.flatMap((r) =>
      r.kind === 'reply' ? r.links.map((link) => `${r.role} ${r.replyType} ${link.known}`) : [],
    );
    expect(known).toEqual([
      'target denial inferred',
      'target denial inferred',
      'target denial inferred',
      'target denial inferred',
      'target dismissal inferred',
      'third-party counter-attack stated',
    ]);
  });

  it('says of nobody more than a text does: every public claim but one cites its words', () => {
    const unsourced = records.flatMap((r) => {
      const lists = Object.values(r).filter(Array.isArray) as { evidence?: unknown[] }[][];
      return lists.flat().filter((m) => Array.isArray(m.evidence) && m.evidence.length === 0);
    });
    const holders = unsourced.filter((m) => 'name' in m).map((m) => (m as { name?: string }).name);
    expect(holders).toEqual(['Giorgi Gogia']);
  });

  it('uses the words of the vocabularies', () => {
    expect(unknownTerms(records)).toEqual([]);
  });
});
