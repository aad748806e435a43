import { describe, expect, it } from 'vitest';
import { newId } from '../../../domain/ids';
import { makeQuote } from '../../../domain/fixtures/records';
import { readAnnotationsCsv } from '../../../export/annotations-csv';
import { readWebAnnotations } from '../../../export/read-web-annotation';
import type { Reading } from '../../shared/casebook/records';
import { leavingRows, passageFile, planPassages } from './passage-file';
import { choicesOf, filteredRows, noFilter, passageRows, type PassageRow } from './passage-rows';

const one = makeQuote('release Elvin').source;
const other = { ...makeQuote('a closed word').source, release: 'confidential' as const };

function storeOf(...sources: (typeof one)[]): Reading {
  const all = (kind: string) => (kind === 'source' ? sources : []);
  const get = (_kind: string, id: string) => sources.find((source) => source.id === id);
  return { all, get } as unknown as Reading;
}

function rows(...sources: (typeof one)[]): readonly PassageRow[] {
  return passageRows(storeOf(...sources));
}

describe('the list of passages', () => {
  it('holds every passage but those in Trash, with its state in the latest text', () => {
    const gone = one.annotations.map((each) => ({ ...each, trashed: '2026-01-01T00:00:00Z' }));
    expect(rows({ ...one, annotations: gone })).toEqual([]);
    expect(rows(one, other).map(({ state }) => state)).toEqual(['placed', 'placed']);
  });

  it('is filtered by tag, link and source, and offers what there is', () => {
    const [tag, person] = [newId('tag'), newId('detainee')];
    const linked = one.annotations.map((each) => ({ ...each, tags: [tag], links: [person] }));
    const list = rows({ ...one, annotations: linked }, other);
    expect(filteredRows(list, { ...noFilter, tag })).toHaveLength(1);
    expect(filteredRows(list, { ...noFilter, link: person })).toHaveLength(1);
    expect(filteredRows(list, { ...noFilter, source: other.id })).toHaveLength(1);
    expect(filteredRows(list, { tag, link: null, source: other.id })).toEqual([]);
    expect(choicesOf(list).sources.map(({ id }) => id)).toContain(other.id);
  });
});

describe('a file of passages', () => {
  it('holds what its level lets out, by the mark of the source too', () => {
    const list = rows(one, other);
    expect(leavingRows(list, 'internal').map(({ source }) => source.id)).toEqual([one.id]);
    expect(leavingRows(list, 'confidential')).toHaveLength(2);
    const privileged = { ...one, release: 'privileged' as const };
    expect(leavingRows(rows(privileged), 'confidential')).toEqual([]);
  });

  it.each([
    ['json' as const, readWebAnnotations],
    ['csv' as const, readAnnotationsCsv],
  ])('as %s changes nothing when it is read back', (format, read) => {
    const plan = planPassages(
      read(passageFile(rows(one, other), format, 'All')),
      storeOf(one, other),
    );
    expect(plan).toEqual({ added: [], changed: [], same: 2, strange: 0, refused: [] });
  });

  it('tells what is new, what differs and what is of another casebook', () => {
    const read = readWebAnnotations(passageFile(rows(one, other), 'json', 'All'));
    expect(planPassages(read, storeOf(other))).toMatchObject({ same: 1, strange: 1 });
    expect(planPassages(read, storeOf({ ...one, annotations: [] }, other)).added).toHaveLength(1);
    const changed = one.annotations.map((each) => ({ ...each, comment: 'Later words' }));
    expect(planPassages(read, storeOf({ ...one, annotations: changed })).changed).toHaveLength(1);
  });
});
