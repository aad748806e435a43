import type { CellProblem, PlannedValue } from './planned-value';
import type { RowReading } from './read-row';

/** The rows of one person, with all that they say. */
export interface JoinedRows {
  /** Row numbers from 1; the first names the plan. */
  readonly rows: readonly number[];
  readonly name: string;
  readonly id: string;
  readonly reference: string;
  /** The year of birth, where one is given. */
  readonly birth: string;
  readonly values: readonly PlannedValue[];
}

interface Group {
  rows: number[];
  name: string;
  id: string;
  reference: string;
  birth: string;
  values: PlannedValue[];
}

/**
 * Puts the rows of one person together, in the order of their first rows: by key, or by the same
 * name letter for letter. Two rows of one name with two years of birth stay two people, and that is
 * reported.
 */
export function joinRows(
  readings: readonly RowReading[],
  join: 'key' | 'name' | 'never',
  report: (problem: CellProblem) => void,
): JoinedRows[] {
  const groups: Group[] = [];
  const byKey = new Map<string, Group>();
  for (const reading of readings) {
    const birth = birthYear(reading.values);
    const key = keyOf(reading, join);
    const same = key === null ? undefined : byKey.get(key);
    const clash =
      same !== undefined &&
      join === 'name' &&
      birth !== '' &&
      same.birth !== '' &&
      birth !== same.birth;
    if (clash) {
      const at = { row: reading.row, column: 1, header: '' };
      report({ ...at, value: reading.name, reason: 'same-name-other-birth' });
    }
    if (same === undefined || clash) {
      const { name, id, reference, row, values } = reading;
      const group = { rows: [row], name, id, reference, birth, values: [...values] };
      groups.push(group);
      if (key !== null && !clash) byKey.set(key, group);
      continue;
    }
    same.rows.push(reading.row);
    same.name ||= reading.name;
    same.birth ||= birth;
    for (const value of reading.values) if (!says(same.values, value)) same.values.push(value);
  }
  return groups;
}

function keyOf({ id, reference, name }: RowReading, join: 'key' | 'name' | 'never'): string | null {
  if (join === 'never') return null;
  const key = join === 'key' ? id || reference : name;
  return key === '' ? null : key;
}

/** A person's name is said once, however many rows repeat it. */
function says(values: readonly PlannedValue[], value: PlannedValue): boolean {
  if (value.kind === 'name') {
    return values.some((other) => other.kind === 'name' && other.text === value.text);
  }
  if (value.kind === 'fact') {
    const wanted = JSON.stringify(value.value);
    return values.some(
      (other) =>
        other.kind === 'fact' &&
        other.field === value.field &&
        JSON.stringify(other.value) === wanted,
    );
  }
  return value.kind === 'reference' && values.some(({ kind }) => kind === 'reference');
}

function birthYear(values: readonly PlannedValue[]): string {
  for (const value of values) {
    if (value.kind !== 'fact' || value.field !== 'birth-date') continue;
    if (value.value.kind === 'date') return value.value.date.edtf?.slice(0, 4) ?? '';
  }
  return '';
}
