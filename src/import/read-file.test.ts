import { describe, expect, it } from 'vitest';
import { encodeUtf16 } from './encode-for-tests';
import { fileKind } from './file-kind';
import { refusalSentence } from './frozen-text';
import { readFile } from './read-file';
import { readZipDirectory } from './zip-directory';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (unit) => unit.charCodeAt(0));

/** A zip archive of empty stored entries: enough for its directory to be read. */
function zipOf(...names: readonly string[]): Uint8Array {
  const number = (value: number, size: number): string =>
    String.fromCharCode(
      ...Array.from({ length: size }, (_, index) => (value >> (8 * index)) & 0xff),
    );
  const locals = names.map(
    (name) => `PK\x03\x04${'\0'.repeat(22)}${number(name.length, 2)}\0\0${name}`,
  );
  const central = names.map(
    (name) =>
      `PK\x01\x02${'\0'.repeat(4)}${number(1, 2)}${'\0'.repeat(10)}${number(7, 4)}${number(90, 4)}` +
      `${number(name.length, 2)}${'\0'.repeat(16)}${name}`,
  );
  const body = locals.join('');
  const directory = central.join('');
  const count = number(names.length, 2);
  return bytesOf(
    `${body}${directory}PK\x05\x06\0\0\0\0${count}${count}${number(directory.length, 4)}${number(body.length, 4)}\0\0`,
  );
}

describe('readZipDirectory', () => {
  it('lists entries with their claimed sizes', () => {
    expect(readZipDirectory(zipOf('a.xml', 'word/b.xml'))).toEqual([
      { name: 'a.xml', packed: 7, unpacked: 90, encrypted: true },
      { name: 'word/b.xml', packed: 7, unpacked: 90, encrypted: true },
    ]);
  });

  it('answers null for an archive that is cut off or none', () => {
    const whole = zipOf('a.xml');
    expect(readZipDirectory(whole.subarray(0, whole.length - 10))).toBeNull();
    expect(readZipDirectory(whole.subarray(20))).toBeNull();
    expect(readZipDirectory(bytesOf('words'))).toBeNull();
  });
});

describe('fileKind', () => {
  it.each([
    ['pdf', 'x.txt', bytesOf('junk before\n%PDF-1.7')],
    ['docx', 'x', zipOf('[Content_Types].xml', 'word/document.xml')],
    ['spreadsheet', 'x.docx', zipOf('[Content_Types].xml', 'xl/workbook.xml').slice()],
    ['archive', 'x.zip', zipOf('../evil.sh')],
    ['broken-zip', 'x.docx', zipOf('word/document.xml').subarray(0, 60)],
    ['old-office', 'x.doc', bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 rest')],
    [
      'encrypted-office',
      'x.docx',
      Uint8Array.of(
        ...bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
        ...encodeUtf16('EncryptedPackage', 'le'),
      ),
    ],
    ['image', 'scan.pdf', bytesOf('\x89PNG\r\n\x1a\n')],
    ['rtf', 'x.doc', bytesOf('{\\rtf1 words}')],
    ['archive', 'x', bytesOf(`${'n'.repeat(257)}ustar`)],
    ['html', 'x', bytesOf('\n<!-- saved --><!DOCTYPE html><html>')],
    ['html', 'x', Uint8Array.of(0xff, 0xfe, ...encodeUtf16('<html><body>', 'le'))],
    ['html', 'notes.htm', bytesOf('just words')],
    ['mhtml', 'x', bytesOf('From: <Saved>\r\nContent-Type: multipart/related; boundary=x\r\n')],
    ['table', 'people.csv', bytesOf('a,b')],
    ['text', 'x', bytesOf('BMW drove past, MZ too.')],
    ['text', 'page.txt', bytesOf('He wrote <html> on the wall.')],
    ['text', 'x', new Uint8Array(0)],
  ])('finds %s (%s)', (kind, name, bytes) => {
    expect(fileKind(bytes, name)).toBe(kind);
  });
});

describe('fileKind of hostile beginnings', () => {
  it('answers at once for a page that begins with comments and never with a tag', () => {
    expect(fileKind(bytesOf('<!---->'.repeat(280)), 'x')).toBe('text');
  });
});

describe('readFile', () => {
  it('reads text and refuses the rest with one sentence', async () => {
    expect(await readFile(bytesOf('Plain words.'), 'a.txt')).toMatchObject({
      status: 'text',
      content: { text: 'Plain words.' },
    });
    expect(await readFile(new Uint8Array(0), 'a.pdf')).toMatchObject({ reason: { code: 'empty' } });
    const zip = await readFile(zipOf('../evil.sh'), 'a.zip');
    expect(zip.status).toBe('unsupported');
    expect('reason' in zip && refusalSentence(zip.reason)).toBe(
      'Vigil does not read this kind of file (an archive).',
    );
    expect((await readFile(zipOf('word/document.xml').subarray(0, 50), 'a.docx')).status).toBe(
      'unreadable',
    );
  });

  it('hands PDF and DOCX to their readers, with the options', async () => {
    const bytes = bytesOf('%PDF-1.4');
    expect(await readFile(bytes, 'a.pdf')).toMatchObject({ status: 'unsupported' });
    const outcome = await readFile(
      bytes,
      'a.pdf',
      { password: 'p' },
      {
        pdf: (_, { password }) => ({ status: 'needs-password', wrongPassword: password === 'p' }),
      },
    );
    expect(outcome).toEqual({ status: 'needs-password', wrongPassword: true });
  });

  it('refuses a picture that is named as a PDF, and reads a page that is', async () => {
    const picture = bytesOf('\x89PNG\r\n rest');
    expect(await readFile(picture, 'a.pdf')).toEqual({
      status: 'unreadable',
      reason: { code: 'misnamed', detail: 'PDF' },
    });
    expect(await readFile(picture, 'a.png')).toMatchObject({ status: 'no-text' });
    expect(await readFile(bytesOf('Plain words.'), 'a.pdf')).toMatchObject({ readAs: 'text' });
  });

  it('hands tables to their reader, and as a text where that was asked for or none is there', async () => {
    const bytes = bytesOf('name,held\nA,yes');
    const one = { header: ['name', 'held'], rows: 1, columns: 2, sheets: [], warnings: [] };
    const tables = { table: () => ({ status: 'table', table: one }) as const };
    expect(await readFile(bytes, 'a.csv', {}, tables)).toEqual({ status: 'table', table: one });
    expect((await readFile(bytes, 'a.csv', { asText: true }, tables)).status).toBe('text');
    expect((await readFile(bytes, 'a.csv')).status).toBe('text');
    const sheet = zipOf('xl/workbook.xml');
    expect((await readFile(sheet, 'a.xlsx')).status).toBe('unsupported');
    const spreadsheet = { spreadsheet: tables.table };
    expect((await readFile(sheet, 'a.xlsx', {}, spreadsheet)).status).toBe('table');
  });

  it('reports a reader that fails as a damaged file, without its words', async () => {
    const outcome = await readFile(
      bytesOf('%PDF-1.4'),
      'a.pdf',
      {},
      {
        pdf: () => Promise.reject(new RangeError('secret words')),
      },
    );
    expect(outcome).toEqual({
      status: 'unreadable',
      reason: { code: 'broken', detail: 'RangeError' },
    });
  });
});
