import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../src/export/xlsx';
import { writeCsv } from '../../src/export/csv';
import { arisenIn } from './files';
import { hostileMarkup } from './markup';

function found(name: string, text: string): string[] {
  return arisenIn(name, strToU8(text));
}

describe('what looks at a file that left', () => {
  it('tells of each kind of thing that markup can become', () => {
    expect(found('a.xml', '<w:p><w:t>&lt;i planted="1"&gt;</w:t></w:p>')).toEqual([]);
    expect(found('a.xml', '<w:p><i planted="1"/></w:p>')).toEqual(['a.xml: <i planted>']);
    expect(found('a.xml', '<w:p><w:t></w:p>')).toEqual(['a.xml: elements that do not close']);
    expect(found('a.xml', '<c><f>1+1</f></c>')).toEqual(['a.xml: a formula']);
    expect(found('a.rels', '<R Target="https://planted.example" TargetMode="External"/>')).toEqual([
      'a.rels: <R Target> leads outside',
      'a.rels: a target outside',
    ]);
    const page = '<!doctype html><html><head><title><b></title></head><body>';
    expect(found('a.html', `${page}<p id="x">a &lt;b&gt;</p></body></html>`)).toEqual([]);
    for (const [bad, told] of [
      ['<img src="x"/>', '<img>'],
      ['<p onclick="x"></p>', '<p onclick>'],
      ['<a href="javascript:x"></a>', '<a href> leads outside'],
      ['<meta charset="x">', '<meta> in the body'],
    ] as const) {
      expect(found('a.html', `${page}${bad}</body></html>`)).toEqual([`a.html: ${told}`]);
    }
    expect(found('a.csv', 'a,b\r\n"=1+1",c\r\n')).toEqual([
      'a.csv: a cell that starts as a formula',
    ]);
    expect(found('a.ics', 'BEGIN:VCALENDAR\r\nplanted\r\n')).toEqual(['a.ics: a line planted']);
    expect(found('a.pdf', '%PDF /OpenAction << /S /JavaScript /JS (x) >>')).toEqual([
      'a.pdf: /JavaScript',
      'a.pdf: /JS',
      'a.pdf: /OpenAction',
    ]);
  });

  it('finds nothing in tables of nothing but markup', async () => {
    const columns = hostileMarkup.map((each, at) => `${at} ${each}`);
    const table = { columns, rows: [hostileMarkup, hostileMarkup.toReversed()] };
    const title = hostileMarkup.join(' ');
    const workbook = await writeWorkbook([{ name: 'Planted', table }], title, '');
    expect(arisenIn('a.xlsx', workbook)).toEqual([]);
    expect(found('a.csv', writeCsv(table))).toEqual([]);
  });
});
