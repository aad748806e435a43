import { outcomeStatuses, namedHow, raisedHow } from '../../domain/outcome-line';
import { termOf, termsOf } from '../../domain/vocabulary';
import type { WrittenDate } from '../../domain/written-date';
import type { RowCells } from '../tabular/row-cells';
import { CellReader, eventOf, LONGEST_NAME, LONGEST_PROSE } from './cell-reader';
import { foldHeader } from './fold-header';
import type { CellPlace, Mapping, Target } from './mapping';
import type { CellProblem, PlannedValue } from './planned-value';

/** Whose a row is. What else it says is read when somebody asks. */
export interface RowGlance {
  readonly row: number;
  readonly name: string;
  readonly id: string;
  readonly reference: string;
  /** The year of birth, where one is given. */
  readonly birth: string;
}

const noDate: WrittenDate = { written: '', edtf: null, hour: null, zone: null, flag: null };
const entryChanges = ['kept', 'added', 'removed'] as const;
const eventWords = new Map(termsOf('custody-events').map(({ id, en }) => [foldHeader(en), id]));
const LONGEST_REFERENCE = 60;
const LONGEST_REASON = 500;

/** A column that is mapped, and which of its cells need not be read. */
interface UsedColumn {
  readonly index: number;
  readonly target: Target;
  readonly split: string;
  /** The field of a fact, or empty. */
  readonly field: string;
  /** Reading a cell of up to so many units would tell of no problem, */
  readonly plainUpTo: number;
  /** nor one of a text that this is true for. */
  readonly isPlain: (text: string) => boolean;
  readonly isWhose: boolean;
}

/** What the cells of a row come to, while they are read. */
interface Draft {
  readonly values: PlannedValue[];
  readonly event: { date: WrittenDate; kind: string; place: string; detail: string };
  eventAt: CellPlace | null;
  readonly line: Record<string, unknown>;
  lineAt: CellPlace | null;
  readonly entry: { change: (typeof entryChanges)[number]; why: string };
}

/**
 * Reads the rows of a sheet by a mapping. `row` numbers count from 1 with the sheet's first row, and
 * cells are those of `columns`, in that order. What cannot be read as its column wants is kept as
 * written, and told to `report`.
 */
export class RowReader {
  /** The indexes of the columns that are mapped. */
  readonly columns: readonly number[];
  readonly #mapping: Mapping;
  readonly #headers: readonly string[];
  readonly #cells: CellReader;
  readonly #used: readonly UsedColumn[];
  readonly #scrap = newDraft();

  constructor(
    mapping: Mapping,
    headers: readonly string[],
    report: (problem: CellProblem) => void,
  ) {
    this.#mapping = mapping;
    this.#headers = headers;
    this.#cells = new CellReader(mapping, headers, report);
    this.#used = mapping.columns.flatMap(({ target, split }, index) =>
      target === 'skip' ? [] : [this.#usedColumn(index, target, split)],
    );
    this.columns = this.#used.map(({ index }) => index);
  }

  /**
   * Whose the row is, with every problem of its cells told; null for a row that is empty in every
   * mapped column. Nothing is made of its values: of a list of 100,000 a few dozen are looked at.
   */
  glance(cells: RowCells, row: number): RowGlance | null {
    const whose = new Whose();
    let birth: string | null = null;
    let isEmpty = true;
    for (let nth = 0; nth < this.#used.length; nth += 1) {
      const column = this.#used[nth];
      const length = cells.lengthOf(nth);
      if (length === 0 || column === undefined) continue;
      isEmpty = false;
      if (length <= column.plainUpTo && !column.isWhose) continue;
      const text = cells.text(nth);
      if (column.isWhose) whose.take(column, text);
      if (birth === null && column.field === 'birth-date') birth = this.#yearIn(text, column);
      if (length > column.plainUpTo && !column.isPlain(text)) this.#tellOf(column, text, row);
    }
    if (isEmpty) return null;
    const name = whose.wholeName();
    if (name.length > LONGEST_NAME) this.#cells.cut(name, LONGEST_NAME, whose.nameAt(row));
    return { row, name, id: whose.id, reference: whose.reference, birth: birth ?? '' };
  }

  /** The same of a row that was glanced at before: its problems were told then. */
  glanceAgain(cells: RowCells, row: number): RowGlance {
    const none = { row, name: '', id: '', reference: '', birth: '' };
    return this.#cells.quietly(() => this.glance(cells, row)) ?? none;
  }

  /** True where a column holds the ids of people on file. */
  get readsIds(): boolean {
    return this.#used.some(({ target }) => target === 'id');
  }

  /** The values of a row that was glanced at before; its problems were told then. */
  values(cells: RowCells, row: number): readonly PlannedValue[] {
    return this.#cells.quietly(() => this.#read(cells, row));
  }

  #yearIn(text: string, { index, split }: UsedColumn): string | null {
    const first = split === '' ? text : parts(text, split)[0];
    return first === undefined ? null : this.#cells.yearOf(first, index + 1);
  }

  /** Reads a cell for its problems alone. */
  #tellOf(column: UsedColumn, text: string, row: number): void {
    this.#take(this.#scrap, column, text, row);
    this.#scrap.values.length = 0;
  }

  #read(cells: RowCells, row: number): readonly PlannedValue[] {
    const draft = newDraft();
    const whose = new Whose();
    let isEmpty = true;
    for (const [nth, column] of this.#used.entries()) {
      const text = cells.text(nth);
      if (text === '') {
        if (this.#mapping.blankErases && column.field !== '') {
          const at = { row, column: column.index + 1 };
          draft.values.push({ kind: 'blank', field: column.field, at });
        }
        continue;
      }
      isEmpty = false;
      whose.take(column, text);
      this.#take(draft, column, text, row);
    }
    return isEmpty ? [] : this.#finished(draft, whose, row);
  }

  #finished(draft: Draft, whose: Whose, row: number): readonly PlannedValue[] {
    const { values, event, eventAt, line, lineAt, entry } = draft;
    const name = whose.wholeName();
    const nameAt = whose.nameAt(row);
    if (name !== '') {
      const text = this.#cells.cut(name, LONGEST_NAME, nameAt);
      values.unshift({ kind: 'name', text, other: false, at: nameAt });
    }
    const { rowKind } = this.#mapping;
    if (rowKind === 'event' && eventAt !== null) values.push(eventSaid(event, eventAt));
    if (rowKind === 'outcome') values.push({ kind: 'line', fields: line, at: lineAt ?? nameAt });
    if (rowKind === 'list-entry') values.push({ kind: 'entry', ...entry, at: nameAt });
    return values;
  }

  #usedColumn(index: number, target: Target, split: string): UsedColumn {
    const field = target.startsWith('fact:') ? target.slice(5) : '';
    const plain = this.#plainness(index, target, split);
    const isWhose = whoseTargets.has(target);
    const [plainUpTo, isPlain] = typeof plain === 'number' ? [plain, never] : [0, plain];
    return { index, target, split, field, plainUpTo, isPlain, isWhose };
  }

  /** Up to which length, or for which texts, reading a cell would tell of no problem. */
  #plainness(index: number, target: Target, split: string): number | UsedColumn['isPlain'] {
    const cells = this.#cells;
    // The header stands before the words of a note, with a colon and a space.
    const prose = LONGEST_PROSE - (this.#headers[index] ?? '').length - 2;
    const asDate: UsedColumn['isPlain'] = (text) => cells.isDate(text, index + 1);
    switch (target) {
      case 'skip':
      case 'id':
      case 'name':
      case 'given-name':
      case 'family-name':
      case 'event-kind':
        return Infinity;
      case 'reference':
        return LONGEST_REFERENCE;
      case 'other-name':
      case 'event-place':
        return LONGEST_NAME;
      case 'status':
        return (text) => cells.isStatus(text);
      case 'note':
      case 'event-detail':
      case 'outcome-next':
        return prose;
      case 'entry-why':
        return LONGEST_REASON;
      case 'event-date':
      case 'outcome-date':
        return asDate;
      case 'outcome-status':
      case 'outcome-named':
      case 'outcome-raised':
      case 'entry-change':
        return never;
      default: {
        if (target.startsWith('date:')) return asDate;
        const wanted = termOf('fact-fields', target.slice(5))?.['value'];
        if (wanted === 'date') return split === '' ? asDate : never;
        if (wanted === 'number') return never;
        return wanted === 'party' ? LONGEST_NAME : prose;
      }
    }
  }

  /** What the text of one cell says goes into the draft of its row. */
  #take(draft: Draft, column: UsedColumn, text: string, row: number): void {
    const { index, target, split, field } = column;
    const { values, event, line, entry } = draft;
    const cells = this.#cells;
    const at = { row, column: index + 1 };
    switch (target) {
      case 'skip':
      case 'id':
      case 'name':
      case 'given-name':
      case 'family-name':
        return;
      case 'reference':
        values.push({ kind: 'reference', text: cells.cut(text, LONGEST_REFERENCE, at), at });
        return;
      case 'other-name':
        for (const part of parts(text, split)) {
          values.push({ kind: 'name', text: cells.cut(part, LONGEST_NAME, at), other: true, at });
        }
        return;
      case 'status':
        values.push(cells.status(text, at));
        return;
      case 'note': {
        const header = this.#headers[index] ?? '';
        const words = header === '' ? text : `${header}: ${text}`;
        values.push({ kind: 'note', text: cells.cut(words, LONGEST_PROSE, at), at });
        return;
      }
      case 'event-kind':
        event.kind = text;
        draft.eventAt ??= at;
        return;
      case 'event-date':
        event.date = cells.date(text, at);
        draft.eventAt = at;
        return;
      case 'event-place':
        event.place = cells.cut(text, LONGEST_NAME, at);
        return;
      case 'event-detail':
        event.detail = cells.cut(text, LONGEST_PROSE, at);
        draft.eventAt ??= at;
        return;
      case 'outcome-status':
        line['status'] = cells.oneOf(text, outcomeStatuses, at) ?? 'sent';
        draft.lineAt = at;
        return;
      case 'outcome-named':
        line['named'] = cells.oneOf(text, namedHow, at) ?? 'in-text';
        return;
      case 'outcome-raised':
        line['raised'] = cells.oneOf(text, raisedHow, at) ?? 'unknown';
        return;
      case 'outcome-date':
        line['date'] = cells.date(text, at);
        draft.lineAt ??= at;
        return;
      case 'outcome-next':
        line['nextStep'] = cells.cut(text, LONGEST_PROSE, at);
        return;
      case 'entry-change':
        entry.change = cells.oneOf(text, entryChanges, at) ?? 'kept';
        return;
      case 'entry-why':
        entry.why = cells.cut(text, LONGEST_REASON, at);
        return;
      default:
        if (target.startsWith('date:')) {
          values.push(eventOf(target.slice(5), cells.date(text, at), at));
          return;
        }
        for (const part of parts(text, split)) {
          values.push({ kind: 'fact', field, value: cells.fact(field, part, at), at });
        }
    }
  }
}

function never(): boolean {
  return false;
}

const whoseTargets: ReadonlySet<Target> = new Set([
  'id',
  'reference',
  'name',
  'given-name',
  'family-name',
] as const);

/** The cells of a row that say whose it is. */
class Whose {
  id = '';
  reference = '';
  #name = '';
  #given = '';
  #family = '';
  #nameColumn = 1;

  take({ index, target }: UsedColumn, text: string): void {
    if (target === 'id') this.id = text;
    else if (target === 'reference') this.reference = text;
    else if (target === 'name' || target === 'family-name') {
      if (target === 'name') this.#name = text;
      else this.#family = text;
      this.#nameColumn = index + 1;
    } else if (target === 'given-name') {
      this.#given = text;
      if (this.#family === '') this.#nameColumn = index + 1;
    }
  }

  wholeName(): string {
    if (this.#name !== '' || (this.#given === '' && this.#family === '')) return this.#name;
    return [this.#given, this.#family].filter(Boolean).join(' ');
  }

  nameAt(row: number): CellPlace {
    return { row, column: this.#nameColumn };
  }
}

function newDraft(): Draft {
  return {
    values: [],
    event: { date: noDate, kind: '', place: '', detail: '' },
    eventAt: null,
    line: {},
    lineAt: null,
    entry: { change: 'kept', why: '' },
  };
}

function eventSaid(event: Draft['event'], at: CellPlace): PlannedValue {
  const known = eventWords.get(foldHeader(event.kind)) ?? null;
  const term = known ?? (termOf('custody-events', event.kind) === null ? 'other' : event.kind);
  const words = known === null ? [event.kind, event.detail] : [event.detail];
  const detail = words.filter(Boolean).join(': ');
  return { ...eventOf(term, event.date, at), place: event.place, detail };
}

function parts(text: string, split: string): string[] {
  if (split === '') return [text];
  return text
    .split(split)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
