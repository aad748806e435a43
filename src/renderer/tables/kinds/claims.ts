import type { Claim } from '../../../domain/claim';
import type { Detainee } from '../../../domain/detainee';
import type { WrittenDate } from '../../../domain/written-date';
import { factText } from '../../../import/spreadsheet/planned-value';
import type { Reading } from '../../shared/casebook/records';
import { t } from '../../shared/catalogue';
import { termWords } from '../../shared/fields/terms';
import { personIn } from '../../shared/names/people';
import { partyWords, recordTitle } from '../../shared/records/titles';
import type { GridColumn, GridRow } from '../../shared/table/grid-row';
import { keepingRows } from '../kept-rows';
import { dateCell, optionsOf, type TableKind } from '../table-kind';

interface Said {
  readonly list: 'names' | 'facts' | 'custodyEvents' | 'incidents';
  readonly claim: Claim;
  readonly what: string;
  readonly value: string;
  readonly date: WrittenDate | null;
}

function saidOf(person: Detainee): Said[] {
  return [
    ...person.names.map((claim): Said => {
      const what = t('records.claim.name');
      return { list: 'names', claim, what, value: claim.text, date: null };
    }),
    ...person.facts.map((claim): Said => {
      const date = claim.value.kind === 'date' ? claim.value.date : null;
      const what = termWords('fact-fields', claim.field);
      const value =
        claim.value.kind === 'date' ? dateCell(claim.value.date) : factText(claim.value);
      return { list: 'facts', claim, what, value, date };
    }),
    ...eventsOf(person),
  ];
}

function eventsOf(person: Detainee): Said[] {
  return [
    ...person.custodyEvents.map((claim): Said => ({
      list: 'custodyEvents',
      claim,
      what: termWords('custody-events', claim.event),
      value: [claim.place, claim.detail].filter(Boolean).join(': '),
      date: claim.date,
    })),
    ...person.incidents.map((claim): Said => ({
      list: 'incidents',
      claim,
      what: termWords('incidents', claim.incident),
      value: [claim.place, claim.description].filter(Boolean).join(': '),
      date: claim.date,
    })),
  ];
}

function rowOf(person: Detainee, name: string, said: Said, store: Reading): GridRow {
  const { claim, list, what, value, date } = said;
  const [first] = claim.evidence;
  return {
    id: claim.id,
    kind: 'detainee',
    record: person.id,
    list,
    member: claim.id,
    from: claim,
    values: {
      person: name,
      what,
      value,
      date: dateCell(date),
      saidBy: claim.saidBy === null ? '' : partyWords(claim.saidBy, store),
      source: first === undefined ? '' : (store.get('source', first.source)?.title ?? ''),
      evidence: claim.evidence.length,
      status: termWords('claim-statuses', claim.status),
      release: termWords('release-marks', claim.release),
      note: claim.note,
    },
    behind: { date: date?.edtf ?? null, status: claim.status, release: claim.release },
  };
}

function rowsOf(of: (person: Detainee) => Said[]) {
  const keeping = keepingRows<readonly GridRow[]>();
  return (store: Reading): GridRow[] => {
    const keep = keeping(store, ['source', 'organisation', 'office', 'contact', 'identity']);
    return store.all('detainee').flatMap((person) =>
      keep(person, speakersOf(person, store), () => {
        const name = recordTitle(person);
        return of(person).map((said) => rowOf(person, name, said, store));
      }),
    );
  };
}

/** The people on file who say something of a person: rows show what they are called. */
function speakersOf(person: Detainee, store: Reading): readonly unknown[] {
  const { names, facts, custodyEvents, incidents } = person;
  return [names, facts, custodyEvents, incidents]
    .flat()
    .flatMap(({ saidBy }) => (saidBy?.kind === 'detainee' ? [personIn(store, saidBy.id)] : []));
}

function columns(): readonly GridColumn[] {
  return [
    { id: 'person', header: t('tables.column.person'), type: 'name', width: 200 },
    { id: 'what', header: t('tables.column.what'), type: 'text', width: 150 },
    { id: 'value', header: t('tables.column.value'), type: 'text', width: 240 },
    { id: 'date', header: t('tables.column.date'), type: 'date', width: 140 },
    { id: 'saidBy', header: t('tables.column.saidBy'), type: 'name', width: 140 },
    { id: 'source', header: t('tables.column.source'), type: 'text', width: 180 },
    { id: 'evidence', header: t('tables.column.evidence'), type: 'number', width: 90 },
    {
      id: 'status',
      header: t('tables.column.status'),
      type: 'term',
      width: 120,
      options: optionsOf('claim-statuses'),
      edit: { field: 'status', kind: 'term' },
    },
    {
      id: 'release',
      header: t('tables.column.release'),
      type: 'term',
      width: 110,
      options: optionsOf('release-marks'),
      edit: { field: 'release', kind: 'term' },
    },
    {
      id: 'note',
      header: t('tables.column.note'),
      type: 'text',
      width: 180,
      hidden: true,
      edit: { field: 'note', kind: 'text' },
    },
  ];
}

/** Everything that is said of people: names, facts, events, incidents. */
export const claims: TableKind = {
  id: 'claims',
  title: 'tables.kind.claims',
  reads: ['detainee', 'source', 'organisation', 'office', 'contact'],
  rows: rowsOf(saidOf),
  columns,
};

/** Custody events and incidents alone. */
export const events: TableKind = {
  id: 'events',
  title: 'tables.kind.events',
  reads: ['detainee', 'source', 'organisation', 'office', 'contact'],
  rows: rowsOf(eventsOf),
  columns,
};
