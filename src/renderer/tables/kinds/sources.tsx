import { isInTrash } from '../../../domain/annotation';
import type { ReleaseMark } from '../../../domain/release';
import type { Source } from '../../../domain/source';
import type { Reading } from '../../shared/casebook/records';
import { t } from '../../shared/catalogue';
import { ReleaseBadge } from '../../shared/claims/Badge';
import { languageWords } from '../../shared/fields/language-words';
import { termWords } from '../../shared/fields/terms';
import { partyWords, recordTitle } from '../../shared/records/titles';
import type { GridRow } from '../../shared/table/grid-row';
import { keepingRows } from '../kept-rows';
import { dateCell, named, optionsOf, type TableKind } from '../table-kind';
import { tagsOf } from './detainees';

const keepingSources = keepingRows<GridRow>();

function sourceRows(store: Reading): GridRow[] {
  const keep = keepingSources(store, [...named, 'tag']);
  return store.all('source').map((source) => keep(source, [], () => sourceRow(source, store)));
}

function sourceRow(source: Source, store: Reading): GridRow {
  return {
    id: source.id,
    kind: 'source',
    record: source.id,
    list: null,
    member: null,
    from: source,
    values: {
      title: source.title,
      sourceKind: termWords('source-kinds', source.sourceKind),
      published: dateCell(source.published),
      author: source.author === null ? '' : partyWords(source.author, store),
      publisher: source.publisher === null ? '' : partyWords(source.publisher, store),
      language: languageWords(source.language),
      reliability: source.reliability ?? '',
      passages: source.annotations.filter((one) => !isInTrash(one)).length,
      release: termWords('release-marks', source.release),
      tags: tagsOf(source.tags, store),
    },
    behind: {
      sourceKind: source.sourceKind,
      published: source.published?.edtf ?? null,
      reliability: source.reliability,
      release: source.release,
      tags: source.tags.join(' '),
    },
  };
}

/** Every source. */
export const sources: TableKind = {
  id: 'sources',
  title: 'sources.title',
  reads: ['source', 'organisation', 'detainee', 'tag'],
  rows: sourceRows,
  firstSort: { column: 'title', descending: false },
  beside: { title: 170, published: 118 },
  columns: () => [
    {
      id: 'title',
      header: t('tables.column.title'),
      type: 'text',
      width: 280,
      grow: 3,
      edit: { field: 'title', kind: 'text' },
    },
    {
      id: 'sourceKind',
      header: t('tables.column.kind'),
      type: 'term',
      width: 140,
      options: optionsOf('source-kinds'),
      edit: { field: 'sourceKind', kind: 'term' },
    },
    {
      id: 'published',
      header: t('tables.column.published'),
      type: 'date',
      width: 140,
      edit: { field: 'published', kind: 'date' },
    },
    { id: 'author', header: t('tables.column.author'), type: 'name', width: 150, hidden: true },
    { id: 'publisher', header: t('tables.column.publisher'), type: 'name', width: 150, grow: 1 },
    { id: 'language', header: t('tables.column.language'), type: 'text', width: 110 },
    {
      id: 'reliability',
      header: t('tables.column.reliability'),
      type: 'term',
      width: 100,
      options: optionsOf('reliability'),
      edit: { field: 'reliability', kind: 'term' },
    },
    {
      id: 'passages',
      header: t('tables.column.passages'),
      type: 'number',
      width: 90,
      summed: true,
    },
    {
      id: 'release',
      header: t('tables.column.release'),
      type: 'term',
      width: 124,
      options: optionsOf('release-marks'),
      edit: { field: 'release', kind: 'term' },
      cell: ReleaseCell,
    },
    { id: 'tags', header: t('tables.column.tags'), type: 'tags', width: 110 },
  ],
};

function ReleaseCell({ behind }: GridRow) {
  return <ReleaseBadge mark={behind['release'] as ReleaseMark} always />;
}

const keepingAnnotations = keepingRows<readonly GridRow[]>();

function annotationRows(store: Reading): GridRow[] {
  const keep = keepingAnnotations(store, ['tag', 'detainee', 'appeal', 'organisation']);
  return store.all('source').flatMap((source) => keep(source, [], () => rowsIn(source, store)));
}

function rowsIn(source: Source, store: Reading): readonly GridRow[] {
  return source.annotations.map((annotation): GridRow => {
    const last = annotation.placements.at(-1);
    return {
      id: annotation.id,
      kind: 'source',
      record: source.id,
      list: 'annotations',
      member: annotation.id,
      from: annotation,
      values: {
        quote: annotation.selectors.exact.replace(/\s+/g, ' '),
        source: source.title,
        comment: annotation.comment,
        tags: tagsOf(annotation.tags, store),
        links: annotation.links
          .flatMap((id) => {
            const record =
              store.get('detainee', id as never) ??
              store.get('appeal', id as never) ??
              store.get('organisation', id as never);
            return record === undefined ? [] : [recordTitle(record)];
          })
          .join(', '),
        state: last === undefined ? '' : t(`tables.state.${last.state}`),
        release: termWords('release-marks', annotation.release),
      },
      behind: { release: annotation.release, tags: annotation.tags.join(' ') },
    };
  });
}

/** Every marked passage. */
export const annotations: TableKind = {
  id: 'annotations',
  title: 'tables.kind.annotations',
  reads: ['source', 'tag', 'detainee', 'appeal', 'organisation'],
  rows: annotationRows,
  columns: () => [
    { id: 'quote', header: t('tables.column.quote'), type: 'text', width: 380 },
    { id: 'source', header: t('tables.column.source'), type: 'text', width: 220 },
    {
      id: 'comment',
      header: t('tables.column.comment'),
      type: 'text',
      width: 220,
      edit: { field: 'comment', kind: 'text' },
    },
    { id: 'links', header: t('tables.column.links'), type: 'name', width: 180 },
    { id: 'tags', header: t('tables.column.tags'), type: 'tags', width: 120 },
    { id: 'state', header: t('tables.column.state'), type: 'text', width: 110, hidden: true },
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
