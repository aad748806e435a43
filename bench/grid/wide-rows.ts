import type { GridColumn, GridRow } from '../../src/renderer/shared/table/grid-row';
import { inventText } from '../large-casebook';
import { inventPeople } from '../names-people';
import { pick, seeded } from '../seeded';

/** A table as large as the bars ask for: 20,000 rows of 30 columns, one of 2,000 letters a cell. */
export const WIDE_ROWS = 20_000;
export const LONG_CELL = 2_000;

const types = ['text', 'number', 'date', 'term', 'text'] as const;

/** Its columns: a name, a long text, and 28 of every type. */
export function wideColumns(): GridColumn[] {
  const others = Array.from({ length: 28 }, (_, at): GridColumn => {
    const type = types[at % types.length] ?? 'text';
    return { id: `c${at}`, header: `Column ${at}`, type, width: 110 };
  });
  const name: GridColumn = { id: 'name', header: 'Name', type: 'name', width: 190 };
  return [name, { id: 'long', header: 'Long', type: 'text', width: 160 }, ...others];
}

/** `count` rows with a value in every cell, the same for the same seed. */
export function wideRows(count: number, columns: readonly GridColumn[]): GridRow[] {
  const random = seeded(29);
  const people = inventPeople(Math.min(count, 2_000), 29);
  const names = people.map((person) => person.names[0] ?? '');
  const letters = Uint16Array.from(inventText(random, 200_000, names), (one) => one.charCodeAt(0));
  return Array.from({ length: count }, (_, at): GridRow => {
    const values: Record<string, string | number | null> = {};
    const behind: Record<string, string | null> = {};
    for (const { id, type } of columns) {
      if (id === 'name') values[id] = `${names[at % names.length] ?? ''} ${at % 97}`;
      else if (id === 'long') {
        // Made letter by letter, so that each cell has a memory of its own.
        const from = Math.floor(random() * (letters.length - LONG_CELL));
        values[id] = String.fromCharCode(...letters.subarray(from, from + LONG_CELL));
      } else if (type === 'number') values[id] = Math.floor(random() * 10_000);
      else if (type === 'date') {
        const edtf = `${1990 + Math.floor(random() * 35)}-0${1 + Math.floor(random() * 9)}`;
        values[id] = edtf;
        behind[id] = edtf;
      } else if (type === 'term') values[id] = pick(random, ['held', 'released', 'unknown']);
      else values[id] = `${pick(random, names)} ${Math.floor(random() * 1000)}`;
    }
    const row = { kind: 'detainee', list: null, member: null, from: values } as const;
    return { ...row, id: `r${at}`, record: `r${at}` as never, values, behind };
  });
}
