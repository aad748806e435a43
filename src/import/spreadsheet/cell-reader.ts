import type { FactValue } from '../../domain/fact';
import { termOf } from '../../domain/vocabulary';
import type { WrittenDate } from '../../domain/written-date';
import { cellDate, isJalali, serialDay } from './cell-date';
import { foldHeader } from './fold-header';
import type { CellPlace, DateOrder, DayCount, Mapping, StatusMeaning } from './mapping';
import type { CellProblem, PlannedValue, ProblemReason } from './planned-value';
import { readStatus } from './read-status';
import { remembered } from './remembered';

/** Longest texts that the records take, in UTF-16 units. */
export const LONGEST_NAME = 300;
export const LONGEST_PROSE = 10_000;

const termOfWords = remembered((text: string) => foldHeader(text).replaceAll(' ', '-'));

/**
 * Reads single cells as their columns want them. What cannot be read so is kept as written, and told
 * to `report`. A column says the same few days and words over and over: each is read once.
 */
export class CellReader {
  readonly #mapping: Mapping;
  readonly #headers: readonly string[];
  readonly #report: (problem: CellProblem) => void;
  /** By the index of the column, which says what bare numbers are. */
  readonly #dateOf: readonly ((text: string) => DatedCell)[];
  readonly #meaningOf: (text: string) => StatusMeaning | 'note';
  #isTold = true;

  constructor(
    mapping: Mapping,
    headers: readonly string[],
    report: (problem: CellProblem) => void,
  ) {
    this.#mapping = mapping;
    this.#headers = headers;
    this.#report = report;
    this.#dateOf = mapping.columns.map(({ days = null }) =>
      remembered((text) => datedCell(text, mapping.dateOrder, days)),
    );
    this.#meaningOf = remembered((text) => readStatus(text, mapping.statusWords));
  }

  /** Reads by `read` what was read before: its problems were told then. */
  quietly<T>(read: () => T): T {
    this.#isTold = false;
    try {
      return read();
    } finally {
      this.#isTold = true;
    }
  }

  /** True for a text that `status` reads without a problem. */
  isStatus(text: string): boolean {
    return this.#meaningOf(text) !== 'note';
  }

  /** True for a text that `date` reads without a problem in a column, counted from 1. */
  isDate(text: string, column: number): boolean {
    return this.#dated(text, column).problem === null;
  }

  /** The year of a date of a column, counted from 1; empty where there is none. */
  yearOf(text: string, column: number): string {
    return this.#dated(text, column).year;
  }

  /** What a status says of somebody on the day it was confirmed; a note where no list knows it. */
  status(text: string, at: CellPlace): PlannedValue {
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

  /** A fact as its field wants it. */
  fact(field: string, text: string, at: CellPlace): FactValue {
    const wanted = termOf('fact-fields', field)?.['value'];
    if (wanted === 'date') return { kind: 'date', date: this.date(text, at) };
    if (wanted === 'party') {
      return { kind: 'party', party: { kind: 'named', name: this.cut(text, LONGEST_NAME, at) } };
    }
    if (wanted === 'number') {
      const found = /^([-+]?\d+(?:[.,]\d+)?)\s*(.*)$/u.exec(text);
      if (found !== null) {
        const number = Number((found[1] ?? '').replace(',', '.'));
        return { kind: 'number', number, unit: (found[2] ?? '').slice(0, 60) };
      }
      this.#tell('no-number', text, at);
    }
    const header = this.#headers[at.column - 1] ?? '';
    const words = field === 'other' && header !== '' ? `${header}: ${text}` : text;
    return { kind: 'text', text: this.cut(words, LONGEST_PROSE, at) };
  }

  /** A date as it is written, and read where it can be. */
  date(text: string, at: CellPlace): WrittenDate {
    const { date, problem } = this.#dated(text, at.column);
    if (problem !== null) this.#tell(problem, text, at);
    return date;
  }

  /** The one of `terms` that the words are, or null. */
  oneOf<T extends string>(text: string, terms: readonly T[], at: CellPlace): T | null {
    const folded = termOfWords(text);
    const found = terms.find((term) => term === folded);
    if (found === undefined) this.#tell('unknown-term', text, at);
    return found ?? null;
  }

  /** The first `most` units of a text. */
  cut(text: string, most: number, at: CellPlace): string {
    if (text.length <= most) return text;
    this.#tell('too-long', text.slice(0, 200), at);
    return text.slice(0, most);
  }

  #dated(text: string, column: number): DatedCell {
    return this.#dateOf[column - 1]?.(text) ?? datedCell(text, this.#mapping.dateOrder, null);
  }

  #tell(reason: ProblemReason, value: string, { row, column }: CellPlace): void {
    if (!this.#isTold) return;
    this.#report({ row, column, value, reason, header: this.#headers[column - 1] ?? '' });
  }
}

interface DatedCell {
  readonly date: WrittenDate;
  readonly year: string;
  readonly problem: ProblemReason | null;
}

function datedCell(text: string, order: DateOrder, days: DayCount | null): DatedCell {
  const date = cellDate(text, order, days);
  return { date, year: date.edtf?.slice(0, 4) ?? '', problem: problemOf(text, date, days) };
}

function problemOf(text: string, date: WrittenDate, days: DayCount | null): ProblemReason | null {
  if (isJalali(text)) return 'jalali-date';
  if (date.flag === 'impossible') return 'impossible-date';
  if (date.flag === 'ambiguous') return 'ambiguous-date';
  if (date.edtf !== null) return null;
  return days === null && serialDay(text) !== null ? 'serial-date' : 'no-date';
}

/** A custody event of which the kind and the day are known. */
export function eventOf(event: string, date: WrittenDate, at: CellPlace) {
  return { kind: 'event', event, date, place: '', detail: '', at } as const;
}

/** Known to be dead on a day: the death was that day or before. */
function deathBy(day: WrittenDate): WrittenDate {
  const edtf = day.edtf === null || day.edtf.includes('/') ? day.edtf : `../${day.edtf}`;
  return { ...day, edtf };
}
