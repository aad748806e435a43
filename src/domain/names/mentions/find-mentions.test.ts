import { describe, expect, it } from 'vitest';
import { findMentions, type FoundMentions } from './find-mentions';
import { readMarkedNews } from './fixtures/read-marked';
import { scoreMentions } from './fixtures/score';
import type { KnownName } from './known-table';
import type { CountMention, DateMention, NameMention } from './mention';

const KNOWN: KnownName[] = [
  { id: 'kamil', names: ['Kamil Sultanov', 'Камиль Султанов'] },
  { id: 'leman', names: ['Ləman Abbaszadə'] },
  { id: 'viktar', names: ['Віктар Навумаў'] },
  { id: 'group', kind: 'organisation', names: ['Açıq Həyət', 'Open Yard'] },
];

function find(text: string, published = '2024-11-20'): FoundMentions {
  return findMentions(text, KNOWN, { published });
}

function names(text: string, kind: NameMention['kind'] = 'person'): [string, string | null][] {
  return find(text)
    .mentions.filter((one): one is NameMention => one.kind === kind)
    .map(({ text: written, ref }) => [written, ref]);
}

function dates(text: string, published?: string): [string, string, boolean][] {
  return find(text, published)
    .mentions.filter((one): one is DateMention => one.kind === 'date')
    .map(({ text: written, edtf, inferred }) => [written, edtf, inferred]);
}

function counts(text: string): Omit<CountMention, 'kind' | 'start' | 'end' | 'text'>[] {
  return find(text)
    .mentions.filter((one): one is CountMention => one.kind === 'count')
    .map(({ value, upTo, bound, what }) => ({ value, upTo, bound, what }));
}

describe('our own news texts in three languages', () => {
  const { scores, errors } = scoreMentions(readMarkedNews());

  it('finds people at least as well as asked', () => {
    expect(errors.filter(({ kind }) => kind === 'person')).toEqual([]);
    expect(scores.knownPerson.recall).toBeGreaterThanOrEqual(0.95);
    expect(scores.knownPerson.precision).toBeGreaterThanOrEqual(0.95);
    expect(scores.unknownPerson.recall).toBeGreaterThanOrEqual(0.85);
    expect(scores.unknownPerson.precision).toBeGreaterThanOrEqual(0.85);
    expect(scores.linkAccuracy).toBeGreaterThanOrEqual(0.95);
  });

  it('finds organisations, dates and counts', () => {
    for (const score of [scores.organisation, scores.date, scores.count]) {
      expect(score.f1).toBeGreaterThanOrEqual(0.9);
    }
  });
});

describe('people', () => {
  it.each([
    ['They freed Kamil Sultanov’s brother.', 'Kamil Sultanov', 'kamil'],
    ['Адвоката Камиля Султанова не пустили.', 'Камиля Султанова', 'kamil'],
    ['Приговор Камилю Султанову отменен.', 'Камилю Султанову', 'kamil'],
    ['Məhkəmə Kamil Sultanovu azad etdi.', 'Kamil Sultanovu', 'kamil'],
    ['Об этом сказала Ляман Аббасзаде.', 'Ляман Аббасзаде', 'leman'],
    ['He met Viktor Naumov in prison.', 'Viktor Naumov', 'viktar'],
    ['K. Sultanov was not there.', 'K. Sultanov', 'kamil'],
    ['SULTANOV Kamil was not there.', 'SULTANOV Kamil', 'kamil'],
  ])('%s', (text, written, ref) => {
    expect(names(text)).toEqual([[written, ref]]);
  });

  it('does not take a brother or a woman for the known man', () => {
    expect(names('They freed Rauf Sultanov today.')).toEqual([['Rauf Sultanov', null]]);
    expect(names('They freed Kamila Sultanova today.')).toEqual([['Kamila Sultanova', null]]);
  });

  it('ties a family name alone to the full name of the text, or to the only bearer', () => {
    expect(names('Rauf Sultanov came. Later Sultanov left.')).toEqual([
      ['Rauf Sultanov', null],
      ['Sultanov', null],
    ]);
    expect(names('Lawyers of Sultanov objected.')).toEqual([['Sultanov', 'kamil']]);
    expect(names('The Green Zone, Western Europe and the Prime Minister.')).toEqual([]);
  });

  it('leaves titles, quotation marks and possessive endings outside', () => {
    expect(names('“Senator Helen Prescott’s letter”')).toEqual([['Helen Prescott', null]]);
  });

  it('names a new person without inflection', () => {
    const [mention] = find('Суд встретился с Эльмирой Рагимовой.').mentions;
    expect(mention).toMatchObject({ kind: 'person', name: 'Эльмира Рагимова' });
  });
});

describe('organisations', () => {
  it.each([
    ['He wrote to the Ministry of Justice today.', 'Ministry of Justice', null],
    ['Заявил Комитет защиты прессы.', 'Комитет защиты', null],
    ['Bu gün Ədliyyə Nazirliyi cavab verib.', 'Ədliyyə Nazirliyi', null],
    ['He works for the portal “Blue Door”.', 'Blue Door', null],
    ['«Açıq Həyətin» redaktoru danışıb.', 'Açıq Həyətin', 'group'],
    ['The OSCE objected.', 'OSCE', null],
  ])('%s', (text, written, ref) => {
    expect(names(text, 'organisation')).toEqual([[written, ref]]);
  });

  it('takes no crowd, senator or quotation for one', () => {
    expect(names('Азербайджанские организации молчат.', 'organisation')).toEqual([]);
    expect(names('He spoke of the “Green Zone” and a court.', 'organisation')).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    ['on 14 November 2024 and', '14 November 2024', '2024-11-14', false],
    ['on November 14 in', 'November 14', '2024-11-14', true],
    ['on December 30 in', 'December 30', '2024-12-30', true],
    ['held until June 20 in', 'June 20', '2025-06-20', true],
    ['held since June 20 in', 'June 20', '2024-06-20', true],
    ['on Thursday he', 'Thursday', '2024-11-14', true],
    ['с 6 апреля под', '6 апреля', '2024-04-06', true],
    ['в марте 2024 года был', 'марте 2024 года', '2024-03', false],
    ['2023-cü il noyabrın 30-da həbs', '2023-cü il noyabrın 30-da', '2023-11-30', false],
    ['noyabrın 6-sı idi', 'noyabrın 6-sı', '2024-11-06', true],
    ['on 5–6 October they', '5–6 October', '2024-10-05/2024-10-06', true],
    ['in 2012 he', '2012', '2012', false],
    ['on 06.11.2024 he', '06.11.2024', '2024-11-06', false],
  ])('%s', (text, written, edtf, inferred) => {
    expect(dates(text)).toEqual([[written, edtf, inferred]]);
  });

  it('gives nothing for furniture, footnotes, false days and other words', () => {
    expect(dates('- Politics\n- 4 October 2024 12:00\n04.11.2024 10:15\n')).toEqual([]);
    expect(dates('-\nOn January 21, a neighbour met somebody else in another town.')).toEqual([]);
    expect(dates('as in 20122 and COP29')).toEqual([]);
    expect(dates('on 31 February 2024 he')).not.toContainEqual(
      expect.arrayContaining(['2024-02-31']),
    );
    expect(dates('He may march on.')).toEqual([]);
    expect(dates('Forum “Forum 2000” foundation')).toEqual([]);
  });

  it('leaves the year open without a date of publication', () => {
    expect(dates('on November 14 in', '')).toEqual([['November 14', 'XXXX-11-14', true]]);
  });
});

describe('counts', () => {
  it.each([
    ['Nearly 60 US lawmakers', { value: 60, upTo: null, bound: 'about', what: 'US lawmakers' }],
    [
      'more than 1,400 political prisoners',
      { value: 1400, upTo: null, bound: 'at-least', what: 'political prisoners' },
    ],
    ['thirty-eight members', { value: 38, upTo: null, bound: 'exact', what: 'members' }],
    [
      'from 254 to 331 political prisoners',
      { value: 254, upTo: 331, bound: 'range', what: 'political prisoners' },
    ],
    ['сорок три организации', { value: 43, upTo: null, bound: 'exact', what: 'организации' }],
    [
      'təxminən 300 siyasi məhbus',
      { value: 300, upTo: null, bound: 'about', what: 'siyasi məhbus' },
    ],
  ])('%s', (text, count) => {
    expect(counts(`There were ${text}.`)).toEqual([count]);
  });

  it('counts both of two', () => {
    expect(counts('10 senators and 48 representatives').map(({ value }) => value)).toEqual([
      10, 48,
    ]);
  });

  it('counts no years, money, ages or summits', () => {
    expect(counts('He got 12 years, paid 300 manats, is 41 and went to COP29 at 10:30.')).toEqual(
      [],
    );
    expect(counts('On 14 November 2024 members met.')).toEqual([]);
  });
});

describe('appeals', () => {
  it('drafts who, to whom, when, asking what, naming whom', () => {
    const [draft, ...more] = find(
      'On November 14, the Seven Winds Foundation urged the Ministry of Justice to release Kamil Sultanov.',
    ).appeals;
    expect(more).toEqual([]);
    expect(draft?.issuers.map(({ text }) => text)).toEqual(['Seven Winds Foundation']);
    expect(draft?.addressees.map(({ text }) => text)).toEqual(['Ministry of Justice']);
    expect(draft?.date?.edtf).toBe('2024-11-14');
    expect(draft?.asks).toEqual(['release']);
    expect(draft?.named.map(({ ref }) => ref)).toEqual(['kamil']);
  });

  it('reads Azerbaijani, where the verb closes the sentence', () => {
    const [draft] = find('Avropa Şurası Kamil Sultanovun azad edilməsini tələb edib.').appeals;
    expect(draft?.issuers.map(({ text }) => text)).toEqual(['Avropa Şurası']);
    expect(draft?.named.map(({ ref }) => ref)).toEqual(['kamil']);
    expect(draft?.asks).toEqual(['release']);
  });

  it('drafts nothing where nobody appeals', () => {
    expect(find('Kamil Sultanov was released on November 14.').appeals).toEqual([]);
    expect(find('She asked a question.').appeals).toEqual([]);
  });
});

describe('bad input', () => {
  it('is deterministic, and offsets give back the text', () => {
    for (const { text, known, published } of readMarkedNews().slice(0, 3)) {
      const once = findMentions(text, known, { published });
      expect(findMentions(text, known, { published })).toEqual(once);
      for (const one of once.mentions) expect(text.slice(one.start, one.end)).toBe(one.text);
    }
  });

  it.each([
    '',
    '\u202e\u202d\u2066',
    '😀😀 1 😀',
    'A'.repeat(20_000),
    'A. '.repeat(5_000),
    'Ali '.repeat(5_000),
    '1 '.repeat(5_000),
    '" '.repeat(5_000),
    'Kamil-'.repeat(3_000),
    'may '.repeat(5_000),
    `${'x'.repeat(10_000)} urged ${'y, '.repeat(5_000)}`,
  ])('answers hostile text %# in bounded time', (text) => {
    const start = performance.now();
    find(text);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
