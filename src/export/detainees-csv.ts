import { dateColumns } from '../domain/compare-dates';
import { custodyStatusAt } from '../domain/custody-status';
import { daysHeld } from '../domain/days-held';
import { independentIn } from '../domain/evidence-count';
import { custodyReading } from '../domain/proceeding-events';
import type { Detainee } from '../domain/detainee';
import type { FactValue } from '../domain/fact';
import { identitiesOf, mergedDetainee, type Identities } from '../domain/identities';
import type { DetaineeId } from '../domain/ids';
import { shownFact } from '../domain/shown-fact';
import { shownName } from '../domain/shown-name';
import { isVocabularyName } from '../domain/vocabulary';
import type { CsvTable } from './csv';
import { exportPen, type ExportInput, type ExportPen } from './export-input';

const columns = [
  'detainee_id',
  'name',
  'other_names',
  'occupation',
  'position',
  'charges',
  'custody_status',
  'held',
  'custody_event',
  'custody_date',
  'custody_date_edtf',
  'custody_date_from',
  'custody_date_to',
  'custody_said_by',
  'as_of',
  'days_held_least',
  'days_held_most',
  'contradictions',
  'appeals',
  'evidence',
  'note',
] as const;

function factText(value: FactValue, pen: ExportPen, input: ExportInput): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'date':
      return value.date.written;
    case 'number':
      return `${value.number} ${value.unit}`.trim();
    case 'term':
      return isVocabularyName(value.vocabulary)
        ? input.phrases.term(value.vocabulary, value.term)
        : value.term;
    case 'party':
      return pen.party(value.party);
    case 'not-stated':
      return input.phrases.say('fact.not-stated');
  }
}

function row(person: Detainee, appeals: number, input: ExportInput, pen: ExportPen): string[] {
  const { phrases, asOf, today } = input;
  const question = { asOf, today, ...custodyReading(pen.casebook) };
  const status = custodyStatusAt(person, question);
  const days = daysHeld(person, question);
  const name = shownName(person);
  const shown = ['occupation', 'position', 'charges'].map((field) =>
    shownFact(person.facts, field, independentIn(pen.casebook)),
  );
  const date = dateColumns(status.event?.date ?? status.incident?.date ?? null);
  const saidBy = status.event?.saidBy ?? status.incident?.saidBy ?? null;
  const counted = days.min > 0;
  const claims = [
    name.name,
    ...shown.map((each) => each?.fact ?? null),
    status.event,
    status.incident,
    status.confirmedBy,
  ].filter((claim) => claim !== null);
  return [
    pen.id(person.id),
    name.text,
    [...new Set(name.others.map((each) => each.text))].join('; '),
    ...shown.map((each) => (each === null ? '' : factText(each.fact.value, pen, input))),
    phrases.term('custody-statuses', status.status),
    status.held,
    status.event === null ? '' : phrases.term('custody-events', status.event.event),
    date.written,
    date.edtf,
    date.isoFrom,
    date.isoTo,
    saidBy === null ? '' : pen.party(saidBy),
    asOf.toString(),
    counted ? String(days.min) : '',
    counted && days.max !== null ? String(days.max) : '',
    [...new Set(status.flags.map((flag) => phrases.say(`flag.${flag.code}`)))].join(' '),
    String(appeals),
    pen.evidence(claims),
    pen.note,
  ];
}

/** How many appeals have a line for each person, merged records counted as one. */
function appealsByPerson(pen: ExportPen, identities: Identities): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const appeal of pen.casebook.all('appeal')) {
    const people = appeal.outcomeLines.map((line) => identities.resolve(line.detainee));
    for (const id of new Set(people)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/**
 * One row a person, in the order given (what the filter shows is what is exported): names, custody
 * at the date with what it rests on, and the sources. People who may not leave have no row.
 */
export function detaineesTable(detainees: readonly DetaineeId[], input: ExportInput): CsvTable {
  const pen = exportPen(input);
  const identities = identitiesOf(pen.casebook.all('identity'));
  const appeals = appealsByPerson(pen, identities);
  const ids = [...new Set(detainees.map((id) => identities.resolve(id)))];
  const rows = ids.flatMap((id) => {
    const person = mergedDetainee(id, identities, (each) => pen.casebook.get('detainee', each));
    return person === undefined ? [] : [row(person, appeals.get(id) ?? 0, input, pen)];
  });
  return { columns, rows };
}
