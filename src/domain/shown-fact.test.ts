import { describe, expect, it } from 'vitest';
import { makeFact, makeSource } from './fixtures/records';
import { readDate } from './read-date';
import { fieldsOf, sameValue, shownFact } from './shown-fact';

function cites(...sources: ReturnType<typeof makeSource>[]) {
  return sources.map((source) => ({ source: source.id, locator: { kind: 'whole' as const } }));
}

describe('shownFact', () => {
  const journalist = makeFact('occupation', 'Journalist', { status: 'accepted' });
  const again = makeFact('occupation', ' journalist ');
  const editor = makeFact('occupation', 'editor');
  const wrong = makeFact('occupation', 'baker', { status: 'rejected' });

  it('shows the best borne out, and keeps what contradicts it', () => {
    const shown = shownFact([wrong, editor, again, journalist], 'occupation');
    expect(shown?.fact.id).toBe(journalist.id);
    expect(shown?.why).toBe('status');
    expect(shown?.agreeing.map((fact) => fact.id)).toEqual([again.id]);
    expect(shown?.contradicting.map((fact) => fact.id)).toEqual([editor.id]);
    expect(shown?.setAside.map((fact) => fact.id)).toEqual([wrong.id]);
  });

  it('says "only" where nothing contradicts', () => {
    expect(shownFact([journalist, again, wrong], 'occupation')?.why).toBe('only');
    expect(shownFact([], 'occupation')).toBeNull();
  });

  it('prefers the later confirmed, then more sources', () => {
    const old = makeFact('health', 'ill', { lastConfirmed: readDate('2024-01') });
    const fresh = makeFact('health', 'recovered', { lastConfirmed: readDate('2024-11') });
    expect(shownFact([old, fresh], 'health')).toMatchObject({ fact: fresh, why: 'confirmed' });
    const one = makeFact('sentence', '5 years', { evidence: cites(makeSource('one')) });
    const two = makeFact('sentence', '6 years', {
      evidence: cites(makeSource('one'), makeSource('two')),
    });
    expect(shownFact([one, two], 'sentence')).toMatchObject({ fact: two, why: 'evidence' });
  });

  it('lets "not stated" give way, and does not call it a contradiction', () => {
    const silent = makeFact('charges', { kind: 'not-stated' }, { status: 'accepted' });
    const stated = makeFact('charges', 'smuggling');
    const shown = shownFact([silent, stated], 'charges');
    expect(shown?.fact.id).toBe(stated.id);
    expect(shown?.contradicting).toEqual([]);
    expect(shownFact([silent], 'charges')?.fact.value.kind).toBe('not-stated');
  });
});

describe('sameValue', () => {
  it('compares dates by what they mean', () => {
    const a = { kind: 'date', date: readDate('14 November 2024') } as const;
    const b = { kind: 'date', date: readDate('14.11.2024') } as const;
    expect(sameValue(a, b)).toBe(true);
    expect(sameValue(a, { kind: 'date', date: readDate('2024-11') })).toBe(false);
  });

  it('tells a number from its unit and a party from a name', () => {
    const years = { kind: 'number', number: 5, unit: 'years' } as const;
    expect(sameValue(years, { kind: 'number', number: 5, unit: 'months' })).toBe(false);
  });
});

describe('fieldsOf', () => {
  it('follows the vocabulary, own words last', () => {
    const facts = [makeFact('own:shoe', 'x'), makeFact('health', 'x'), makeFact('charges', 'x')];
    expect(fieldsOf(facts, ['charges', 'health'])).toEqual(['charges', 'health', 'own:shoe']);
  });
});
