import { describe, expect, it } from 'vitest';
import { makeSource } from '../../../domain/fixtures/records';
import { newId } from '../../../domain/ids';
import { findMentions } from '../../../domain/names';
import { openSuggestions, outsideFurniture, suggestionsOf } from './suggestion';

const text = `Rashad Mammadli was detained on 12 March 2024. Mammadli's lawyer, Leyla Quliyeva, was not let in.

On 14 March 10 senators called on the government to release Rashad Mammadli.`;
const known = [{ id: 'det_1', names: ['Rəşad Məmmədli'] }];
const all = suggestionsOf(findMentions(text, known, { published: '2024-03-15' }));

function keys(kind: string): readonly string[] {
  return all.filter((one) => one.kind === kind).map(({ key }) => key);
}

function marked(start: number, end: number) {
  const selectors = { start, end, exact: text.slice(start, end), prefix: '', suffix: '' };
  return {
    ...{ id: newId('member'), version: 1, placements: [], tags: [], comment: '', links: [] },
    ...{ release: 'internal' as const, trashed: null, at: '2025-02-01T00:00:00Z' },
    selectors: { ...selectors, occurrences: 1 },
  };
}

describe('suggestions of a text', () => {
  it('stand once for each person with every place, known ones by their record', () => {
    const person = all.find(({ key }) => key === 'person:det_1');
    expect(person?.places.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Rashad Mammadli',
      'Mammadli',
      'Rashad Mammadli',
    ]);
    expect(keys('person')).toHaveLength(2);
  });

  it('hold dates, counts and a likely appeal', () => {
    expect(keys('date')).toEqual(['date:2024-03-12', 'date:2024-03-14']);
    expect(keys('count')).toEqual([expect.stringMatching(/^count:10:/)]);
    expect(keys('appeal')).toHaveLength(1);
  });

  it('are gone once they are linked, marked or dismissed, and nothing else is', () => {
    const source = makeSource('News');
    expect(openSuggestions(all, source, new Set())).toHaveLength(all.length);
    const linked = openSuggestions(all, source, new Set(['det_1']));
    expect(linked).toHaveLength(all.length - 1);
    const dismissed = { ...source, dismissedMentions: ['date:2024-03-12'] };
    const rest = openSuggestions(all, dismissed, new Set()).map(({ key }) => key);
    expect(rest).not.toContain('date:2024-03-12');
    expect(rest).toHaveLength(all.length - 1);
    const at = text.indexOf('12 March 2024');
    const withMark = { ...source, annotations: [marked(at, at + '12 March 2024'.length)] };
    expect(openSuggestions(all, withMark, new Set()).map(({ key }) => key)).toEqual(rest);
  });

  it('leave out what stands in page furniture, and keep the places outside it', () => {
    const line = text.indexOf('\n');
    const first = { kind: 'furniture', start: 0, end: line } as const;
    const second = { kind: 'paragraph', start: line + 2, end: text.length } as const;
    const left = outsideFurniture(all, [first, second]);
    expect(left.find(({ key }) => key === 'person:det_1')?.places).toEqual([
      { start: text.lastIndexOf('Rashad'), end: text.lastIndexOf('Mammadli') + 8 },
    ]);
    const keysLeft = left.map(({ key }) => key);
    expect(keysLeft).toContain('date:2024-03-14');
    expect(keysLeft).not.toContain('date:2024-03-12');
    expect(outsideFurniture(all, [{ ...first, kind: 'paragraph' }, second])).toEqual(all);
  });
});
