import { describe, expect, it } from 'vitest';
import { entered, makeDetainee, makeName } from '../../../domain/fixtures/records';
import { identitySchema } from '../../../domain/identity';
import { newId } from '../../../domain/ids';
import type { AnyRecord, RecordKind } from '../../../domain/records';
import { sourceSchema } from '../../../domain/source';
import type { Reading } from '../casebook/records';
import { NameFinder } from './name-finder';

/** A store whose arrays are replaced as the page store replaces them. */
function changingStore(first: Partial<Record<RecordKind, readonly AnyRecord[]>>) {
  const lists = new Map(Object.entries(first));
  const none: readonly AnyRecord[] = [];
  const store = {
    all: (kind: string) => lists.get(kind) ?? none,
    get: (kind: string, id: string) => lists.get(kind)?.find((one) => one.id === id),
  } as unknown as Reading;
  return { store, set: (kind: RecordKind, list: readonly AnyRecord[]) => lists.set(kind, list) };
}

/** The first name is the one that is shown. */
function person(...names: readonly string[]) {
  return makeDetainee({ names: names.map((name, at) => makeName(name, { preferred: at === 0 })) });
}

function source(title: string) {
  return sourceSchema.parse({
    kind: 'source',
    id: newId('source'),
    createdAt: entered,
    sourceKind: 'statement',
    title,
  });
}

const kinds: readonly RecordKind[] = ['detainee', 'source'];
const mammadli = person('Rəşad Məmmədli', 'Rashad Mammadli');
const abbasov = person('Samir Abbasov');

function titles(finder: NameFinder, query: string, limit = 9): readonly string[] {
  return finder.find(query, kinds, limit).map(({ title }) => title);
}

describe('finding by any spelling', () => {
  const { store } = changingStore({
    detainee: [abbasov, mammadli],
    source: [source('Open letter 2024/7'), source('On Mammadli')],
  });

  it.each(['Мамедли', 'Mammadli', 'mamedli rashad', 'MƏMMƏDLİ', 'Маммадли'])('%s', (query) => {
    expect(titles(new NameFinder(store), query)).toContain('Rəşad Məmmədli');
  });

  it('says which spelling bore the query where it is not the title', () => {
    const finder = new NameFinder(store);
    const [found] = finder.find('Rashad Mam', ['detainee'], 9);
    expect(found).toMatchObject({ title: 'Rəşad Məmmədli', spelling: 'Rashad Mammadli' });
    expect(finder.find('Reşad', ['detainee'], 9)[0]).not.toHaveProperty('spelling');
  });

  it('finds numbers as they are typed, and parts of words in titles', () => {
    expect(titles(new NameFinder(store), '2024/7')).toEqual(['Open letter 2024/7']);
    expect(titles(new NameFinder(store), 'etter')).toEqual(['Open letter 2024/7']);
  });

  it('puts the exact name above names that only begin so, across kinds', () => {
    const longer = person('Samira Abbasova');
    const exact = person('Samir Abbasov');
    const one = changingStore({ detainee: [longer, exact], source: [source('Samir Abbasov')] });
    const found = new NameFinder(one.store).find('samir abbasov', kinds, 9);
    expect(found.map(({ id }) => id).indexOf(exact.id)).toBe(0);
    expect(found.at(-1)?.id).toBe(longer.id);
  });
});

describe('two people with one name in two scripts', () => {
  it('stand in the order of what was typed', () => {
    const [latin, cyrillic] = [person('Leyla Quliyeva'), person('Лейла Гулиева')];
    const { store } = changingStore({ detainee: [cyrillic, latin] });
    const finder = new NameFinder(store);
    expect(titles(finder, 'Leyla Quliyeva')).toEqual(['Leyla Quliyeva', 'Лейла Гулиева']);
    expect(titles(finder, 'Лейла')).toEqual(['Лейла Гулиева', 'Leyla Quliyeva']);
  });
});

describe('the index', () => {
  it('follows what is added, changed and taken away', () => {
    const { store, set } = changingStore({ detainee: [mammadli, abbasov] });
    const finder = new NameFinder(store);
    finder.work(1000);
    const renamed = { ...abbasov, names: [makeName('Kamran Hüseynov')] };
    set('detainee', [renamed, person('Leyla Quliyeva')]);
    expect(titles(finder, 'Мамедли')).toEqual([]);
    expect(titles(finder, 'Abbasov')).toEqual([]);
    expect(titles(finder, 'Гусейнов')).toEqual(['Kamran Hüseynov']);
    expect(titles(finder, 'Гулиева')).toEqual(['Leyla Quliyeva']);
  });

  it('stops when its time is up, and finds by plain words what waits', () => {
    const crowd = Array.from({ length: 400 }, (_, at) =>
      person(`Person Number${'x'.repeat(at % 40)}`),
    );
    const { store } = changingStore({ detainee: [...crowd, abbasov] });
    const finder = new NameFinder(store);
    expect(finder.work(0)).toBe(false);
    expect(titles(finder, 'Abbasov')).toEqual(['Samir Abbasov']);
    expect(finder.work(10_000)).toBe(true);
  });

  it('leads every spelling of who was merged to the surviving record', () => {
    const twin = person('Reshad Mamedli');
    const decision = identitySchema.parse({
      kind: 'identity',
      id: newId('identity'),
      createdAt: entered,
      verdict: 'same',
      survivor: mammadli.id,
      absorbed: twin.id,
    });
    const { store, set } = changingStore({ detainee: [mammadli, twin] });
    const finder = new NameFinder(store);
    expect(finder.find('Reshad Mamedli', ['detainee'], 9)).toHaveLength(2);
    set('identity', [decision]);
    const found = finder.find('Reshad Mamedli', ['detainee'], 9);
    expect(found.map(({ id }) => id)).toEqual([mammadli.id]);
  });
});
