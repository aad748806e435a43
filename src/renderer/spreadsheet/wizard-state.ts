import { readDate } from '../../domain/read-date';
import type { ImportBatch } from '../../domain/import-batch';
import { profileColumns, type ColumnProfile } from '../../import/spreadsheet/column-profile';
import {
  rowKinds,
  type Mapping,
  type RowKind,
  type Target,
} from '../../import/spreadsheet/mapping';
import { fitsRowKind, proposeMapping } from '../../import/spreadsheet/propose-mapping';
import type { TableFile } from './table-file';

/** What the person has decided so far about one file. */
export interface Setup {
  readonly file: TableFile;
  readonly sheet: number;
  readonly profiles: readonly ColumnProfile[];
  readonly mapping: Mapping;
  /** The title of the import whose mapping was taken over, or null. */
  readonly remembered: string | null;
}

/** The first proposal for a file: its first sheet, and a remembered mapping where headers agree. */
export function setUp(file: TableFile, batches: readonly ImportBatch[], today: string): Setup {
  return withSheet(file, 0, batches, today);
}

/** The proposal for one sheet of a file. */
export function withSheet(
  file: TableFile,
  sheet: number,
  batches: readonly ImportBatch[],
  today: string,
): Setup {
  const header = file.table.sheets[sheet]?.header ?? null;
  return withHeader({ file, sheet, header }, batches, today);
}

/** The proposal for another header row of the same sheet. */
export function withHeader(
  { file, sheet, header }: { file: TableFile; sheet: number; header: number | null },
  batches: readonly ImportBatch[],
  today: string,
): Setup {
  const rows = file.rows[sheet] ?? [];
  const columns = file.table.sheets[sheet]?.columns ?? 0;
  const profiles = profileColumns(rows, header, columns);
  const before = rememberedBy(profiles, batches);
  const rowKind: RowKind = before?.kind ?? 'person';
  const mapped = before?.batch.columns as Mapping['columns'] | undefined;
  const proposed = mapped ?? proposeMapping(profiles, rowKind);
  const order = profiles.map(({ dateOrder }) => dateOrder);
  const mapping: Mapping = {
    rowKind,
    header,
    columns: proposed,
    dateOrder:
      (before?.batch.dateOrder as Mapping['dateOrder'] | undefined) ??
      order.find((one) => one === 'day-first' || one === 'month-first') ??
      null,
    confirmedOn: readDate(today),
    statusWords: {},
    join: joinFor(proposed.map(({ target }) => target)),
    blankErases: false,
    appeal: null,
    list: { title: titleOf(file.name), date: readDate(today) },
  };
  return { file, sheet, profiles, mapping, remembered: before?.batch.title ?? null };
}

/** The same sheet with rows of another kind: what does not fit any more is proposed anew. */
export function withRowKind(setup: Setup, rowKind: RowKind): Setup {
  const proposed = proposeMapping(setup.profiles, rowKind);
  const columns = setup.mapping.columns.map((column, at) =>
    fitsRowKind(column.target, rowKind) && column.target !== 'skip'
      ? proposed[at]?.target.startsWith('event-') === true
        ? (proposed[at] ?? column)
        : column
      : (proposed[at] ?? column),
  );
  return { ...setup, mapping: { ...setup.mapping, rowKind, columns: onlyOnce(columns) } };
}

/** The same with another target for one column; a single target leaves the column it had. */
export function withTarget(setup: Setup, at: number, target: Target): Setup {
  const columns = setup.mapping.columns.map((column, index) => {
    if (index === at) return { ...column, target };
    const taken = isSingle(target) && column.target === target;
    return taken ? { ...column, target: 'skip' as const } : column;
  });
  const join = joinFor(columns.map((column) => column.target));
  return { ...setup, mapping: { ...setup.mapping, columns, join } };
}

/** Targets of which a row has one. */
function isSingle(target: Target): boolean {
  return !/^(?:skip|note|other-name|fact:|date:)/.test(target);
}

function onlyOnce(columns: Mapping['columns']): Mapping['columns'] {
  const seen = new Set<Target>();
  return columns.map((column) => {
    if (!isSingle(column.target)) return column;
    if (seen.has(column.target)) return { ...column, target: 'skip' };
    seen.add(column.target);
    return column;
  });
}

function joinFor(targets: readonly Target[]): Mapping['join'] {
  return targets.includes('id') || targets.includes('reference') ? 'key' : 'name';
}

/** The latest import of a table with these very headers. */
function rememberedBy(profiles: readonly ColumnProfile[], batches: readonly ImportBatch[]) {
  const headers = JSON.stringify(profiles.map(({ header }) => header.slice(0, 300)));
  const batch = batches
    .filter((one) => one.headers.length > 0 && JSON.stringify(one.headers) === headers)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
  const kind = rowKinds.find((one) => one === batch?.rowKind);
  return batch === undefined || kind === undefined ? null : { batch, kind };
}

/** A title from a file's name. */
export function titleOf(name: string): string {
  const title = name
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replaceAll('_', ' ')
    .trim();
  return (title || name).slice(0, 300);
}
