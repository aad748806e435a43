import { custodyStatusAt } from '../../../domain/custody-status';
import { daysHeld } from '../../../domain/days-held';
import type { InTurns } from '../../../domain/in-turns';
import { shownName } from '../../../domain/shown-name';
import type { DetaineeId } from '../../../domain/ids';
import type { Reading } from '../../shared/casebook/records';
import { t } from '../../shared/catalogue';
import { termWords } from '../../shared/fields/terms';
import { peopleIn } from '../../shared/names/people';
import { custodyQuestion } from '../../shared/records/custody-question';
import { heldWords } from '../../shared/records/held-words';
import type { GridColumn, GridRow } from '../../shared/table/grid-row';
import { rowsAt } from '../../shared/table/fitting-rows';
import { inRankOrder, keepRanks, ranksInTurns } from '../../shared/table/ranks';
import { detainees } from '../../tables';

/** Raised with each change of what is kept: one of another number is passed over and made anew. */
const VERSION = 2;
/** People whose rows are made in one turn. */
const TURN = 2500;
/** Rows that a high window shows, and the few that are drawn beyond it. */
const FIRST = 80;

/** One person: id, name, other names, status and whether held, days held and their words. */
type PersonLine = readonly [string, string, string, string, string, number | null, string];

interface Kept {
  readonly v: number;
  /** The day that statuses and days are of, as in 2026-11-23. */
  readonly day: string;
  readonly people: readonly PersonLine[];
  /**
   * The place of each person by name, and how many there are. Comparing ten thousand names would hold the frame that shows
   * them for half a second; the language they are compared in is that of the program.
   */
  readonly byName: { readonly places: readonly number[]; readonly count: number };
}

/** The table of people as it was when it was last kept. */
export interface PeopleSummary {
  readonly day: string;
  readonly rows: readonly GridRow[];
  /** Those of them that stand first by name, enough to fill a window. */
  readonly first: readonly GridRow[];
}

/**
 * Everybody on file as the table of people shows them today, a few at a step; the last step gives the
 * bytes to keep.
 */
export function* summarise(store: Reading): InTurns<Uint8Array> {
  const question = custodyQuestion(store);
  const people: PersonLine[] = [];
  for (const person of peopleIn(store)) {
    const name = shownName(person);
    const custody = custodyStatusAt(person, question);
    const held = daysHeld(person, question);
    people.push([
      person.id,
      name.text,
      [...new Set(name.others.map(({ text }) => text))].join(', '),
      custody.status,
      custody.held,
      held.periods.length === 0 ? null : held.min,
      heldWords(held),
    ]);
    yield;
  }
  const { places, count } = yield* ranksInTurns(people.map(rowOf), nameColumn());
  const byName = { places: [...places], count };
  const kept: Kept = { v: VERSION, day: question.today.toString(), people, byName };
  return new TextEncoder().encode(JSON.stringify(kept));
}

/** What was kept, as rows of a table; null for what another Vigil kept. Some thousand people a turn. */
export function* readSummary(bytes: Uint8Array): InTurns<PeopleSummary | null> {
  const kept = JSON.parse(new TextDecoder().decode(bytes)) as Kept;
  if (kept.v !== VERSION) return null;
  const rows: GridRow[] = [];
  for (const [at, line] of kept.people.entries()) {
    if (at % TURN === 0) yield;
    rows.push(rowOf(line));
  }
  yield;
  const { places, count } = kept.byName;
  const ranks = { places: Uint32Array.from(places), count };
  keepRanks(rows, nameColumn(), ranks);
  const order = inRankOrder(Uint32Array.from(rows.keys()), [{ ranks, descending: false }]);
  const first = rowsAt(rows, order.subarray(0, FIRST));
  keepRanks(first, nameColumn(), { places: Uint32Array.from(first.keys()), count: first.length });
  return { day: kept.day, rows, first };
}

function nameColumn(): GridColumn {
  const column = detainees.columns().find(({ id }) => id === 'name');
  if (column === undefined) throw new TypeError('people have a column of names');
  return column;
}

function rowOf(line: PersonLine): GridRow {
  const [id, name, otherNames, status, custody, held, words] = line;
  return {
    id,
    kind: 'detainee',
    record: id as DetaineeId,
    list: null,
    member: null,
    from: line,
    values: {
      name: name === '' ? t('shared.unnamed') : name,
      otherNames,
      status: termWords('custody-statuses', status),
      held,
    },
    shown: { held: words },
    behind: { status, custody },
  };
}
