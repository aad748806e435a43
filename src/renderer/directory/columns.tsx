import { t } from '../shared/catalogue';
import type { Column } from '../shared/table/columns';
import type { DirectoryKind } from '../shared/routing/routes';
import type { DirectoryRow } from './rows';

/** The columns of one kind; beside an open record only what tells records apart. */
export function directoryColumns(
  kind: DirectoryKind,
  beside: boolean,
): readonly Column<DirectoryRow>[] {
  const title: Column<DirectoryRow> = {
    id: 'title',
    header: t(`directory.column.title.${kind}`),
    value: (row) => row.title,
    width: 200,
    grow: 3,
  };
  const also: Column<DirectoryRow> = {
    id: 'also',
    header: t(`directory.column.also.${kind}`),
    value: (row) => row.also,
    width: 150,
    grow: 2,
  };
  if (beside || kind === 'case-group') return [title, also, ...(beside ? [] : [people()])];
  return [
    title,
    also,
    {
      id: 'what',
      header: t(`directory.column.what.${kind}`),
      value: (row) => row.what,
      width: 160,
      grow: 2,
    },
    {
      id: 'where',
      header: t(`directory.column.where.${kind}`),
      value: (row) => row.where,
      width: 120,
      grow: 1,
    },
    ...(kind === 'facility' || kind === 'contact' ? [people()] : []),
  ];
}

function people(): Column<DirectoryRow> {
  return {
    id: 'people',
    header: t('directory.people'),
    value: (row) => row.people,
    width: 80,
    align: 'end',
  };
}
