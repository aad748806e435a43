import { bounds } from '../../../domain/edtf-date';
import { fold } from '../../../domain/names/fold';
import { fitting, foldText } from '../search/fold';
import { conditionValue } from './condition-value';
import { foldedCell, foldedName } from './folded-cell';
import type { ColumnType, GridColumn, GridRow } from './grid-row';
import { knownDays } from './sort-key';

export const groupModes = ['all', 'any', 'none'] as const;
export type GroupMode = (typeof groupModes)[number];

export type Operator =
  | 'contains'
  | 'lacks'
  | 'is'
  | 'is-not'
  | 'at-least'
  | 'at-most'
  | 'after'
  | 'before'
  | 'empty'
  | 'filled';

export interface Condition {
  readonly column: string;
  readonly operator: Operator;
  readonly value: string;
}

/** Conditions of which all, any or none has to hold. */
export interface FilterGroup {
  readonly mode: GroupMode;
  readonly conditions: readonly Condition[];
}

/** What can be asked of a column of each type, the usual question first. */
export const operators: Readonly<Record<ColumnType, readonly Operator[]>> = {
  text: ['contains', 'lacks', 'is', 'empty', 'filled'],
  name: ['contains', 'lacks', 'empty', 'filled'],
  number: ['at-least', 'at-most', 'is', 'empty', 'filled'],
  date: ['after', 'before', 'empty', 'filled'],
  term: ['is', 'is-not', 'empty', 'filled'],
  flag: ['filled', 'empty'],
  tags: ['contains', 'lacks', 'empty', 'filled'],
};

/** True for a question that needs a value. */
export function needsValue(operator: Operator): boolean {
  return operator !== 'empty' && operator !== 'filled';
}

type Test = (row: GridRow) => boolean;

/**
 * A test of rows by groups, every one of which has to hold. Conditions without their value or with one
 * that cannot be read, and those of columns that are gone, are passed over: half a filter hides nothing.
 */
export function testOf(groups: readonly FilterGroup[], columns: readonly GridColumn[]): Test {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const tests = groups.flatMap(({ mode, conditions }): Test[] => {
    const held = conditions.flatMap((condition) => {
      const column = byId.get(condition.column);
      if (column === undefined) return [];
      const value = conditionValue(column.type, condition.value);
      if (value === null && needsValue(condition.operator)) return [];
      return [testOfCondition(condition.operator, value ?? '', column)];
    });
    if (held.length === 0) return [];
    if (mode === 'all') return [(row) => held.every((test) => test(row))];
    if (mode === 'any') return [(row) => held.some((test) => test(row))];
    return [(row) => !held.some((test) => test(row))];
  });
  return (row) => tests.every((test) => test(row));
}

function testOfCondition(operator: Operator, value: string | number, column: GridColumn): Test {
  const { id } = column;
  switch (operator) {
    case 'empty':
      return (row) => isEmpty(row, id);
    case 'filled':
      return (row) => !isEmpty(row, id);
    case 'contains':
      return contains(column, String(value));
    case 'lacks': {
      const has = contains(column, String(value));
      return (row) => !has(row);
    }
    case 'is':
    case 'is-not': {
      const wanted = operator === 'is';
      if (column.type === 'term') return (row) => (row.behind[id] === value) === wanted;
      if (column.type === 'number') return (row) => (row.values[id] === value) === wanted;
      const folded = foldText(String(value));
      const cell = foldedCell(column);
      return (row) => (cell(row) === folded) === wanted;
    }
    case 'at-least':
      return (row) => Number(row.values[id] ?? Number.NaN) >= Number(value);
    case 'at-most':
      return (row) => Number(row.values[id] ?? Number.NaN) <= Number(value);
    case 'after':
    case 'before':
      return dateTest(id, operator, String(value));
  }
}

function isEmpty({ values }: GridRow, id: string): boolean {
  const value = values[id];
  return value === null || value === undefined || value === '' || value === 0;
}

/** The shortest fold that is looked for among ordinary words: shorter ones meet by chance. */
const SHORTEST_NAME = 4;

/** Names are found in any spelling, in texts too: by their fold as well as by their letters. */
function contains(column: GridColumn, value: string): Test {
  const { id, type } = column;
  if (type === 'tags') {
    return ({ behind }) => (behind[id] ?? '').split(' ').includes(value);
  }
  const cell = foldedCell(column);
  const fitsLetters = fitting(foldText(value));
  const folded = fold(value);
  const name = type === 'name' || folded.length >= SHORTEST_NAME ? folded : '';
  if (name === '') return (row) => fitsLetters(cell(row));
  const nameCell = foldedName(column);
  const fitsNames = fitting(name);
  return (row) => fitsLetters(cell(row)) || fitsNames(nameCell(row));
}

/** A partial date counts wherever it may lie: 2024 is both after May 2024 and before it. */
function dateTest(id: string, operator: 'after' | 'before', limit: string): Test {
  const { earliest: first, latest: last } = bounds(limit);
  const edge = (operator === 'after' ? first : last)?.toString();
  // An open end ("before 2024", "since 2024") bounds nothing on that side.
  if (edge === undefined) return () => true;
  return ({ behind }) => {
    const edtf = behind[id] ?? null;
    if (edtf === null) return false;
    const { earliest, latest } = knownDays(edtf);
    if (operator === 'after') return latest === null || latest >= edge;
    return earliest === null || earliest <= edge;
  };
}
