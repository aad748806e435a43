import type { Detainee } from '../../domain/detainee';
import type { MemberId } from '../../domain/ids';
import type { OutcomeLine } from '../../domain/outcome-line';
import type { WrittenDate } from '../../domain/written-date';
import type { OnFile } from './on-file';
import type { JoinedRows } from './join-rows';
import { factText, valueText, type PlannedValue } from './planned-value';

/** What becomes of a value that contradicts one on file. */
export type ConflictRule = 'ask' | 'beside' | 'replace' | 'keep';

/** One value of a row against what is on file. */
export interface Diff {
  readonly value: PlannedValue;
  /** What stands on file in its place, or null for something new. */
  readonly before: string | null;
  /** The claim that stands in its place. */
  readonly claim: MemberId | null;
  /**
   * `add` puts it beside what is there; `replace` makes the claim on file outdated too; `keep`
   * leaves the file as it is; `ask` waits for a decision.
   */
  readonly how: 'add' | 'replace' | 'keep' | 'ask';
}

/** Fields of which a person has one: two values contradict each other. */
const single = new Set(['birth-date', 'birth-place', 'death-date', 'gender']);

/** What the rows say that is not on file of this person, value by value. */
export function diffsWithPerson(
  { values }: JoinedRows,
  person: Detainee,
  onFile: OnFile,
  rule: ConflictRule,
): Diff[] {
  return values.flatMap((value) => {
    const diff = diffOf(value, person, onFile, rule);
    return diff === null ? [] : [diff];
  });
}

/** How a value that contradicts one on file is taken. */
function contradicting(rule: ConflictRule): Diff['how'] {
  return rule === 'beside' ? 'add' : rule;
}

function diffOf(
  value: PlannedValue,
  person: Detainee,
  onFile: OnFile,
  rule: ConflictRule,
): Diff | null {
  const fresh = { value, before: null, claim: null, how: 'add' } as const;
  switch (value.kind) {
    case 'name':
      return person.names.some(({ text }) => sameWords(text, value.text)) ? null : fresh;
    case 'note':
      return person.notes.some(({ text }) => text === value.text) ? null : fresh;
    case 'reference':
      if (person.reference === value.text) return null;
      if (person.reference === '') return fresh;
      return {
        ...fresh,
        before: person.reference,
        // There is one reference: beside is no answer for it.
        how: rule === 'beside' ? 'keep' : rule,
      };
    case 'fact': {
      const of = person.facts.filter(
        ({ field, status }) => field === value.field && status !== 'rejected',
      );
      const wanted = valueText(value);
      if (of.some((fact) => sameWords(factText(fact.value), wanted))) return null;
      const current = of.filter(({ status }) => status !== 'outdated');
      const against = single.has(value.field)
        ? current.find((fact) => !isWithin(fact.value, value))
        : undefined;
      if (against === undefined) return fresh;
      const before = factText(against.value);
      return { value, before, claim: against.id, how: contradicting(rule) };
    }
    case 'event': {
      const known = person.custodyEvents.some(
        ({ event, date, detail, place }) =>
          event === value.event &&
          sameDate(date, value.date) &&
          (value.detail === '' || detail === value.detail) &&
          (value.place === '' || place === value.place),
      );
      return known ? null : fresh;
    }
    case 'blank': {
      // Only what a table brought is taken away by a table.
      const brought = person.facts.find(
        ({ field, status, evidence }) =>
          field === value.field &&
          status !== 'outdated' &&
          evidence.some(({ locator }) => locator.kind === 'cell'),
      );
      if (brought === undefined) return null;
      return { value, before: factText(brought.value), claim: brought.id, how: 'replace' };
    }
    case 'line':
      return lineDiff(value, person, onFile, rule);
    case 'entry': {
      const { source, editions } = onFile;
      const known =
        source !== null &&
        editions.some(({ entries }) =>
          entries.some(
            ({ detainee, evidence }) =>
              detainee === person.id && evidence.some((one) => one.source === source.source),
          ),
        );
      return known ? null : fresh;
    }
  }
}

function lineDiff(
  value: Extract<PlannedValue, { kind: 'line' }>,
  person: Detainee,
  { appeal }: OnFile,
  rule: ConflictRule,
): Diff | null {
  const line = appeal?.outcomeLines.find(({ detainee }) => detainee === person.id);
  if (line === undefined) return { value, before: null, claim: null, how: 'add' };
  const changed = Object.entries(value.fields).filter(
    ([field, given]) => wordsOf(line[field as keyof OutcomeLine]) !== wordsOf(given),
  );
  if (changed.length === 0) return null;
  const before = changed.map(([field]) => wordsOf(line[field as keyof OutcomeLine])).join(' · ');
  // One appeal and one person have one line: a line beside it cannot be.
  return { value, before, claim: line.id, how: rule === 'beside' ? 'replace' : rule };
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'written' in value
    ? String(value.written)
    : '';
}

function sameDate(a: WrittenDate, b: WrittenDate): boolean {
  return a.edtf === null && b.edtf === null ? sameWords(a.written, b.written) : a.edtf === b.edtf;
}

/** Equal but for space and case; letters count. */
function sameWords(a: string, b: string): boolean {
  return a === b || plain(a) === plain(b);
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** 1974 on file and 2 May 1974 in the row, or the other way round, do not contradict each other. */
function isWithin(
  onFile: Detainee['facts'][number]['value'],
  value: Extract<PlannedValue, { kind: 'fact' }>,
): boolean {
  if (onFile.kind !== 'date' || value.value.kind !== 'date') return false;
  const [a, b] = [onFile.date.edtf, value.value.date.edtf];
  return a !== null && b !== null && (a.startsWith(b) || b.startsWith(a));
}
