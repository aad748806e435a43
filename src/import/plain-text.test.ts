import { describe, expect, it } from 'vitest';
import { encodeSingleByte } from './encode-for-tests';
import { refusalSentence, type FrozenText, type ReadOutcome } from './frozen-text';
import { MAX_PLAIN_TEXT_BYTES, readPastedText, readPlainText } from './plain-text';

function textOf(outcome: ReadOutcome): FrozenText {
  if (outcome.status !== 'text') throw new Error(`no text but ${outcome.status}`);
  return outcome.content;
}

function sentenceOf(outcome: ReadOutcome): string {
  return 'reason' in outcome ? refusalSentence(outcome.reason) : outcome.status;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('readPlainText', () => {
  it('keeps every character and makes newlines plain', () => {
    const read = textOf(
      readPlainText(utf8('\ufeffMəhkəmə  qərarı\r\nİkinci\rÜçüncü e\u0301\u2028x')),
    );
    expect(read.text).toBe('Məhkəmə  qərarı\nİkinci\nÜçüncü e\u0301\u2028x');
    expect(read.encoding).toBe('utf-8');
    expect(read.warnings).toEqual([]);
  });

  it('refuses with one sentence what is no text', () => {
    expect(sentenceOf(readPlainText(new Uint8Array(0)))).toBe('The file is empty.');
    expect(sentenceOf(readPlainText(utf8('  \n\n ')))).toBe('The file is empty.');
    expect(sentenceOf(readPlainText(utf8('-- ** --')))).toBe('No text was found in the file.');
    expect(sentenceOf(readPlainText(Uint8Array.of(65, 0, 66, 7, 8, 67, 1)))).toBe(
      'This is not a text file: it holds binary data.',
    );
    expect(sentenceOf(readPlainText(new Uint8Array(MAX_PLAIN_TEXT_BYTES + 1).fill(65)))).toBe(
      'The file is larger than Vigil reads (32 MB of text).',
    );
  });

  it('reads in the encoding the user chose, and says so', () => {
    const bytes = encodeSingleByte('Дом', 'koi8-r');
    const read = textOf(readPlainText(bytes, { encoding: 'koi8-r' }));
    expect(read.text).toBe('Дом');
    expect(read.warnings).toContainEqual({ code: 'encoding-chosen-by-user', detail: 'koi8-r' });
    expect(readPlainText(bytes, { encoding: 'utf-8' })).toMatchObject({
      status: 'unreadable',
      reason: { code: 'wrong-encoding', detail: 'utf-8' },
    });
    expect(readPlainText(bytes, { encoding: 'klingon' }).status).toBe('unreadable');
  });

  it('asks when unsure', () => {
    const outcome = readPlainText(encodeSingleByte('£5 and £7', 'windows-1252'));
    expect(outcome.status).toBe('needs-encoding');
  });

  it('says when the file was cut off inside a character', () => {
    const bytes = utf8('Заявление прокуратуры о продлении срока содержания под стражей');
    const read = textOf(readPlainText(bytes.subarray(0, bytes.length - 1)));
    expect(read.warnings).toEqual([{ code: 'cut-off-file', detail: '' }]);
  });

  it('drops the Ctrl-Z of DOS and nothing else', () => {
    expect(textOf(readPlainText(utf8('words\u001a'))).text).toBe('words');
  });
});

describe('blocks', () => {
  const text =
    'THE STATEMENT\n\nFirst paragraph, which is a sentence.\nA second line of its own.\n\n' +
    'What we ask\n\n- release him\n- end the case\n\nLast words.';

  it('finds headings, paragraphs and list items', () => {
    const { blocks } = textOf(readPlainText(utf8(text)));
    expect(blocks.map((block) => [block.kind, text.slice(block.start, block.end)])).toEqual([
      ['heading', 'THE STATEMENT'],
      ['paragraph', 'First paragraph, which is a sentence.'],
      ['paragraph', 'A second line of its own.'],
      ['heading', 'What we ask'],
      ['list-item', '- release him'],
      ['list-item', '- end the case'],
      ['paragraph', 'Last words.'],
    ]);
  });

  it('joins the lines of a hard-wrapped text', () => {
    const wrapped =
      'He was taken from his house at six in the morning by men who did\n' +
      'not show a paper, and his family was told nothing until the next\n' +
      'evening, when a lawyer called to say that he was held in the old\n' +
      'building.\n\nThe second paragraph.';
    const { blocks } = textOf(readPlainText(utf8(wrapped)));
    expect(blocks).toHaveLength(2);
  });

  it('takes time that grows with the length, whatever stands in the text', () => {
    // A pattern that backtracks takes minutes for each of these; the runner allows five seconds.
    const hostile = [
      'x '.repeat(500_000),
      `x${' '.repeat(1_000_000)}y`,
      `x${'\u001a'.repeat(300_000)}y`,
    ];
    for (const text of hostile) expect(textOf(readPlainText(utf8(text))).blocks).toHaveLength(1);
    const lines = textOf(readPlainText(utf8('x\n\n'.repeat(300_000))));
    expect(lines.blocks).toHaveLength(200_000);
    expect(lines.blocks.at(-1)?.end).toBe(lines.text.trimEnd().length);
  });

  it('numbers pages at form feeds', () => {
    const read = textOf(readPlainText(utf8('Page one here.\fPage two here.')));
    expect(read.pages).toBe(2);
    expect(read.blocks.map((block) => [block.kind, block.page])).toEqual([
      ['paragraph', 1],
      ['page-break', 1],
      ['paragraph', 2],
    ]);
  });

  it('puts every letter into exactly one block', () => {
    const odd = ' a\n\n\u00a0b  c \n\t\n1) d\n\f\n\ne\f\ff\n';
    const { blocks } = textOf(readPlainText(utf8(odd)));
    const covered = [...odd].map(
      (_, at) => blocks.filter((block) => block.start <= at && at < block.end).length,
    );
    for (const [at, letter] of [...odd].entries()) {
      if (letter === '\f' || letter.trim() !== '') expect(covered[at], `at ${at}`).toBe(1);
      else expect(covered[at]).toBeLessThanOrEqual(1);
    }
  });
});

describe('readPastedText', () => {
  it('replaces halves of surrogate pairs and keeps whole ones', () => {
    const read = textOf(readPastedText('ok \ud83d and \ud83d\ude00\r\n'));
    expect(read.text).toBe('ok \ufffd and 😀\n');
    expect(read.warnings).toEqual([{ code: 'replaced-characters', detail: '1' }]);
    expect(read.encoding).toBeUndefined();
  });
});
