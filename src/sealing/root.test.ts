import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from './bytes';
import { sealRow } from './envelope';
import { casebookSeal, newCasebookId, newDataKey } from './keys';
import { randomBytes } from './random';
import { CasebookRoot } from './root';
import type { SealedRow } from './row-place';

const seal = casebookSeal(newDataKey(), newCasebookId());

function newRow(table = 't1'): SealedRow {
  const place = { table, id: randomBytes(16) };
  return { ...place, b: sealRow(seal, place, randomBytes(20)) };
}

function resealed(row: SealedRow): SealedRow {
  return { ...row, b: sealRow(seal, row, randomBytes(20)) };
}

function rootOf(rows: readonly SealedRow[]): CasebookRoot {
  const root = new CasebookRoot(seal.keys.root);
  for (const row of rows) root.add(row, row.b);
  return root;
}

function value(root: CasebookRoot, epoch = 1): string {
  return toHex(root.at(epoch));
}

const rows = Array.from({ length: 12 }, (_, i) => newRow(i % 3 === 0 ? 't2' : 't1'));

describe('the root', () => {
  it('does not depend on the order of the rows', () => {
    const expected = value(rootOf(rows));
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(value(rootOf(shuffled))).toBe(expected);
      }),
    );
  });

  it('is the same however its rows came together', () => {
    const [first, second] = [newRow(), newRow('t3')];
    const changed = resealed(first);
    const root = rootOf(rows);
    root.add(first, first.b);
    root.add(second, second.b);
    root.replace(first, first.b, changed.b);
    expect(value(root)).toBe(value(rootOf([...rows, changed, second])));
    root.remove(second, second.b);
    root.remove(changed, changed.b);
    expect(value(root)).toBe(value(rootOf(rows)));
  });

  it('tells a missing, foreign, older, moved or swapped row', () => {
    const [a, b] = [newRow(), newRow()];
    const expected = value(rootOf([a, b]));
    const others = [
      [a],
      [b],
      [a, b, newRow()],
      [resealed(a), b],
      [{ ...a, table: 't2' }, b],
      [a, { ...b, table: 't2' }],
      [{ ...a, id: randomBytes(16) }, b],
      [
        { ...a, b: b.b },
        { ...b, b: a.b },
      ],
      [],
    ];
    const values = others.map((set) => value(rootOf(set)));
    expect(values).not.toContain(expected);
    expect(new Set(values).size).toBe(others.length);
  });

  it('depends on the last bits of a row: its tag', () => {
    const row = newRow();
    const last = new Uint8Array(row.b);
    last[last.length - 1] = (last.at(-1) ?? 0) ^ 1;
    expect(value(rootOf([{ ...row, b: last }]))).not.toBe(value(rootOf([row])));
  });

  it('is another one under another key and at another epoch', () => {
    const other = new CasebookRoot(randomBytes(32));
    for (const row of rows) other.add(row, row.b);
    expect(value(other)).not.toBe(value(rootOf(rows)));
    expect(value(rootOf(rows), 2)).not.toBe(value(rootOf(rows), 1));
  });

  it('does not let the XOR of the marks be read off', () => {
    const [a, b] = [newRow(), newRow()];
    const [none, onlyA, onlyB, both] = [[], [a], [b], [a, b]].map((set) => rootOf(set).at(1));
    const sum = both?.map(
      (byte, i) => byte ^ (onlyA?.[i] ?? 0) ^ (onlyB?.[i] ?? 0) ^ (none?.[i] ?? 0),
    );
    expect(sum?.every((byte) => byte === 0)).toBe(false);
  });

  it('counts the rows of each table', () => {
    const root = rootOf(rows);
    expect(root.counts()).toEqual(
      new Map([
        ['t1', 8],
        ['t2', 4],
      ]),
    );
    for (const row of rows.filter((one) => one.table === 't2')) root.remove(row, row.b);
    expect(root.counts()).toEqual(new Map([['t1', 8]]));
    expect(() => root.remove({ table: 't2', id: randomBytes(16) }, newRow().b)).toThrow(RangeError);
  });

  it('is left alone by what happens to a copy', () => {
    const root = rootOf(rows);
    const before = value(root);
    const copy = root.clone();
    const row = newRow();
    copy.add(row, row.b);
    expect(value(root)).toBe(before);
    expect(root.counts().get('t1')).toBe(8);
    copy.remove(row, row.b);
    expect(value(copy)).toBe(before);
  });
});
