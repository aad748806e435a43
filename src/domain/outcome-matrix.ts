import type { CalendarDate } from '@internationalized/date';
import type { Appeal, GroupCoverage } from './appeal';
import { compareDates } from './compare-dates';
import { custodyStatusAt, type CustodyQuestion } from './custody-status';
import type { Detainee } from './detainee';
import { bounds } from './edtf-date';
import type { DetaineeId } from './ids';
import { outcomeCell, type OutcomeCell } from './outcome-cell';
import type { OutcomeLine } from './outcome-line';

export interface MatrixFile extends Pick<CustodyQuestion, 'reportedOn' | 'elsewhere' | 'today'> {
  /** Each person once, merged. */
  readonly people: readonly Detainee[];
  readonly appeals: readonly Appeal[];
  readonly resolve: (id: DetaineeId) => DetaineeId;
  readonly membersOf: (group: string) => ReadonlySet<string>;
}

/** Everybody by everything: one cell for each person and appeal, worked out when it is asked for. */
export interface OutcomeMatrix {
  readonly people: readonly Detainee[];
  /** The latest first; the undated last. */
  readonly appeals: readonly Appeal[];
  cell(person: Detainee, appeal: Appeal): OutcomeCell;
}

/**
 * Whether a person was held when an appeal, or its coverage, was made. By a date that is not exact
 * it is known only where both its ends say the same.
 */
function heldThen(file: MatrixFile, person: Detainee, appeal: Appeal, coverage: GroupCoverage) {
  const { earliest, latest } = bounds((coverage.asOf ?? appeal.date).edtf);
  if (earliest === null || latest === null) return 'unknown';
  function at(asOf: CalendarDate) {
    return custodyStatusAt(person, { ...file, asOf }).held;
  }
  const first = at(earliest);
  return latest.compare(earliest) === 0 || at(latest) === first ? first : 'unknown';
}

/** The matrix of detainees and appeals. Cells are remembered, so that scrolling back costs nothing. */
export function outcomeMatrix(file: MatrixFile): OutcomeMatrix {
  const byId = new Map(file.people.map((person) => [person.id, person]));
  const lines = new Map<string, ReadonlyMap<string, OutcomeLine>>();
  function linesOf(appeal: Appeal): ReadonlyMap<string, OutcomeLine> {
    const known = lines.get(appeal.id);
    if (known !== undefined) return known;
    const made = new Map<string, OutcomeLine>();
    for (const line of appeal.outcomeLines) {
      const who = file.resolve(line.detainee);
      if (!made.has(who)) made.set(who, line);
    }
    lines.set(appeal.id, made);
    return made;
  }
  const known = new Map<string, OutcomeCell>();
  const question = {
    membersOf: file.membersOf,
    heldThen: (id: DetaineeId, appeal: Appeal, coverage: GroupCoverage) => {
      const person = byId.get(id);
      return person === undefined ? 'unknown' : heldThen(file, person, appeal, coverage);
    },
  };
  return {
    people: file.people,
    appeals: file.appeals.toSorted((a, b) => compareDates(b.date, a.date)),
    cell(person, appeal) {
      const line = linesOf(appeal).get(person.id);
      if (line !== undefined) return { kind: 'line', line };
      if (appeal.groupCoverages.length === 0) return none;
      const key = `${person.id} ${appeal.id}`;
      const cell =
        known.get(key) ?? outcomeCell({ ...appeal, outcomeLines: [] }, person.id, question);
      known.set(key, cell);
      return cell;
    },
  };
}

const none: OutcomeCell = { kind: 'none' };
