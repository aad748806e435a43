import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCasebookData } from '../domain/casebook-data';
import { readCsv } from './read-csv';
import { casebookTables, readCasebookTables } from './casebook-tables';

const read = readCasebookData(
  JSON.parse(readFileSync('resources/practice/casebook-data.json', 'utf8')),
);
if (!read.ok) throw new Error('the practice casebook is not read');
const { records } = read.value;

function files(of = records): Map<string, string> {
  return new Map(casebookTables(of).map((file) => [file.name, [...file.lines()].join('')]));
}

function byId(list: readonly { readonly id: string }[]): unknown[] {
  return list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

describe('the tables of a casebook', () => {
  it('come back as the same records, every field of them', () => {
    expect(byId(readCasebookTables(files()))).toEqual(byId(records));
  });

  it('keep a text that looks like a formula, a quote, an empty one and none apart', () => {
    const changed = structuredClone(records);
    const source = changed.find((record) => record.kind === 'source');
    if (source?.kind !== 'source') throw new Error('no source');
    source.title = '=HYPERLINK("x";"y")\r\nƏ, "quoted"';
    source.language = '';
    source.summary = "'=1+1";
    const back = readCasebookTables(files(changed));
    expect(byId(back)).toEqual(byId(changed));
    expect(files(changed).get('source.csv')).toContain(`"'=HYPERLINK(""x"";""y"")`);
  });

  it('give each date as written, as EDTF and as its first and last day', () => {
    const [header = [], first = []] = readCsv(files().get('appeal.csv') ?? '');
    expect(header).toContain('date.edtf');
    expect(first[header.indexOf('date.written')]).not.toBe('');
    expect(first[header.indexOf('date.from')]).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('say where a row of a list belongs', () => {
    const facts = files().get('detainee.facts.csv') ?? '';
    expect(facts.startsWith('in,at,id,')).toBe(true);
    expect(facts).toMatch(/^det_[0-9a-f]{32},1,mem_/m);
  });
});
