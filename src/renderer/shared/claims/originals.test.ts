import { describe, expect, it } from 'vitest';
import { makeQuote } from '../../../domain/fixtures/records';
import { newId } from '../../../domain/ids';
import { citationCount } from './originals';

describe('the citations of a field', () => {
  const first = makeQuote('held since May');
  const reprint = makeQuote('held since May');
  const copy = {
    ...reprint.source,
    relations: [{ id: newId('member'), kind: 'reprint-of' as const, source: first.source.id }],
  };

  it('are counted once each, and a reprint is no second source', () => {
    const claims = [
      { evidence: [first.evidence, reprint.evidence] },
      { evidence: [first.evidence] },
    ];
    expect(citationCount(claims, [first.source, copy])).toEqual({ citations: 2, independent: 1 });
    expect(citationCount(claims, [first.source, reprint.source])).toEqual({
      citations: 2,
      independent: 2,
    });
    expect(citationCount([{ evidence: [] }], [])).toEqual({ citations: 0, independent: 0 });
  });
});
