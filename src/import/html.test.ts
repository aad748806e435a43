import { describe, expect, it } from 'vitest';
import { encodeSingleByte } from './encode-for-tests';
import type { FrozenText, ReadOutcome } from './frozen-text';
import { type HtmlOptions, readHtml } from './html';
import { findHtmlEncoding } from './html-encoding';
import { markup } from './markup-for-tests';
import { readMhtml } from './mhtml';
import { decodeWords } from './mime';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(bytes: Uint8Array, options: HtmlOptions = {}): ReadOutcome {
  return readHtml(bytes, options, (source) => ({ root: markup(source), isHidden: () => false }));
}

function textOf(outcome: ReadOutcome): FrozenText {
  if (outcome.status !== 'text') throw new Error(`no text but ${outcome.status}`);
  return outcome.content;
}

const RUSSIAN = 'Суд признал его виновным и оставил под стражей до конца марта.';

describe('findHtmlEncoding', () => {
  const page = (charset: string): string =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head>`;

  it('believes mark, header and declaration, in this order', () => {
    const declared = utf8(`${page('windows-1254')}x`);
    expect(findHtmlEncoding(declared, null)).toMatchObject({ encoding: 'windows-1254' });
    expect(findHtmlEncoding(declared, 'koi8-r')).toMatchObject({ encoding: 'koi8-r' });
    const marked = Uint8Array.of(0xef, 0xbb, 0xbf, ...declared);
    expect(findHtmlEncoding(marked, 'koi8-r')).toMatchObject({ encoding: 'utf-8' });
    expect(
      findHtmlEncoding(utf8('<?xml version="1.0" encoding="KOI8-R"?><html>'), null),
    ).toMatchObject({
      encoding: 'koi8-r',
    });
    expect(findHtmlEncoding(utf8(`<!-- ${page('koi8-r')} -->`), null)).toMatchObject({
      encoding: 'utf-8',
    });
  });

  it.each([
    ['utf-8', 'windows-1251'],
    ['iso-8859-1', 'windows-1251'],
    ['windows-1251', 'koi8-r'],
  ])('does not believe %s where the bytes are %s', (declared, real) => {
    const bytes = Uint8Array.of(...utf8(page(declared)), ...encodeSingleByte(RUSSIAN, real));
    const found = findHtmlEncoding(bytes, null);
    expect(found).toMatchObject({ kind: 'known', encoding: real });
    expect(found.kind === 'known' && found.warnings[0]?.code).toBe('declared-encoding-wrong');
  });

  it('reads UTF-8 that calls itself something else', () => {
    expect(findHtmlEncoding(utf8(`${page('windows-1251')}${RUSSIAN}`), null)).toMatchObject({
      encoding: 'utf-8',
    });
  });

  it('believes a plausible declaration', () => {
    const bytes = Uint8Array.of(
      ...utf8(page('windows-1251')),
      ...encodeSingleByte('Да. Нет.', 'windows-1251'),
    );
    expect(findHtmlEncoding(bytes, null)).toEqual({
      kind: 'known',
      encoding: 'windows-1251',
      warnings: [],
    });
  });

  it('asks when nothing is declared and the bytes do not tell', () => {
    expect(findHtmlEncoding(encodeSingleByte('<p>£5 £7</p>', 'windows-1252'), null).kind).toBe(
      'unsure',
    );
  });
});

describe('readHtml', () => {
  it('takes what the page states about itself', () => {
    const content = textOf(
      read(
        utf8(
          '<html lang="ru-RU"><head><title> The\n title </title><title>Second</title>' +
            '<meta name="author" content="A. Writer"><meta property="og:site_name" content="The Paper">' +
            '<meta property="article:published_time" content="2024-11-06T10:00:00Z"></head>' +
            `<body><nav>Home News Contact</nav><p>${RUSSIAN}</p></body></html>`,
        ),
      ),
    );
    expect(content).toMatchObject({
      title: 'The title',
      author: 'A. Writer',
      publisher: 'The Paper',
      published: '2024-11-06T10:00:00Z',
      language: 'ru',
      encoding: 'utf-8',
    });
  });

  it('takes the stated language where the words do not tell', () => {
    expect(textOf(read(utf8('<html lang="az"><p>Bakı</p></html>'))).language).toBe('az');
  });

  it('refuses a page without words', () => {
    expect(read(utf8('<body><img src="x"></body>'))).toMatchObject({
      status: 'no-text',
      reason: { code: 'no-words' },
    });
    expect(read(new Uint8Array(0))).toMatchObject({ status: 'no-text', reason: { code: 'empty' } });
  });

  it('reads in the chosen encoding', () => {
    const bytes = encodeSingleByte('<p>Дом</p>', 'koi8-r');
    expect(textOf(read(bytes, { encoding: 'koi8-r' })).text).toBe('Дом');
    expect(read(bytes, { encoding: 'nothing' }).status).toBe('unreadable');
  });
});

describe('readMhtml', () => {
  const archive = (html: string, encoding: string): Uint8Array =>
    utf8(
      [
        'From: <Saved>',
        'Subject: =?utf-8?B?0KHRg9C0?= =?utf-8?Q?_=D0=B8?=',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related;',
        '\tboundary="--=_Next+Part"; type="text/html"',
        '',
        'preamble',
        '----=_Next+Part',
        'Content-Type: image/png',
        'Content-Transfer-Encoding: base64',
        '',
        'iVBORw0KGgo=',
        '----=_Next+Part',
        'Content-Type: text/html; charset="windows-1251"',
        `Content-Transfer-Encoding: ${encoding}`,
        '',
        html,
        '----=_Next+Part--',
        '',
      ].join('\r\n'),
    );

  it('reads the page, its charset and its title', () => {
    const outcome = readMhtml(
      archive('<p>=D1=F3=E4 =\r\nand more</p>', 'quoted-printable'),
      {},
      read,
    );
    const content = textOf(outcome);
    expect(content.text).toBe('Суд and more');
    expect(content.title).toBe('Суд и');
    expect(content.encoding).toBe('windows-1251');
    expect(content.dropped).toContainEqual({ what: 'attachments', count: 1 });
  });

  it('reads base64, and an archive cut off before its last boundary', () => {
    const whole = archive(btoa('<p>Hello there</p>'), 'base64');
    expect(textOf(readMhtml(whole, {}, read)).text).toBe('Hello there');
    const end = new TextDecoder().decode(whole).lastIndexOf('\r\n----=');
    expect(textOf(readMhtml(whole.subarray(0, end), {}, read)).text).toBe('Hello there');
  });

  it('says when there is no page in it', () => {
    const none = utf8(
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/gif\n\nGIF\n--x--',
    );
    expect(readMhtml(none, {}, read)).toMatchObject({
      status: 'no-text',
      reason: { code: 'no-html-part' },
    });
  });

  it('leaves words in an unknown encoding as they stand', () => {
    expect(decodeWords('=?klingon?Q?a?= b')).toBe('=?klingon?Q?a?= b');
  });
});
