import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeQuote } from '../domain/fixtures/records';
import { readCasebookData } from '../domain/casebook-data';
import { faultOf } from './check-web-annotation';
import { passageLines } from './passage-lines';
import { readWebAnnotations } from './read-web-annotation';

interface Collection {
  readonly total: number;
  readonly first: { readonly items: readonly unknown[] };
}

function collection(records: Parameters<typeof passageLines>[1]): Collection {
  return JSON.parse([...passageLines('All', records)].join('')) as Collection;
}

describe('the passages of a whole export', () => {
  const practice: unknown = JSON.parse(
    readFileSync('resources/practice/casebook-data.json', 'utf8'),
  );
  const read = readCasebookData(practice);
  const records = read.ok ? read.value.records : [];
  const marked = records.flatMap((one) => (one.kind === 'source' ? one.annotations : []));

  it('are Web Annotations by the model, each once, and read back whole', () => {
    const { total, first } = collection(records);
    expect(marked.length).toBeGreaterThan(5);
    expect([total, first.items.length]).toEqual([marked.length, marked.length]);
    expect(first.items.map((item) => faultOf(item, true)).filter(Boolean)).toEqual([]);
    const back = readWebAnnotations([...passageLines('All', records)].join(''));
    expect(back.refused).toEqual([]);
    expect(back.records.map(({ annotation }) => annotation)).toEqual(marked);
  });

  it('name nothing that is not among the records', () => {
    const { source } = makeQuote('the words', { title: 'Open' });
    const linked = source.annotations.map((each) => ({ ...each, links: [marked[0]?.id as never] }));
    const [item] = collection([{ ...source, annotations: linked }]).first.items;
    expect(JSON.stringify(item)).toContain('"vigil:title":""');
  });

  it('are an empty collection where nothing is marked', () => {
    expect(collection([])).toMatchObject({ total: 0, first: { items: [] } });
  });
});
