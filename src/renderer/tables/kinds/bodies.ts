import type { Organisation } from '../../../domain/organisation';
import type { Proceeding } from '../../../domain/proceeding';
import type { Reading } from '../../shared/casebook/records';
import { t } from '../../shared/catalogue';
import { termWords } from '../../shared/fields/terms';
import { personIn } from '../../shared/names/people';
import { recordTitle } from '../../shared/records/titles';
import type { GridRow } from '../../shared/table/grid-row';
import { keepingRows } from '../kept-rows';
import { dateCell, optionsOf, type TableKind } from '../table-kind';
import { tagsOf } from './detainees';
import { compareDates } from '../../../domain/compare-dates';

const keepingProceedings = keepingRows<GridRow>();

function proceedingRows(store: Reading): GridRow[] {
  const keep = keepingProceedings(store, ['detainee', 'identity']);
  return store.all('proceeding').map((one) => keep(one, [], () => rowOf(one)));

  function rowOf(one: Proceeding): GridRow {
    const last = one.decisions.toSorted((a, b) => compareDates(b.date, a.date))[0];
    const people = one.defendants.flatMap(({ detainee }) => {
      const person = personIn(store, detainee);
      return person === undefined ? [] : [recordTitle(person)];
    });
    return {
      id: one.id,
      kind: 'proceeding',
      record: one.id,
      list: null,
      member: null,
      from: one,
      values: {
        title: one.title,
        court: one.court,
        number: one.number,
        defendants: people.join(', '),
        charges: one.charges.map(({ article }) => article).join(', '),
        hearings: one.hearings.length,
        decision: last === undefined ? '' : termWords('decisions', last.decision),
        date: dateCell(last?.date ?? null),
        release: termWords('release-marks', one.release),
      },
      behind: { date: last?.date.edtf ?? null, release: one.release },
    };
  }
}

/** Every proceeding. */
export const proceedings: TableKind = {
  id: 'proceedings',
  title: 'tables.kind.proceedings',
  reads: ['proceeding', 'detainee', 'identity'],
  rows: proceedingRows,
  columns: () => [
    {
      id: 'title',
      header: t('tables.column.title'),
      type: 'text',
      width: 260,
      edit: { field: 'title', kind: 'text' },
    },
    {
      id: 'court',
      header: t('tables.column.court'),
      type: 'name',
      width: 200,
      edit: { field: 'court', kind: 'text' },
    },
    {
      id: 'number',
      header: t('tables.column.number'),
      type: 'text',
      width: 120,
      edit: { field: 'number', kind: 'text' },
    },
    { id: 'defendants', header: t('tables.column.defendants'), type: 'name', width: 220 },
    { id: 'charges', header: t('tables.column.charges'), type: 'text', width: 160 },
    {
      id: 'hearings',
      header: t('tables.column.hearings'),
      type: 'number',
      width: 90,
      summed: true,
    },
    { id: 'decision', header: t('tables.column.decision'), type: 'text', width: 150 },
    { id: 'date', header: t('tables.column.date'), type: 'date', width: 130 },
    {
      id: 'release',
      header: t('tables.column.release'),
      type: 'term',
      width: 110,
      options: optionsOf('release-marks'),
      edit: { field: 'release', kind: 'term' },
    },
  ],
};

const keepingOrganisations = keepingRows<GridRow>();

function organisationRows(store: Reading): GridRow[] {
  const keep = keepingOrganisations(store, ['tag']);
  return store.all('organisation').map((one) => keep(one, [], () => organisationRow(one, store)));
}

function organisationRow(one: Organisation, store: Reading): GridRow {
  return {
    id: one.id,
    kind: 'organisation',
    record: one.id,
    list: null,
    member: null,
    from: one,
    values: {
      name: recordTitle(one),
      otherNames: one.names
        .slice(1)
        .map(({ text }) => text)
        .join(', '),
      organisationKind: termWords('organisation-kinds', one.organisationKind),
      country: one.country,
      facts: one.facts.length,
      release: termWords('release-marks', one.release),
      tags: tagsOf(one.tags, store),
    },
    behind: {
      organisationKind: one.organisationKind,
      release: one.release,
      tags: one.tags.join(' '),
    },
  };
}

/** Every organisation. */
export const organisations: TableKind = {
  id: 'organisations',
  title: 'tables.kind.organisations',
  reads: ['organisation', 'tag'],
  rows: organisationRows,
  columns: () => [
    { id: 'name', header: t('tables.column.name'), type: 'name', width: 280 },
    { id: 'otherNames', header: t('tables.column.otherNames'), type: 'name', width: 220 },
    {
      id: 'organisationKind',
      header: t('tables.column.kind'),
      type: 'term',
      width: 160,
      options: optionsOf('organisation-kinds'),
      edit: { field: 'organisationKind', kind: 'term' },
    },
    {
      id: 'country',
      header: t('tables.column.country'),
      type: 'text',
      width: 140,
      edit: { field: 'country', kind: 'text' },
    },
    { id: 'facts', header: t('tables.column.facts'), type: 'number', width: 90, summed: true },
    {
      id: 'release',
      header: t('tables.column.release'),
      type: 'term',
      width: 110,
      options: optionsOf('release-marks'),
      edit: { field: 'release', kind: 'term' },
    },
    { id: 'tags', header: t('tables.column.tags'), type: 'tags', width: 120 },
  ],
};
