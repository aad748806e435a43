import type { CellProblem, PlannedValue } from './planned-value';
import type { RowGlance } from './read-row';

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

/** Reads a row once more. */
export interface RowsAgain {
  glance(row: number): RowGlance;
  values(row: number): readonly PlannedValue[];
}

/**
 * People as columns of row numbers, 0 for none: 100,000 objects, and the strings in them, would mostly
 * be made to be collected again. What a row says is read once more where it is asked for.
 */
interface People {
  count: number;
  readonly first: Uint32Array;
  /** The row that gives the name, and the one that gives the year of birth. */
  readonly named: Uint32Array;
  readonly born: Uint32Array;
  /** The further rows of those who have more than one. */
  readonly more: Map<number, number[]>;
  readonly again: RowsAgain;
}

/**
 * Puts the rows of one person together, in the order of their first rows: by key, or by the same
 * name letter for letter. Two rows of one name with two years of birth stay two people, and that is
 * reported. Takes `most` rows at most.
 */
export class RowJoiner {
  readonly #people: People;
  readonly #byKey = new Map<string, number>();
  readonly #join: 'key' | 'name' | 'never';
  readonly #report: (problem: CellProblem) => void;

  constructor(
    join: 'key' | 'name' | 'never',
    most: number,
    again: RowsAgain,
    report: (problem: CellProblem) => void,
  ) {
    const columns = {
      first: new Uint32Array(most),
      named: new Uint32Array(most),
      born: new Uint32Array(most),
    };
    this.#people = { count: 0, ...columns, more: new Map(), again };
    this.#join = join;
    this.#report = report;
  }

  /** How many people there are. */
  get length(): number {
    return this.#people.count;
  }

  /** Takes the next row. */
  add(glance: RowGlance): void {
    const { row, name, birth } = glance;
    const { first, named, born, more, count } = this.#people;
    const key = keyOf(glance, this.#join);
    const same = key === '' ? undefined : this.#byKey.get(key);
    const clash = same !== undefined && this.#join === 'name' && this.#bornOtherwise(same, birth);
    if (clash) {
      this.#report({ row, column: 1, header: '', value: name, reason: 'same-name-other-birth' });
    }
    if (same !== undefined && !clash) {
      const further = more.get(same);
      if (further === undefined) more.set(same, [row]);
      else further.push(row);
      if (name !== '') named[same] ||= row;
      if (birth !== '') born[same] ||= row;
      return;
    }
    if (key !== '' && !clash) this.#byKey.set(key, count);
    first[count] = row;
    named[count] = name === '' ? 0 : row;
    born[count] = birth === '' ? 0 : row;
    this.#people.count += 1;
  }

  /** The rows of the person of this index. */
  at(index: number): JoinedRows {
    return new PersonRows(this.#people, index);
  }

  /** True where some row of the person of this index has a name. */
  isNamed(index: number): boolean {
    return this.#people.named[index] !== 0;
  }

  #bornOtherwise(index: number, birth: string): boolean {
    const known = this.at(index).birth;
    return birth !== '' && known !== '' && birth !== known;
  }
}

/** One person's rows; what they say is read from the sheet when somebody asks. */
class PersonRows implements JoinedRows {
  readonly #people: People;
  readonly #index: number;

  constructor(people: People, index: number) {
    this.#people = people;
    this.#index = index;
  }

  get rows(): readonly number[] {
    const { first, more } = this.#people;
    const further = more.get(this.#index) ?? [];
    return [first[this.#index] ?? 0, ...further];
  }
  get name(): string {
    return this.#said('named', 'name');
  }
  get id(): string {
    return this.#said('first', 'id');
  }
  get reference(): string {
    return this.#said('first', 'reference');
  }
  get birth(): string {
    return this.#said('born', 'birth');
  }

  get values(): readonly PlannedValue[] {
    const { again } = this.#people;
    const [first = 0, ...more] = this.rows;
    const values = [...again.values(first)];
    for (const row of more) {
      for (const value of again.values(row)) if (!says(values, value)) values.push(value);
    }
    return values;
  }

  #said(by: 'first' | 'named' | 'born', what: 'name' | 'id' | 'reference' | 'birth'): string {
    const row = this.#people[by][this.#index] ?? 0;
    return row === 0 ? '' : this.#people.again.glance(row)[what];
  }
}

/** What rows of one person are joined by; empty where nothing joins them. */
function keyOf({ id, reference, name }: RowGlance, join: 'key' | 'name' | 'never'): string {
  if (join === 'never') return '';
  return join === 'key' ? id || reference : name;
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
