import { describe, expect, it } from 'vitest';
import { findDuplicates, likelyMatches, type LikelyDuplicate } from './duplicates';
import { fold } from './fold';
import { buildNameIndex, type NamedPerson } from './name-index';
import { proposeSpellings } from './spellings';

const PEOPLE: NamedPerson[] = [
  { id: 'p1', names: ['Kamil Sultanov'] },
  { id: 'p2', names: ['Xəyalə Çobanzadə', 'Хаяла Чобанзаде'] },
  { id: 'p3', names: ['Kamil Sultanlı'] },
  { id: 'p4', names: ['Volha Marozava'] },
  { id: 'p5', names: ['Sultan'] },
  { id: 'p6', names: ['Hüseyn-qulu Yusif oğlu Rəhimli'] },
];

function ids(query: string, limit?: number): string[] {
  return buildNameIndex(PEOPLE)
    .search(query, limit)
    .map(({ id }) => id);
}

describe('fold', () => {
  it('brings the spellings of a name together', () => {
    for (const spelling of ['ILQAR', 'ilqar', 'İlqar', 'ılqar', 'Ильгар', 'Ilgar', 'I\u0307lqar']) {
      expect(fold(spelling)).toBe('ilgar');
    }
    expect(fold('Məmmədov')).toBe(fold('Мамедов'));
    expect(fold('Məmmədov')).not.toBe(fold('Məhərrəmov'));
    expect(fold('123 😀')).toBe('');
  });
});

describe('the palette index', () => {
  it('finds by any spelling, order and beginning', () => {
    expect(ids('Хаяла')).toEqual(['p2']);
    expect(ids('chobanzade kh')).toEqual(['p2']);
    expect(ids('гусейн')).toContain('p6');
    expect(ids('rəh')).toEqual(['p6']);
  });

  it('puts exact above words above beginnings above slips', () => {
    expect(ids('sultan')).toEqual(['p5', 'p1', 'p3']);
    expect(ids('kamil sultanov')[0]).toBe('p1');
    expect(ids('Султанов Камиль')[0]).toBe('p1');
    const ranks = buildNameIndex(PEOPLE)
      .search('Sultanof')
      .map(({ rank }) => rank);
    expect(ranks).toEqual(['slip', 'slip', 'slip']);
  });

  it('finds other forms of a known name', () => {
    expect(buildNameIndex(PEOPLE).search('Olga')).toEqual([
      { id: 'p4', rank: 'form', spelling: 'Volha Marozava' },
    ]);
  });

  it('finds nothing for nothing, and nothing for a stranger', () => {
    expect(ids('')).toEqual([]);
    expect(ids(' .,')).toEqual([]);
    expect(ids('Wolfeschlegel')).toEqual([]);
    expect(ids('kamil çobanzadə')).toEqual([]);
    expect(ids('xyzt'.repeat(10_000))).toEqual([]);
  });

  it('keeps to the limit and follows changes', () => {
    expect(ids('kamil', 1)).toHaveLength(1);
    const index = buildNameIndex(PEOPLE);
    index.put({ id: 'p1', names: ['Rauf Bağırov'] });
    expect(index.search('kamil sultanov').map(({ id }) => id)).not.toContain('p1');
    expect(index.search('bagirov').map(({ id }) => id)).toEqual(['p1']);
    index.drop('p1');
    expect(index.search('bagirov')).toEqual([]);
    expect(index.size).toBe(PEOPLE.length - 1);
  });
});

function duplicates(
  people: NamedPerson[],
  settled?: (a: string, b: string) => boolean,
): LikelyDuplicate[] {
  const options = settled === undefined ? {} : { settled };
  return [...findDuplicates(people, { ...options, sliceSize: 2 })].flatMap(({ found }) => [
    ...found,
  ]);
}

describe('duplicates', () => {
  const people: NamedPerson[] = [
    ...PEOPLE,
    { id: 'q1', names: ['Султанов Камил'] },
    { id: 'q4', names: ['Ольга Морозова'] },
    { id: 'q6', names: ['H. Rahimli'] },
    { id: 'q2', names: ['Хаяла Чоанзаде'] },
    { id: 'q7', names: ['Fərid Rəhimli'] },
  ];

  it('pairs spellings, forms, initials and slips of one name, each pair once', () => {
    const pairs = duplicates(people).map(
      ({ first, second, comparison }) => `${first} ${second} ${comparison.verdict}`,
    );
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(new Set(pairs)).toEqual(
      new Set([
        'p1 p3 perhaps',
        'p1 q1 same',
        'p3 q1 perhaps',
        'p4 q4 same',
        'p6 q6 same',
        'p2 q2 same',
      ]),
    );
  });

  it('asks no settled pair again', () => {
    const left = duplicates(people, (a, b) => a === 'p1' && b === 'q1');
    expect(left.map(({ first, second }) => `${first} ${second}`)).not.toContain('p1 q1');
    expect(left.length).toBeGreaterThan(0);
  });

  it('says who a new name may be, the likeliest first', () => {
    expect(likelyMatches('Камиль Султанов', PEOPLE).map(({ id }) => id)).toEqual([
      'p1',
      'p3',
      'p5',
    ]);
    expect(likelyMatches('Fərid Rəhimli', PEOPLE)).toEqual([]);
  });
});

describe('proposed spellings', () => {
  function spellings(name: string): string[] {
    return proposeSpellings(name).map(({ spelling }) => spelling);
  }

  it('gives scripts and press habits of an Azerbaijani name', () => {
    expect(spellings('Cəmil Hüseynov')).toEqual(
      expect.arrayContaining([
        'Ҹәмил Һүсејнов',
        'Джамил Гусейнов',
        'Jamil Huseynov',
        'Cemil Huseynov',
        'Dzhamil Guseynov',
      ]),
    );
    expect(spellings('Jamil Huseynov')).toContain('Cəmil Hüseynov');
    expect(spellings('Джамиль Гусейнов')).toContain('Cəmil Hüseynov');
  });

  it('gives the habits of a Russian name', () => {
    expect(spellings('Сергей Жуковский')).toEqual(
      expect.arrayContaining([
        'Sergey Zhukovsky',
        'Sergei Zhukovskii',
        'Sergej Schukowski',
        'Sergei Joukovski',
      ]),
    );
  });

  it('repeats nothing and invents nothing from nothing', () => {
    const found = spellings('Cəmil Hüseynov');
    expect(new Set(found).size).toBe(found.length);
    expect(found).not.toContain('Cəmil Hüseynov');
    expect(spellings('')).toEqual([]);
    expect(spellings('123 😀')).toEqual([]);
    expect(spellings('رضا کریمی')).toEqual([]);
  });
});
