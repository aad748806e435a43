import { compareDates } from '../../domain/compare-dates';
import { t } from '../shared/catalogue';
import type { Column } from '../shared/table/columns';
import type { AppealRow } from './rows';
import styles from './appeals.module.css';

/**
 * The columns of the table of appeals; beside an open appeal only those that tell appeals apart, so
 * that nothing scrolls sideways.
 */
export function appealColumns(
  beside: boolean,
  withReference: boolean,
): readonly Column<AppealRow>[] {
  const date: Column<AppealRow> = {
    id: 'date',
    header: t('appeals.date'),
    value: (row) => row.date,
    compare: (a, b) => compareDates(a.appeal.date, b.appeal.date),
    width: 108,
  };
  const reference: Column<AppealRow> = {
    id: 'reference',
    header: t('appeals.reference'),
    value: (row) => row.appeal.reference,
    width: 80,
  };
  const title: Column<AppealRow> = {
    id: 'title',
    header: t('appeals.appealTitle'),
    value: (row) => row.appeal.title,
    cell: (row) => <span className={styles.title}>{row.appeal.title}</span>,
    width: 204,
    grow: 4,
  };
  const lines: Column<AppealRow> = {
    id: 'lines',
    header: t('appeals.people'),
    value: (row) => row.lines,
    width: 64,
    align: 'end',
  };
  const statuses: Column<AppealRow> = {
    id: 'statuses',
    header: t('appeals.outcomes'),
    value: (row) => row.statuses,
    width: 116,
    grow: 2,
  };
  const replies: Column<AppealRow> = {
    id: 'replies',
    header: t('appeals.replies'),
    value: (row) => row.replies,
    cell: (row) => (row.replies === 0 ? '' : row.replies),
    width: 64,
    align: 'end',
  };
  const between: Column<AppealRow>[] = [
    { id: 'kind', header: t('appeals.kind'), value: (row) => row.kind, width: 110, grow: 1 },
    {
      id: 'issuers',
      header: t('appeals.issuers'),
      value: (row) => row.issuers,
      width: 112,
      grow: 2,
    },
    {
      id: 'addressees',
      header: t('appeals.addressees'),
      value: (row) => row.addressees,
      width: 112,
      grow: 2,
    },
    {
      id: 'targets',
      header: t('appeals.target'),
      value: (row) => row.targets,
      width: 98,
      grow: 1,
    },
  ];
  if (beside) return [date, title, replies];
  const referenced = withReference ? [reference] : [];
  return [date, ...referenced, title, ...between, lines, statuses, replies];
}
