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

/** What is kept of a row once it was read: whose it is. Its values are read again when needed. */
export interface RowGlance {
  readonly row: number;
  readonly name: string;
  readonly id: string;
  readonly reference: string;
  /** The year of birth, where one is given. */
  readonly birth: string;
}

/** One person's rows; what they say is read from the sheet when somebody asks. */
class Group implements JoinedRows {
  readonly #first: number;
  #more: number[] | null = null;
  name: string;
  readonly id: string;
  readonly reference: string;
  birth: string;
  readonly #valuesOf: (row: number) => readonly PlannedValue[];

  constructor(
    { row, name, id, reference, birth }: RowGlance,
    valuesOf: (row: number) => readonly PlannedValue[],
  ) {
    this.#first = row;
    this.name = name;
    this.id = id;
    this.reference = reference;
    this.birth = birth;
    this.#valuesOf = valuesOf;
  }

  get rows(): readonly number[] {
    return [this.#first, ...(this.#more ?? [])];
  }

  add({ row, name, birth }: RowGlance): void {
    (this.#more ??= []).push(row);
    this.name ||= name;
    this.birth ||= birth;
  }

  get values(): readonly PlannedValue[] {
    const values = [...this.#valuesOf(this.#first)];
    for (const row of this.#more ?? []) {
      for (const value of this.#valuesOf(row)) if (!says(values, value)) values.push(value);
    }
    return values;
  }
}

/**
 * Puts the rows of one person together, in the order of their first rows: by key, or by the same
 * name letter for letter. Two rows of one name with two years of birth stay two people, and that is
 * reported. `valuesOf` reads a row again: a list of 100,000 people is not held twice.
 */
export class RowJoiner {
  readonly joined: JoinedRows[] = [];
  readonly #byKey = new Map<string, Group>();
  readonly #join: 'key' | 'name' | 'never';
  readonly #valuesOf: (row: number) => readonly PlannedValue[];
  readonly #report: (problem: CellProblem) => void;

  constructor(
    join: 'key' | 'name' | 'never',
    valuesOf: (row: number) => readonly PlannedValue[],
    report: (problem: CellProblem) => void,
  ) {
    this.#join = join;
    this.#valuesOf = valuesOf;
    this.#report = report;
  }

  /** Takes the next row. */
  add(glance: RowGlance): void {
    const { birth } = glance;
    const key = keyOf(glance, this.#join);
    const same = key === null ? undefined : this.#byKey.get(key);
    const clash =
      same !== undefined &&
      this.#join === 'name' &&
      birth !== '' &&
      same.birth !== '' &&
      birth !== same.birth;
    if (clash) {
      const at = { row: glance.row, column: 1, header: '' };
      this.#report({ ...at, value: glance.name, reason: 'same-name-other-birth' });
    }
    if (same !== undefined && !clash) {
      same.add(glance);
      return;
    }
    const group = new Group(glance, this.#valuesOf);
    this.joined.push(group);
    if (key !== null && !clash) this.#byKey.set(key, group);
  }
}

function keyOf({ id, reference, name }: RowGlance, join: 'key' | 'name' | 'never'): string | null {
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

/** What is kept of a row's reading. */
export function glanceAt({ row, name, id, reference, values }: RowReading): RowGlance {
  return { row, name, id, reference, birth: birthYear(values) };
}

function birthYear(values: readonly PlannedValue[]): string {
  for (const value of values) {
    if (value.kind !== 'fact' || value.field !== 'birth-date') continue;
    if (value.value.kind === 'date') return value.value.date.edtf?.slice(0, 4) ?? '';
  }
  return '';
}
