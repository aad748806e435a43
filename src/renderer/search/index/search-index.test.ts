import { describe, expect, it } from 'vitest';
import { readQuery } from '../query';
import type { SearchEntry } from './entry';
import { SearchIndex } from './search-index';

function entry(id: string, change: Partial<SearchEntry>): SearchEntry {
  const none = { kind: 'source', title: id, pieces: [], dates: [], statuses: [], tags: [] };
  return { id, ...none, sources: [], ...change };
}

function text(words: string) {
  return { place: { in: 'text' }, text: words } as const;
}

const index = new SearchIndex();
index.put(
  entry('letter', {
    title: 'Open letter',
    pieces: [
      text('Журналист Ильгар Мамедов был задержан\nв Баку. The court adjourned.'),
      { place: { in: 'annotation', id: 'mem_1' }, text: 'ask the lawyer' },
    ],
    dates: [['2024-05-01', '2024-05-31']],
    tags: ['draft'],
    sources: ['letter'],
  }),
);
index.put(
  entry('person', {
    kind: 'detainee',
    title: 'İlqar Məmmədov',
    pieces: [{ place: { in: 'member', id: 'mem_2' }, text: 'İlqar Məmmədov' }],
    statuses: ['pending', 'on trial'],
    dates: [['2019-01-01', '2019-12-31']],
    sources: ['letter'],
  }),
);

function found(typed: string): string[] {
  return index.search(readQuery(typed), 10).hits.map(({ id }) => id);
}

describe('searching everything', () => {
  it('finds a name in any spelling and script', () => {
    for (const name of ['ILQAR', 'ilqar', 'İlqar', 'ılqar', 'Ильгар', 'Mammadov', 'Мәммәдов']) {
      expect(found(name).toSorted()).toEqual(['letter', 'person']);
    }
  });

  it('wants every word, wherever in the record each stands', () => {
    expect(found('court lawyer')).toEqual(['letter']);
    expect(found('court nobody')).toEqual([]);
    expect(found('djourn')).toEqual(['letter']);
  });

  it('takes phrases as they stand, over line breaks, and leaves out what is excluded', () => {
    expect(found('"задержан в Баку"')).toEqual(['letter']);
    expect(found('"court the"')).toEqual([]);
    expect(found('ilqar -court')).toEqual(['person']);
  });

  it('filters by status, date, tag, kind and source', () => {
    expect(found('status:pending')).toEqual(['person']);
    expect(found('ilqar after:2024')).toEqual(['letter']);
    expect(found('ilqar before:2020')).toEqual(['person']);
    expect(found('ilqar -tag:draft')).toEqual(['person']);
    expect(found('kind:person')).toEqual(['person']);
    expect(found('source:"open letter"').toSorted()).toEqual(['letter', 'person']);
  });

  it('shows the words round a hit, at their own offsets', () => {
    const [hit] = index.search(readQuery('mamedov'), 1).hits;
    const snippet = hit?.snippets[0];
    expect(snippet).toMatchObject({ hit: expect.stringMatching(/М[а-я]+в|Məmmədov/u) });
    const letter = index.search(readQuery('adjourned'), 1).hits[0]?.snippets[0];
    expect(letter).toMatchObject({
      before: expect.stringContaining('The court '),
      hit: 'adjourned',
    });
  });

  it('answers nothing to nothing, and forgets what is dropped', () => {
    expect(found('')).toEqual([]);
    const own = new SearchIndex();
    own.put(entry('a', { pieces: [text('word')] }));
    own.drop('a');
    expect(own.search(readQuery('word'), 5).count).toBe(0);
  });
});

describe('reading a query', () => {
  it('knows words, phrases, exclusions and filters, and never fails', () => {
    expect(readQuery('status:pending after:2024 -tag:draft "exact words" -no')).toEqual({
      terms: [
        { text: 'exact words', phrase: true, not: false },
        { text: 'no', phrase: false, not: true },
      ],
      filters: [
        { key: 'status', value: 'pending', not: false },
        { key: 'after', value: '2024', not: false },
        { key: 'tag', value: 'draft', not: true },
      ],
    });
    expect(readQuery('"open').terms).toEqual([{ text: 'open', phrase: true, not: false }]);
    expect(readQuery('12:30').terms[0]?.text).toBe('12:30');
    expect(readQuery('x'.repeat(5000)).terms[0]?.text).toHaveLength(400);
    expect(readQuery(' - "" ').terms).toEqual([]);
  });
});
