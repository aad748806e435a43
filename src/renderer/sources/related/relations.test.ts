import { describe, expect, it } from 'vitest';
import { makeSource } from '../../../domain/fixtures/records';
import { newId } from '../../../domain/ids';
import type { Source } from '../../../domain/source';
import { linksOf } from './relations';

function to(source: Source, kind: Source['relations'][number]['kind'] = 'reprint-of') {
  return { id: newId('member'), kind, source: source.id };
}

describe('the links of a source', () => {
  const original = makeSource('original');
  const reprint = makeSource('reprint', { relations: [to(original)] });
  const translation = makeSource('translation', {
    relations: [to(reprint, 'translation-of'), to(makeSource('elsewhere'))],
  });
  const all = [original, reprint, translation];

  it('are seen from both ends, each with the source that holds it', () => {
    const seen = linksOf(reprint, all).map(({ other, back, holder }) => [
      other.title,
      back,
      holder.title,
    ]);
    expect(seen).toEqual([
      ['original', false, 'reprint'],
      ['translation', true, 'translation'],
    ]);
  });

  it('leave out what is not on file', () => {
    expect(linksOf(translation, all).map(({ other }) => other)).toEqual([reprint]);
  });
});
