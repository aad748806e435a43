import { describe, expect, it } from 'vitest';
import { PageRecords } from '../../casebook/page-records';
import { appealSchema } from '../../domain/appeal';
import { detaineeSchema, type Detainee } from '../../domain/detainee';
import { newId } from '../../domain/ids';
import type { AnyRecord } from '../../domain/records';
import { sourceSchema } from '../../domain/source';
import { tagSchema } from '../../domain/tag';
import type { GridRow } from '../shared/table/grid-row';
import { tableKinds } from './kinds';
import type { TableKind } from './table-kind';

const at = '2026-01-01T09:00:00Z';
const head = { createdAt: at };

function claim() {
  return { id: newId('member'), enteredAt: at };
}

function casebookOf(records: readonly AnyRecord[]): PageRecords {
  const store = new PageRecords();
  for (const record of records) store.load(record);
  store.endLoading();
  return store;
}

const tag = tagSchema.parse({ ...head, kind: 'tag', id: newId('tag'), title: 'Urgent' });
const sources = Array.from({ length: 20 }, (_, n) => {
  const selectors = { exact: `passage ${n}`, prefix: '', suffix: '', start: 0, end: 9 };
  return sourceSchema.parse({
    ...{
      ...head,
      kind: 'source',
      id: newId('source'),
      title: `Source ${n}`,
      sourceKind: 'article',
      tags: [tag.id],
    },
    annotations: [{ ...claim(), version: 1, at, selectors, placements: [] }],
  });
});
const people = Array.from({ length: 40 }, (_, n) =>
  detaineeSchema.parse({
    ...{ ...head, kind: 'detainee', id: newId('detainee'), tags: [tag.id] },
    names: [{ ...claim(), text: `Person ${n}` }],
    custodyEvents: [
      { ...claim(), event: 'arrest', date: { written: '2024-03-01', edtf: '2024-03-01' } },
    ],
  }),
);
const appeals = Array.from({ length: 20 }, (_, n) =>
  appealSchema.parse({
    ...{ ...head, kind: 'appeal', id: newId('appeal'), title: `Appeal ${n}` },
    ...{ appealKind: 'open-letter', date: { written: '2025', edtf: '2025' } },
    outcomeLines: people
      .slice(n, n + 3)
      .map(({ id }) => ({ ...claim(), detainee: id, status: 'sent' })),
  }),
);
const all = [tag, ...sources, ...people, ...appeals];

function kindOf(id: string): TableKind {
  const kind = tableKinds.find((one) => one.id === id);
  if (kind === undefined) throw new Error(`no table ${id}`);
  return kind;
}

/** The records whose rows were made anew by a change, each once. */
function madeAnew(id: string, change: (store: PageRecords) => void): ReadonlySet<string> {
  const store = casebookOf(all);
  const kind = kindOf(id);
  const before = new Set<GridRow>(kind.rows(store));
  change(store);
  return new Set(
    kind
      .rows(store)
      .filter((row) => !before.has(row))
      .map(({ record }) => record),
  );
}

function put(store: PageRecords, ...records: readonly AnyRecord[]): void {
  store.apply(records.map((record) => ({ do: 'put', record })));
}

describe('the rows of a table', () => {
  it('are made anew for the record that was edited, and for no other', () => {
    const [person, source, appeal] = [people[7], sources[7], appeals[7]];
    if (person === undefined || source === undefined || appeal === undefined) throw new Error();
    for (const id of ['detainees', 'claims', 'events']) {
      const edit = (store: PageRecords) => put(store, { ...person, reference: 'R 7' });
      expect([...madeAnew(id, edit)]).toEqual([person.id]);
    }
    for (const id of ['sources', 'annotations']) {
      const edit = (store: PageRecords) => put(store, { ...source, title: 'Another' });
      expect([...madeAnew(id, edit)]).toEqual([source.id]);
    }
    for (const id of ['appeals', 'outcome-lines']) {
      const edit = (store: PageRecords) => put(store, { ...appeal, title: 'Another' });
      expect([...madeAnew(id, edit)]).toEqual([appeal.id]);
    }
  });

  it('are those of the people whose appeals are another number, where an appeal changed', () => {
    const [appeal] = appeals;
    if (appeal === undefined) throw new Error();
    const anew = madeAnew('detainees', (store) => put(store, { ...appeal, outcomeLines: [] }));
    expect(anew).toEqual(new Set(appeal.outcomeLines.map(({ detainee }) => detainee)));
  });

  it('say what rows that were never kept say, whatever changed', () => {
    const [one, other] = people as [Detainee, Detainee];
    const [source] = sources;
    const [first, second] = appeals;
    const steps: AnyRecord[][] = [
      [{ ...tag, title: 'Later' }],
      [{ ...one, names: [{ ...one.names[0], text: 'Renamed' } as never] }],
      [
        {
          ...one,
          facts: [],
          names: [
            { ...one.names[0], saidBy: { kind: 'detainee', id: other.id, as: null } } as never,
          ],
        },
      ],
      [{ ...other, names: [{ ...other.names[0], text: 'The speaker' } as never] }],
      [{ ...(source as AnyRecord), title: 'Other title', release: 'public' } as AnyRecord],
      [{ ...(first as AnyRecord), outcomeLines: [] } as AnyRecord, second as AnyRecord],
    ];
    const store = casebookOf(all);
    const now = new Map<string, AnyRecord>(all.map((record) => [record.id, record]));
    for (const kind of tableKinds) kind.rows(store);
    for (const step of steps) {
      put(store, ...step);
      for (const record of step) now.set(record.id, record);
      const fresh = casebookOf([...now.values()]);
      for (const kind of tableKinds) expect(kind.rows(store)).toEqual(kind.rows(fresh));
    }
  });
});
