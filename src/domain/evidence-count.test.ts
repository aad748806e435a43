import { describe, expect, it } from 'vitest';
import { countIndependent, originalsOf } from './evidence-count';
import { makeFact, makeSource } from './fixtures/records';
import { newId } from './ids';
import type { Source } from './source';

function text(sha256: string): Source['textVersions'] {
  return [
    {
      id: newId('member'),
      version: 1,
      extractor: 'plain-text 1',
      sha256: sha256.padEnd(64, '0'),
      length: 5,
      text: 'words',
      blocks: [],
      attachment: null,
      furniture: [],
    },
  ];
}

function relatedTo(source: Source, kind: Source['relations'][number]['kind']) {
  return [{ id: newId('member'), kind, source: source.id }];
}

function count(sources: Source[]): number {
  const evidence = sources.map(({ id }) => ({ source: id, locator: { kind: 'whole' as const } }));
  return countIndependent(originalsOf(sources))(makeFact('charges', 'x', { evidence }));
}

describe('countIndependent', () => {
  const original = makeSource('original', { textVersions: text('aa') });

  it('counts a translation of a reprint as its original', () => {
    const reprint = makeSource('reprint', { relations: relatedTo(original, 'reprint-of') });
    const translation = makeSource('translation', {
      relations: relatedTo(reprint, 'translation-of'),
    });
    expect(count([original, reprint, translation])).toBe(1);
    expect(count([original, makeSource('another')])).toBe(2);
  });

  it('counts the same text once', () => {
    expect(count([original, makeSource('copy', { textVersions: text('aa') })])).toBe(1);
    expect(count([original, makeSource('other', { textVersions: text('bb') })])).toBe(2);
  });

  it('counts a report on two documents beside neither of them', () => {
    const second = makeSource('second');
    const report = makeSource('report', {
      relations: [...relatedTo(original, 'reports-on'), ...relatedTo(second, 'reports-on')],
    });
    const all = [original, second, report];
    const of = (...some: Source[]) => {
      const evidence = some.map(({ id }) => ({ source: id, locator: { kind: 'whole' as const } }));
      return countIndependent(originalsOf(all))(makeFact('charges', 'x', { evidence }));
    };
    expect([of(report), of(report, second), of(original, report), of(...all)]).toEqual([
      1, 1, 1, 2,
    ]);
  });

  it('ends in a circle', () => {
    const one = makeSource('one');
    const two = makeSource('two', { relations: relatedTo(one, 'reprint-of') });
    expect(count([{ ...one, relations: relatedTo(two, 'reprint-of') }, two])).toBe(1);
  });
});
