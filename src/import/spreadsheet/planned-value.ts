import type { FactValue } from '../../domain/fact';
import type { OutcomeLine } from '../../domain/outcome-line';
import type { WrittenDate } from '../../domain/written-date';
import type { CellPlace } from './mapping';

/** One value of a row, as it would go on file; ids and evidence come when it does. */
export type PlannedValue =
  | {
      readonly kind: 'name';
      readonly text: string;
      readonly other: boolean;
      readonly at: CellPlace;
    }
  | {
      readonly kind: 'fact';
      readonly field: string;
      readonly value: FactValue;
      readonly at: CellPlace;
    }
  | {
      readonly kind: 'event';
      readonly event: string;
      readonly date: WrittenDate;
      readonly place: string;
      readonly detail: string;
      readonly at: CellPlace;
    }
  | { readonly kind: 'note'; readonly text: string; readonly at: CellPlace }
  /** An empty cell that is to take a fact away. */
  | { readonly kind: 'blank'; readonly field: string; readonly at: CellPlace }
  | { readonly kind: 'reference'; readonly text: string; readonly at: CellPlace }
  | {
      readonly kind: 'line';
      readonly fields: Partial<
        Pick<OutcomeLine, 'status' | 'date' | 'named' | 'raised' | 'nextStep' | 'note'>
      >;
      readonly at: CellPlace;
    }
  | {
      readonly kind: 'entry';
      readonly change: 'kept' | 'added' | 'removed';
      readonly why: string;
      readonly at: CellPlace;
    };

/** Something about one cell that the user should know; `value` is what stands in it. */
export interface CellProblem extends CellPlace {
  readonly header: string;
  readonly value: string;
  readonly reason: ProblemReason;
}

export type ProblemReason =
  | 'no-name'
  | 'totals-row'
  | 'impossible-date'
  | 'ambiguous-date'
  | 'no-date'
  | 'jalali-date'
  | 'serial-date'
  | 'no-number'
  | 'unknown-status'
  | 'unknown-term'
  | 'unknown-id'
  | 'too-long'
  | 'two-values'
  | 'same-name-other-birth';

/** What a value says, in one line, for comparing and for showing. */
export function valueText(value: PlannedValue): string {
  switch (value.kind) {
    case 'name':
    case 'note':
    case 'reference':
      return value.text;
    case 'fact':
      return factText(value.value);
    case 'blank':
      return '';
    case 'event':
      return [value.date.written, value.place, value.detail].filter(Boolean).join(' · ');
    case 'line':
      return Object.values(value.fields)
        .map((field) => (typeof field === 'object' && field !== null ? field.written : field))
        .filter(Boolean)
        .join(' · ');
    case 'entry':
      return [value.change, value.why].filter(Boolean).join(' · ');
  }
}

/** The words of a fact's value. */
export function factText(value: FactValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'date':
      return value.date.written;
    case 'number':
      return `${value.number} ${value.unit}`.trim();
    case 'term':
      return value.term;
    case 'party':
      return value.party.kind === 'named' ? value.party.name : (value.party.as ?? '');
    case 'not-stated':
      return '';
  }
}
