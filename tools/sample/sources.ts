import { dated, type Book, type Draft } from '../casebook-builder/book';
import { summaries } from './summaries';

/** The five published texts, each as our own summary, and the teasers that stood around the fifth. */
export function addSources(book: Book): void {
  function summary(key: keyof typeof summaries, title: string, more: Draft) {
    return book.source(
      key,
      {
        title: `Vigil's summary of ${title}`,
        sourceKind: 'summary',
        language: 'en',
        release: 'public',
        summary:
          'In the words of Vigil, not of the publisher. Quotations from this source quote the summary.',
        ...more,
      },
      summaries[key],
    );
  }
  summary('S1', 'a news text on appeals during COP29', {
    publisher: { kind: 'named', name: 'publisher not given' },
    published: dated('2024-11-14/2024-11-22'),
    publishedHow: 'inferred',
    publishedFrom: 'it reports 14 November; COP29 ran from 11 to 22 November 2024',
  });
  summary('S2', 'a news text on a report and a statement before COP29', {
    publisher: { kind: 'named', name: 'publisher not given' },
    published: dated('2024-10-08/2024-11-10'),
    publishedHow: 'inferred',
    publishedFrom: 'it reports 8 October as past and COP29 as to come',
  });
  summary('S3', "Amnesty International's public statement of 24 January 2025", {
    publisher: book.party('organisation', 'amnesty'),
    published: dated('24 January 2025', '2025-01-24'),
    notes: [
      {
        release: 'public',
        text: 'Full title: Azerbaijan: No sign of hope for the human rights situation in Azerbaijan: systemic and serious breaches of human rights must be strongly condemned. Footnote marks are glued to years in the text as found: 20122 is 2012 with note 2.',
      },
    ],
  });
  summary('S4', 'a Caucasian Knot report by Faik Medjid', {
    author: { kind: 'named', name: 'Faik Medjid' },
    publisher: { kind: 'named', name: 'Caucasian Knot' },
    published: dated('27 January 2025', '2025-01-27'),
    notes: [
      {
        release: 'public',
        text: 'A translation of a Russian text of 25 January 2025, 04:39 Moscow time; not a second source. The page carries a foreign-agent notice and page furniture of April 2025.',
      },
    ],
  });
  summary('S5', 'an agency item on a letter of US lawmakers', {
    publisher: { kind: 'named', name: 'publisher not given in the text' },
    published: dated('4 October 2024', '2024-10-04'),
    publishedHow: 'inferred',
    publishedFrom:
      'outside evidence only; the date 4 October 2024 12:00 on the page belongs to neighbouring items',
  });
  summary('S5T', 'teasers of later items printed around that agency item', {
    publisher: { kind: 'named', name: 'publisher not given in the text' },
    published: dated('January 21', '2025-01-21'),
    publishedHow: 'inferred',
    publishedFrom: 'the page says January 21; the year 2025 is inferred',
    relations: [],
  });
}
