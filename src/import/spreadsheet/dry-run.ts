import type { Detainee } from '../../domain/detainee';
import type { DetaineeId } from '../../domain/ids';
import { diffsWithPerson, type ConflictRule, type Diff } from './differences';
import type { Rows } from '../tabular/packed-rows';
import { cellsOf } from '../tabular/row-cells';
import { isTotal } from './is-total';
import { RowJoiner, type JoinedRows, type RowsAgain } from './join-rows';
import type { Mapping } from './mapping';
import type { OnFile } from './on-file';
import { PeopleIndex, type Candidate } from './people-index';
import type { CellProblem } from './planned-value';
import { RowReader } from './read-row';

export type { OnFile } from './on-file';

/** What would happen to the rows of one person. */
export type RowAction = 'create' | 'update' | 'same' | 'decide' | 'skip';

/** How the person was found. */
export type MatchedBy = 'row' | 'id' | 'reference' | 'name' | 'choice' | null;

/** The plan for one person's rows. */
export interface RowPlan extends JoinedRows {
  readonly action: RowAction;
  readonly person: DetaineeId | null;
  readonly by: MatchedBy;
  /** Who else it may be, where somebody has to decide. */
  readonly candidates: readonly Candidate[];
  /** What differs from what is on file; everything, for somebody new. */
  readonly diffs: readonly Diff[];
}

/** A decision about one person's rows: a new person, nobody, or somebody on file. */
export type Decision = 'create' | 'skip' | DetaineeId;

/** What the dry run found: what an import would do, and what it could not read. */
export interface DryRun {
  /** One for each person, in the order of their first rows; made when they are first asked for. */
  readonly plans: readonly RowPlan[];
  readonly problems: readonly CellProblem[];
  readonly counts: Readonly<Record<RowAction, number>>;
}

/** What a person decided after an earlier dry run. */
export interface Decisions {
  /** By the first row of a plan. */
  readonly people: ReadonlyMap<number, Decision>;
  /** What becomes of values that contradict a value on file. */
  readonly conflicts: ConflictRule;
  /** The same for single plans, by their first row. */
  readonly conflictsByRow: ReadonlyMap<number, ConflictRule>;
}

export const nothingDecided: Decisions = {
  people: new Map(),
  conflicts: 'ask',
  conflictsByRow: new Map(),
};

/** Rows that are read or matched between two yields. */
const SLICE = 400;
/** The most problems that are kept; a column mapped wrongly has one in each row. */
const MOST_PROBLEMS = 20_000;

/**
 * Reads and matches every row and says what an import would do; changes nothing. Yields the share
 * done, so that a page can take its turn. A matched row only ever adds: what contradicts is asked,
 * and an empty cell takes nothing away unless the mapping says so.
 */
export function* dryRun(
  rows: Rows,
  mapping: Mapping,
  onFile: OnFile,
  decisions: Decisions = nothingDecided,
): Generator<number, DryRun, void> {
  const problems: CellProblem[] = [];
  function report(problem: CellProblem): void {
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  }
  const headers = mapping.header === null ? [] : (rows.at(mapping.header) ?? []);
  const reader = new RowReader(mapping, headers, report);
  const cells = cellsOf(rows, reader.columns);
  const from = mapping.header === null ? 0 : mapping.header + 1;
  const again: RowsAgain = {
    glance(row) {
      cells.open(row - 1);
      return reader.glanceAgain(cells, row);
    },
    values(row) {
      cells.open(row - 1);
      return reader.values(cells, row);
    },
  };
  const joiner = new RowJoiner(mapping.join, rows.length, again, report);
  for (let at = from; at < rows.length; at += 1) {
    cells.open(at);
    const glance = reader.glance(cells, at + 1);
    if (glance !== null && isTotal(glance.name)) {
      const cell = { row: at + 1, column: 1, header: '' };
      report({ ...cell, value: glance.name, reason: 'totals-row' });
    } else if (glance !== null) joiner.add(glance);
    if (at % SLICE === 0) yield (0.4 * at) / rows.length;
  }
  const index = new PeopleIndex(onFile.people, onFile.source);
  const counts: Record<RowAction, number> = { create: 0, update: 0, same: 0, decide: 0, skip: 0 };
  const planned: Planned[] = [];
  const isFirstList = index.size === 0 && decisions.people.size === 0 && !reader.readsIds;
  for (let at = 0; at < joiner.length; at += 1) {
    const isNew = isFirstList && joiner.isNamed(at);
    const plan = isNew ? created : planOf(joiner.at(at), index, onFile, decisions, report);
    counts[plan.action] += 1;
    planned.push(plan);
    if (at % SLICE === 0) yield 0.4 + (0.6 * at) / joiner.length;
  }
  let plans: readonly RowPlan[] | null = null;
  return {
    get plans() {
      return (plans ??= planned.map((plan, at) => new Plan(joiner.at(at), plan)));
    },
    problems,
    counts,
  };
}

/** The dry run in one go. */
export function dryRunNow(...given: Parameters<typeof dryRun>): DryRun {
  const run = dryRun(...given);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}

function planOf(
  joined: JoinedRows,
  index: PeopleIndex,
  onFile: OnFile,
  decisions: Decisions,
  report: (problem: CellProblem) => void,
): Planned {
  const first = joined.rows[0] ?? 0;
  const decided = decisions.people.get(first);
  if (decided === 'skip') return skipped;
  const found =
    decided === undefined
      ? matchOf(joined, index, report)
      : decided === 'create'
        ? { person: null, by: 'choice' as const, candidates: [] }
        : { person: decided, by: 'choice' as const, candidates: [] };
  if (found === 'no-name') return skipped;
  if (found === nobody) return created;
  const { candidates } = found;
  const person = found.person === null ? undefined : index.get(found.person);
  if (person === undefined) {
    const action = candidates.length > 0 ? 'decide' : 'create';
    return { ...found, action, person: null, diffs: [] };
  }
  const rule = decisions.conflictsByRow.get(first) ?? decisions.conflicts;
  const diffs = diffsWithPerson(joined, person, onFile, rule);
  const action = diffs.some(({ how }) => how === 'ask')
    ? 'decide'
    : diffs.some(({ how }) => how !== 'keep')
      ? 'update'
      : 'same';
  return { ...found, action, diffs };
}

interface Found {
  readonly person: DetaineeId | null;
  readonly by: MatchedBy;
  readonly candidates: readonly Candidate[];
}

const nobody: Found = { person: null, by: null, candidates: [] };

/** What becomes of one person's rows, without the rows. */
type Planned = Omit<RowPlan, keyof JoinedRows>;

// One object for all of whom nothing else is known: most people of a list are new.
const skipped: Planned = { ...nobody, action: 'skip', diffs: [] };
const created: Planned = { ...nobody, action: 'create', diffs: [] };

/** A plan beside the rows it is for: their values are read when they are shown or written. */
class Plan implements RowPlan {
  readonly #joined: JoinedRows;
  readonly #planned: Planned;

  constructor(joined: JoinedRows, planned: Planned) {
    this.#joined = joined;
    this.#planned = planned;
  }

  get rows() {
    return this.#joined.rows;
  }
  get name() {
    return this.#joined.name;
  }
  get id() {
    return this.#joined.id;
  }
  get reference() {
    return this.#joined.reference;
  }
  get birth() {
    return this.#joined.birth;
  }
  get values() {
    return this.#joined.values;
  }
  get action() {
    return this.#planned.action;
  }
  get person() {
    return this.#planned.person;
  }
  get by() {
    return this.#planned.by;
  }
  get candidates() {
    return this.#planned.candidates;
  }
  get diffs() {
    return this.#planned.diffs;
  }
}

/** By earlier import of the same row, by id, by key, by name; in that order. */
function matchOf(
  { rows, id, reference, name, birth }: JoinedRows,
  index: PeopleIndex,
  report: (problem: CellProblem) => void,
): Found | 'no-name' {
  for (const row of rows) {
    const before = index.byRow(row);
    if (before !== undefined) return { person: before, by: 'row', candidates: [] };
  }
  if (id !== '') {
    const person = index.get(id)?.id;
    if (person !== undefined) return { person, by: 'id', candidates: [] };
    report({ row: rows[0] ?? 0, column: 1, header: '', value: id, reason: 'unknown-id' });
  }
  if (reference !== '') {
    const person = index.byReference(reference);
    if (person !== undefined) return { person, by: 'reference', candidates: [] };
  }
  if (name === '') {
    report({ row: rows[0] ?? 0, column: 1, header: '', value: '', reason: 'no-name' });
    return 'no-name';
  }
  if (index.size === 0) return nobody;
  const [only, ...more] = index.byName(name);
  if (only !== undefined && more.length === 0 && !bornOtherwise(index.get(only), birth)) {
    return { person: only, by: 'name', candidates: [] };
  }
  return { person: null, by: null, candidates: index.near(name) };
}

/** True where a birth date on file shares no year with the row's. */
function bornOtherwise(person: Detainee | undefined, birth: string): boolean {
  if (birth === '' || person === undefined) return false;
  const years = person.facts.flatMap(({ field, value }) =>
    field === 'birth-date' && value.kind === 'date' && value.date.edtf !== null
      ? [value.date.edtf.slice(0, 4)]
      : [],
  );
  return years.length > 0 && !years.includes(birth);
}
