import { describe, expect, it } from 'vitest';
import { criteriaSheetSchema } from './criteria-sheet';
import { readerOf } from './casebook-reader';
import { definitionOf } from './definitions';
import { entered, makeQuote } from './fixtures/records';
import { newId } from './ids';
import { allDefinitions, latestDefinitions } from './all-definitions';
import { ownDefinitionSchema } from './own-definition';
import { sheetResult } from './sheet-result';

const pace = definitionOf('pace-1900', 1);
const wgad = definitionOf('wgad', 1);
if (pace === null || wgad === null) throw new Error('the definitions ship');

function sheet(answers: Record<string, 'yes' | 'no'>, given: object = {}) {
  return criteriaSheetSchema.parse({
    id: newId('member'),
    definition: 'pace-1900',
    definitionVersion: 1,
    answers: Object.entries(answers).map(([criterion, answer]) => ({
      id: newId('member'),
      enteredAt: entered,
      criterion,
      answer,
      ...given,
    })),
  });
}

describe('sheetResult', () => {
  const none = { a: 'no', b: 'no', c: 'no', d: 'no', e: 'no' } as const;

  it.each([
    ['nothing assessed', {}, 'open', []],
    ['one met and no exclusion', { a: 'yes', exclusion: 'no' }, 'meets', ['a']],
    ['one met, the exclusion not assessed', { a: 'yes' }, 'open', ['a']],
    [
      'excluded whatever the rest says',
      { a: 'yes', e: 'yes', exclusion: 'yes' },
      'excluded',
      ['a', 'e'],
    ],
    ['every criterion denied', { ...none, exclusion: 'no' }, 'does-not-meet', []],
    ['one left open', { a: 'no', b: 'no', c: 'no', d: 'no', exclusion: 'no' }, 'open', []],
  ] as const)('%s', (_, answers, outcome, met) => {
    expect(sheetResult(sheet(answers), pace)).toMatchObject({ outcome, met });
  });

  it('meets a definition without an exclusion by one category alone', () => {
    const [first] = wgad.criteria;
    expect(sheetResult(sheet({ [first?.id ?? '']: 'yes' }), wgad).outcome).toBe('meets');
  });

  it('counts answers that rest on no passage, and takes no rejected answer', () => {
    const { evidence } = makeQuote('held for an article');
    expect(sheetResult(sheet({ a: 'yes', exclusion: 'no' }), pace).unsourced).toBe(2);
    const cited = sheet({ a: 'yes', exclusion: 'no' }, { evidence: [evidence] });
    expect(sheetResult(cited, pace).unsourced).toBe(0);
    expect(sheetResult(sheet({ a: 'yes' }, { status: 'rejected' }), pace)).toMatchObject({
      outcome: 'open',
      met: [],
      open: 6,
    });
  });
});

describe('definitions of the user', () => {
  const own = ownDefinitionSchema.parse({
    kind: 'definition',
    id: newId('definition'),
    createdAt: entered,
    title: 'Harbour definition',
    versions: [
      { id: newId('member'), version: 1, criteria: [{ id: '1', words: 'Held for words' }] },
      {
        id: newId('member'),
        version: 2,
        criteria: [{ id: '1', words: 'Held for words or pictures' }],
        exclusion: 'Violence',
      },
    ],
  });

  it('stand beside those that ship, and keep every version', () => {
    const casebook = readerOf([own]);
    expect(allDefinitions(casebook).filter(({ id }) => id === own.id)).toHaveLength(2);
    const latest = latestDefinitions(casebook).find(({ id }) => id === own.id);
    expect(latest).toMatchObject({
      definitionVersion: 2,
      exclusion: { id: 'exclusion', en: 'Violence' },
    });
    expect(latestDefinitions(casebook).map(({ id }) => id)).toContain('pace-1900');
  });
});
