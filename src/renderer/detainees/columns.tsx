import { Quote } from 'lucide-react';
import { Badge } from '../shared/claims/Badge';
import { t } from '../shared/catalogue';
import { termWords } from '../shared/fields/terms';
import type { Column } from '../shared/table/columns';
import { ageWords, heldWords } from './held-words';
import type { DetaineeRow } from './rows';
import { StatusBadge } from './StatusBadge';
import styles from './detainees.module.css';

/** The columns of the table of people. */
export function detaineeColumns(): readonly Column<DetaineeRow>[] {
  return [
    {
      id: 'name',
      header: t('detainees.column.name'),
      value: (row) => `${row.name} ${row.otherNames}`,
      cell: (row) => (
        <span className={styles.nameCell}>
          <span className={styles.name}>{row.name}</span>
          <span className={styles.others}>{row.otherNames}</span>
        </span>
      ),
      width: 190,
      grow: 3,
    },
    {
      id: 'status',
      header: t('detainees.column.status'),
      value: (row) => termWords('custody-statuses', row.custody.status),
      cell: (row) => <StatusBadge custody={row.custody} />,
      width: 176,
      grow: 1,
    },
    {
      id: 'held',
      header: t('detainees.column.held'),
      value: (row) => (row.held.periods.length === 0 ? null : row.held.min),
      cell: (row) => heldWords(row.held),
      width: 136,
      align: 'end',
    },
    {
      id: 'age',
      header: t('detainees.column.age'),
      value: (row) => row.custody.ageDays,
      cell: (row) => (row.custody.status === 'not-stated' ? '' : ageWords(row.custody)),
      width: 124,
      align: 'end',
    },
    {
      id: 'appeals',
      header: t('detainees.column.appeals'),
      value: (row) => row.appeals,
      width: 72,
      align: 'end',
    },
    {
      id: 'unsourced',
      header: t('detainees.column.unsourced'),
      value: (row) => row.unsourced,
      cell: (row) =>
        row.unsourced === 0 ? (
          ''
        ) : (
          <Badge tone="warn" icon={Quote}>
            {row.unsourced}
          </Badge>
        ),
      width: 88,
      align: 'end',
    },
    {
      id: 'fileState',
      header: t('detainees.column.fileState'),
      value: (row) => termWords('file-states', row.detainee.fileState),
      width: 112,
    },
    {
      id: 'publicity',
      header: t('detainees.column.publicity'),
      value: (row) => termWords('publicity', row.detainee.publicity.choice),
      width: 100,
    },
    {
      id: 'reference',
      header: t('detainees.column.reference'),
      value: (row) => row.detainee.reference,
      width: 84,
    },
  ];
}
