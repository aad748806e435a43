import { describe, expect, it } from 'vitest';
import { newId } from '../../domain/ids';
import { readDate } from '../../domain/read-date';
import { sourceSchema } from '../../domain/source';
import { changedFields, fieldsOf, formOf, newSourceForm } from './source-form';

const source = sourceSchema.parse({
  kind: 'source',
  id: newId('source'),
  createdAt: '2026-01-01T00:00:00Z',
  sourceKind: 'letter',
  title: 'A letter',
  published: readDate('May 2024'),
  language: 'az',
});

describe('the form of a source', () => {
  it('writes nothing where nothing was changed', () => {
    expect(changedFields(source, formOf(source))).toEqual({});
    expect(changedFields(source, { ...formOf(source), title: ' A letter ' })).toEqual({});
  });

  it('writes only what was changed', () => {
    const form = { ...formOf(source), published: '', language: 'ru' };
    expect(changedFields(source, form)).toEqual({ published: null, language: 'ru' });
  });

  it('keeps a date as it was written', () => {
    expect(fieldsOf({ ...newSourceForm, published: 'spring 1998?' }).published?.written).toBe(
      'spring 1998?',
    );
    expect(fieldsOf(newSourceForm).published).toBeNull();
  });
});
