import { describe, expect, it } from 'vitest';
import type { FrozenText } from './frozen-text';
import { readPastedText } from './plain-text';
import { proposeFields } from './proposals';
import { toSourceBlocks } from './source-blocks';
import { findWrittenDates } from './written-dates';

function pasted(text: string): FrozenText {
  const outcome = readPastedText(text);
  if (outcome.status !== 'text') throw new Error(outcome.status);
  return outcome.content;
}

describe('findWrittenDates', () => {
  it.each([
    '2024-11-06',
    '06.11.2024',
    '6/11/2024',
    '6 November 2024',
    'November 6, 2024',
    '1st March 2023',
    'Sept. 2021',
    '6 noyabr 2024-cü il',
    '2024-cü il 6 noyabr',
    '6 ноября 2024 г.',
    '6 листопада 2024 року',
    '6 Kasım 2024',
    '6. März 2024',
    '6 novembre 2024',
    '6 نوامبر 2024',
  ])('finds %s whole', (written) => {
    const text = `It was on ${written}, they say; on Monday, in 2019`;
    expect(findWrittenDates(text)).toEqual([{ written, start: 10, end: 10 + written.length }]);
  });

  it('leaves numbers that are no dates', () => {
    expect(
      findWrittenDates('No. 12.03.20241 and 99.99.2024, version 1.2.2024.5 of 45 march'),
    ).toEqual([]);
  });
});

describe('proposeFields', () => {
  const text =
    'THE STATEMENT\n\n6 November 2024\n\nOn 3 May 2023 he was taken from his house by men who gave no name, ' +
    'and nothing more was heard of him until the autumn of that year.\n\nHis family waits.';

  it('proposes titles and dates with what they are from', () => {
    const { titles, dates, language } = proposeFields(pasted(text), 'the_statement_(1).txt');
    expect(titles.map(({ value, from }) => [value, from])).toEqual([
      ['THE STATEMENT', 'first-heading'],
      ['the statement (1)', 'file-name'],
    ]);
    expect(dates.map(({ value, from }) => [value, from])).toEqual([
      ['6 November 2024', 'date-line'],
      ['3 May 2023', 'text'],
    ]);
    for (const { value, at } of [...titles.slice(0, 1), ...dates]) {
      expect(text.slice(at?.start, at?.end)).toBe(value);
    }
    expect(language).toEqual({ value: 'en', how: 'inferred', from: 'text' });
  });

  it('prefers a date alone on its line to one in a sentence before it', () => {
    const later =
      'On 3 May 2023 he was taken from his house, says the letter of his sister.\n\nBaku, 6 May 2023';
    expect(proposeFields(pasted(later)).dates.map(({ value }) => value)).toEqual([
      '6 May 2023',
      '3 May 2023',
    ]);
  });

  it('puts what the document states first', () => {
    const content = {
      ...pasted(text),
      title: 'Stated',
      published: '2024-11-07',
      author: 'A. Writer',
    };
    const { titles, dates, author } = proposeFields(content);
    expect(titles[0]).toEqual({ value: 'Stated', how: 'stated', from: 'metadata' });
    expect(dates[0]).toEqual({ value: '2024-11-07', how: 'stated', from: 'metadata' });
    expect(author).toEqual({ value: 'A. Writer', how: 'stated', from: 'metadata' });
  });
});

describe('toSourceBlocks', () => {
  it('turns blocks into those of a source', () => {
    expect(
      toSourceBlocks([
        { kind: 'quotation', start: 0, end: 1 },
        { kind: 'preformatted', start: 1, end: 2 },
        { kind: 'list-item', start: 2, end: 3, level: 9, page: 2 },
        { kind: 'heading', start: 3, end: 4, level: 1, furniture: true },
      ]),
    ).toEqual([
      { kind: 'quote', start: 0, end: 1 },
      { kind: 'paragraph', start: 1, end: 2 },
      { kind: 'list-item', start: 2, end: 3, level: 6, page: 2 },
      { kind: 'furniture', start: 3, end: 4, level: 1 },
    ]);
  });
});
