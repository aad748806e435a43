import type { FactValue } from '../../domain/fact';
import { outcomeStatuses, namedHow, raisedHow } from '../../domain/outcome-line';
import { termOf, termsOf } from '../../domain/vocabulary';
import type { WrittenDate } from '../../domain/written-date';
import { cellDate, isJalali } from './cell-date';
import { foldHeader } from './fold-header';
import type { CellPlace, DateOrder, Mapping, StatusMeaning, Target } from './mapping';
import type { CellProblem, PlannedValue, ProblemReason } from './planned-value';
import { readStatus } from './read-status';
import { remembered } from './remembered';

/** What one row says. */
export interface RowReading {
  readonly row: number;
  readonly name: string;
  readonly id: string;
  readonly reference: string;
  readonly values: readonly PlannedValue[];
}

/** Longest texts that the records take, in UTF-16 units. */
const LONGEST_NAME = 300;
const LONGEST_PROSE = 10_000;

const noDate: WrittenDate = { written: '', edtf: null, hour: null, zone: null, flag: null };
const termOfWords = remembered((text: string) => foldHeader(text).replaceAll(' ', '-'));
const eventWords = new Map(termsOf('custody-events').map(({ id, en }) => [foldHeader(en), id]));

/**
 * Reads the rows of a sheet by a mapping. `row` numbers count from 1 with the sheet's first row.
 * What cannot be read as its column wants is kept as written, and told to `report`. A column says
 * the same few days and words over and over: each is read once.
 */
export class RowReader {
  readonly #mapping: Mapping;
  readonly #headers: readonly string[];
  readonly #report: (problem: CellProblem) => void;
  readonly #dateOf: (text: string) => DatedCell;
  readonly #meaningOf: (text: string) => StatusMeaning | 'note';
  #isTold = true;
  readonly #used: readonly {
    readonly index: number;
    readonly target: Target;
    readonly split: string;
  }[];

  constructor(
    mapping: Mapping,
    headers: readonly string[],
    report: (problem: CellProblem) => void,
  ) {
    this.#mapping = mapping;
    this.#headers = headers;
    this.#report = report;
    this.#dateOf = remembered((text) => datedCell(text, mapping.dateOrder));
    this.#meaningOf = remembered((text) => readStatus(text, mapping.statusWords));
    this.#used = mapping.columns.flatMap(({ target, split }, index) =>
      target === 'skip' ? [] : [{ index, target, split }],
    );
  }

  /** The values of a row that was read before; its problems were told then. */
  readAgain(cells: readonly string[], row: number): readonly PlannedValue[] {
    this.#isTold = false;
    try {
      return this.read(cells, row)?.values ?? [];
    } finally {
      this.#isTold = true;
    }
  }

  /** The row's values; null for a row that is empty in every mapped column. */
  read(cells: readonly string[], row: number): RowReading | null {
    const values: PlannedValue[] = [];
    const found = { name: '', given: '', family: '', id: '', reference: '' };
    let nameAt: CellPlace = { row, column: 1 };
    const event = { date: noDate, kind: '', place: '', detail: '', at: null as CellPlace | null };
    const line: Record<string, unknown> = {};
    const entry = { change: 'kept' as 'kept' | 'added' | 'removed', why: '' };
    let lineAt: CellPlace | null = null;
    let empty = true;
    for (const { index, target, split } of this.#used) {
      const text = (cells[index] ?? '').trim();
      const at = { row, column: index + 1 };
      if (text === '') {
        if (this.#mapping.blankErases && target.startsWith('fact:')) {
          values.push({ kind: 'blank', field: target.slice(5), at });
        }
        continue;
      }
      empty = false;
      switch (target) {
        case 'id':
        case 'reference':
          found[target] = text;
          if (target === 'reference') {
            values.push({ kind: 'reference', text: this.#cut(text, 60, at), at });
          }
          break;
        case 'name':
        case 'given-name':
        case 'family-name':
          found[target === 'name' ? 'name' : target === 'given-name' ? 'given' : 'family'] = text;
          if (target !== 'given-name' || found.family === '') nameAt = at;
          break;
        case 'other-name':
          for (const part of parts(text, split)) {
            values.push({ kind: 'name', text: this.#cut(part, LONGEST_NAME, at), other: true, at });
          }
          break;
        case 'status':
          values.push(this.#status(text, at));
          break;
        case 'note': {
          const header = this.#headers[index] ?? '';
          const words = header === '' ? text : `${header}: ${text}`;
          values.push({ kind: 'note', text: this.#cut(words, LONGEST_PROSE, at), at });
          break;
        }
        case 'event-kind':
          event.kind = text;
          event.at ??= at;
          break;
        case 'event-date':
          event.date = this.#date(text, at);
          event.at = at;
          break;
        case 'event-place':
          event.place = this.#cut(text, LONGEST_NAME, at);
          break;
        case 'event-detail':
          event.detail = this.#cut(text, LONGEST_PROSE, at);
          event.at ??= at;
          break;
        case 'outcome-status':
          line['status'] = this.#oneOf(text, outcomeStatuses, at) ?? 'sent';
          lineAt = at;
          break;
        case 'outcome-named':
          line['named'] = this.#oneOf(text, namedHow, at) ?? 'in-text';
          break;
        case 'outcome-raised':
          line['raised'] = this.#oneOf(text, raisedHow, at) ?? 'unknown';
          break;
        case 'outcome-date':
          line['date'] = this.#date(text, at);
          lineAt ??= at;
          break;
        case 'outcome-next':
          line['nextStep'] = this.#cut(text, LONGEST_PROSE, at);
          break;
        case 'entry-change':
          entry.change = this.#oneOf(text, ['kept', 'added', 'removed'] as const, at) ?? 'kept';
          break;
        case 'entry-why':
          entry.why = this.#cut(text, 500, at);
          break;
        default:
          if (target.startsWith('date:')) {
            values.push(eventOf(target.slice(5), this.#date(text, at), at));
          } else if (target.startsWith('fact:')) {
            for (const part of parts(text, split)) {
              const value = this.#fact(target.slice(5), part, at, index);
              values.push({ kind: 'fact', field: target.slice(5), value, at });
            }
          }
      }
    }
    if (empty) return null;
    const name = found.name || [found.given, found.family].filter(Boolean).join(' ');
    if (name !== '') {
      const text = this.#cut(name, LONGEST_NAME, nameAt);
      values.unshift({ kind: 'name', text, other: false, at: nameAt });
    }
    const { rowKind } = this.#mapping;
    if (rowKind === 'event' && event.at !== null) values.push(this.#event(event, event.at));
    if (rowKind === 'outcome') values.push({ kind: 'line', fields: line, at: lineAt ?? nameAt });
    if (rowKind === 'list-entry') values.push({ kind: 'entry', ...entry, at: nameAt });
    return { row, name, id: found.id, reference: found.reference, values };
  }

  #status(text: string, at: CellPlace): PlannedValue {
    const meaning = this.#meaningOf(text);
    if (meaning === 'note') {
      this.#tell('unknown-status', text, at);
      const header = this.#headers[at.column - 1] ?? '';
      return { kind: 'note', text: `${header}: ${text}`, at };
    }
    // A list says that somebody is held, never how it began: no arrest is made of it.
    const event = { held: 'held-confirmed', free: 'at-liberty-confirmed', died: 'death' }[meaning];
    const on = this.#mapping.confirmedOn;
    const date = meaning === 'died' ? deathBy(on) : on;
    return { ...eventOf(event, date, at), detail: text };
  }

  #event(
    event: { date: WrittenDate; kind: string; place: string; detail: string },
    at: CellPlace,
  ): PlannedValue {
    const known = eventWords.get(foldHeader(event.kind)) ?? null;
    const term = known ?? (termOf('custody-events', event.kind) === null ? 'other' : event.kind);
    const words = known === null ? [event.kind, event.detail] : [event.detail];
    const detail = words.filter(Boolean).join(': ');
    return { ...eventOf(term, event.date, at), place: event.place, detail };
  }

  #fact(field: string, text: string, at: CellPlace, index: number): FactValue {
    const wanted = termOf('fact-fields', field)?.['value'];
    if (wanted === 'date') return { kind: 'date', date: this.#date(text, at) };
    if (wanted === 'party') {
      return { kind: 'party', party: { kind: 'named', name: this.#cut(text, LONGEST_NAME, at) } };
    }
    if (wanted === 'number') {
      const found = /^([-+]?\d+(?:[.,]\d+)?)\s*(.*)$/u.exec(text);
      if (found !== null) {
        const number = Number((found[1] ?? '').replace(',', '.'));
        return { kind: 'number', number, unit: (found[2] ?? '').slice(0, 60) };
      }
      this.#tell('no-number', text, at);
    }
    const header = this.#headers[index] ?? '';
    const words = field === 'other' && header !== '' ? `${header}: ${text}` : text;
    return { kind: 'text', text: this.#cut(words, LONGEST_PROSE, at) };
  }

  #date(text: string, at: CellPlace): WrittenDate {
    const { date, problem } = this.#dateOf(text);
    if (problem !== null) this.#tell(problem, text, at);
    return date;
  }

  #oneOf<T extends string>(text: string, terms: readonly T[], at: CellPlace): T | null {
    const folded = termOfWords(text);
    const found = terms.find((term) => term === folded);
    if (found === undefined) this.#tell('unknown-term', text, at);
    return found ?? null;
  }

  #cut(text: string, most: number, at: CellPlace): string {
    if (text.length <= most) return text;
    this.#tell('too-long', text.slice(0, 200), at);
    return text.slice(0, most);
  }

  #tell(reason: ProblemReason, value: string, { row, column }: CellPlace): void {
    if (!this.#isTold) return;
    this.#report({ row, column, value, reason, header: this.#headers[column - 1] ?? '' });
  }
}

interface DatedCell {
  readonly date: WrittenDate;
  readonly problem: ProblemReason | null;
}

function datedCell(text: string, order: DateOrder): DatedCell {
  const date = cellDate(text, order);
  if (isJalali(text)) return { date, problem: 'jalali-date' };
  if (date.flag === 'impossible') return { date, problem: 'impossible-date' };
  if (date.flag === 'ambiguous') return { date, problem: 'ambiguous-date' };
  return { date, problem: date.edtf === null ? 'no-date' : null };
}

function eventOf(event: string, date: WrittenDate, at: CellPlace) {
  return { kind: 'event', event, date, place: '', detail: '', at } as const;
}

/** Known to be dead on a day: the death was that day or before. */
function deathBy(day: WrittenDate): WrittenDate {
  const edtf = day.edtf === null || day.edtf.includes('/') ? day.edtf : `../${day.edtf}`;
  return { ...day, edtf };
}

function parts(text: string, split: string): string[] {
  if (split === '') return [text];
  return text
    .split(split)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
