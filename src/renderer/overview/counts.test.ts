import { describe, expect, it } from 'vitest';
import { detaineeSchema } from '../../domain/detainee';
import { inOneTurn } from '../../domain/in-turns';
import { newId } from '../../domain/ids';
import { nameSchema } from '../../domain/name';
import type { AnyRecord } from '../../domain/records';
import { sourceSchema } from '../../domain/source';
import type { Reading } from '../shared/casebook/records';
import { countsOf } from './counts';

const now = '2026-01-01T00:00:00.000Z';

function storeOf(records: readonly AnyRecord[]): Reading {
  return {
    all: (kind: string) => records.filter((record) => record.kind === kind),
  } as unknown as Reading;
}

function person(standing: 'case' | 'voice', sourced: boolean): AnyRecord {
  const evidence = sourced ? [{ source: newId('source'), locator: { kind: 'whole' } }] : [];
  const name = nameSchema.parse({ id: newId('member'), enteredAt: now, text: 'Aysel', evidence });
  return detaineeSchema.parse({
    kind: 'detainee',
    id: newId('detainee'),
    createdAt: now,
    standing,
    names: [name],
  });
}

describe('the counts of the overview', () => {
  it('counts cases, not voices, and what nothing bears out', () => {
    const counts = inOneTurn(
      countsOf(storeOf([person('case', true), person('case', false), person('voice', false)])),
    );
    expect(counts.people).toHaveLength(2);
    expect(counts.unsourced).toHaveLength(1);
  });

  it('counts sources that nobody has marked', () => {
    const source = sourceSchema.parse({
      kind: 'source',
      id: newId('source'),
      createdAt: now,
      sourceKind: 'letter',
      title: 'A letter',
    });
    expect(inOneTurn(countsOf(storeOf([source])))).toMatchObject({
      sources: [source.id],
      unread: [source.id],
      passages: 0,
    });
  });
});
