import { compareDates } from '../../domain/compare-dates';
import { showDate } from '../../domain/show-date';
import { language, t } from '../shared/catalogue';
import type { Column } from '../shared/table/columns';
import type { ProceedingRow } from './rows';

/** The columns of the table of proceedings; beside an open one only what tells them apart. */
export function proceedingColumns(beside: boolean): readonly Column<ProceedingRow>[] {
  const title: Column<ProceedingRow> = {
    id: 'title',
    header: t('proceedings.titleField'),
    value: (row) => row.proceeding.title,
    width: 200,
    grow: 3,
  };
  const next: Column<ProceedingRow> = {
    id: 'next',
    header: t('proceedings.next'),
    value: (row) => (row.next === null ? '' : showDate(row.next.date, language(), 'short')),
    compare: (a, b) => compareDates(a.next?.date ?? null, b.next?.date ?? null),
    width: 150,
  };
  if (beside) return [title, next];
  return [
    title,
    {
      id: 'court',
      header: t('proceedings.court'),
      value: (row) => row.court,
      width: 180,
      grow: 2,
    },
    {
      id: 'number',
      header: t('proceedings.number'),
      value: (row) => row.proceeding.number,
      width: 120,
    },
    {
      id: 'people',
      header: t('proceedings.defendants'),
      value: (row) => row.people,
      width: 200,
      grow: 3,
    },
    {
      id: 'hearings',
      header: t('proceedings.hearings'),
      value: (row) => row.proceeding.hearings.length,
      width: 90,
      align: 'end',
    },
    next,
  ];
}
