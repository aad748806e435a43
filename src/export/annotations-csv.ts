import type { Annotation } from '../domain/annotation';
import {
  annotationRecord,
  type AnnotationContext,
  type AnnotationRecord,
} from './annotation-record';
import { readCsvCell, type CsvTable } from './csv';
import { readCsv } from './read-csv';
import type { AnnotationRefusal, ReadAnnotations } from './read-web-annotation';

const columns = [
  'annotation_id',
  'source_id',
  'source_title',
  'quote',
  'comment',
  'tags',
  'linked',
  'release',
  'marked_at',
  'version',
  'start',
  'end',
  'prefix',
  'suffix',
  'occurrences',
  'tag_ids',
  'tag_hues',
  'link_ids',
  'trashed',
  'placements',
  'language',
] as const;

type Cells = Readonly<Record<(typeof columns)[number], string>>;

/** Parts the names in one cell; a name that holds it is kept whole by the ids beside it. */
const PART = '; ';

/** Annotations as a table: what a reader wants first, and all that reading back needs. */
export function annotationsTable(
  items: readonly (readonly [AnnotationRecord, AnnotationContext])[],
): CsvTable {
  return { columns, rows: items.map(([record, context]) => rowOf(cellsOf(record, context))) };
}

function cellsOf(
  { source, annotation, tags }: AnnotationRecord,
  { sourceTitle, language, linkTitles }: AnnotationContext,
): Cells {
  const { selectors } = annotation;
  return {
    annotation_id: annotation.id,
    source_id: source,
    source_title: sourceTitle,
    quote: selectors.exact,
    comment: annotation.comment,
    tags: JSON.stringify(tags.map(({ title }) => title)),
    linked: linkTitles.join(PART),
    release: annotation.release,
    marked_at: annotation.at,
    version: String(annotation.version),
    start: String(selectors.start),
    end: String(selectors.end),
    prefix: selectors.prefix,
    suffix: selectors.suffix,
    occurrences: String(selectors.occurrences),
    tag_ids: tags.map(({ id }) => id).join(' '),
    tag_hues: tags.map(({ hue }) => hue).join(' '),
    link_ids: annotation.links.join(' '),
    trashed: annotation.trashed ?? '',
    placements: annotation.placements.length === 0 ? '' : JSON.stringify(annotation.placements),
    language: language ?? '',
  };
}

function rowOf(cells: Cells): string[] {
  return columns.map((column) => cells[column]);
}

/** Reads a table that `annotationsTable` wrote; a row that is none is refused with its number. */
export function readAnnotationsCsv(text: string): ReadAnnotations {
  const [head = [], ...rows] = readCsv(text);
  const records: AnnotationRecord[] = [];
  const refused: AnnotationRefusal[] = [];
  const missing = columns.find((column) => column !== 'language' && !head.includes(column));
  if (missing !== undefined) {
    return { records, refused: [{ code: 'not-an-annotation', at: 0, where: missing }] };
  }
  for (const [index, row] of rows.entries()) {
    const record = annotationRecord(
      valueOf((column) => readCsvCell(row[head.indexOf(column)] ?? '')),
    );
    if (record !== null) records.push(record);
    else refused.push({ code: 'not-of-vigil', at: index + 1, where: '' });
  }
  return { records, refused };
}

function valueOf(cell: (column: (typeof columns)[number]) => string): unknown {
  const hues = words(cell('tag_hues'));
  const listed = jsonOf(cell('tags'));
  const titles: readonly unknown[] = Array.isArray(listed) ? listed : [];
  const ids = words(cell('tag_ids'));
  return {
    source: cell('source_id'),
    tags: ids.map((id, at) => ({
      id,
      title: titles[at],
      hue: hues[at],
    })),
    annotation: {
      id: cell('annotation_id'),
      version: Number(cell('version')),
      selectors: {
        start: Number(cell('start')),
        end: Number(cell('end')),
        exact: cell('quote'),
        prefix: cell('prefix'),
        suffix: cell('suffix'),
        occurrences: Number(cell('occurrences')),
      },
      placements: cell('placements') === '' ? [] : jsonOf(cell('placements')),
      tags: ids,
      comment: cell('comment'),
      links: words(cell('link_ids')) as Annotation['links'],
      release: cell('release'),
      trashed: cell('trashed') === '' ? null : cell('trashed'),
      at: cell('marked_at'),
    },
  };
}

function words(cell: string): string[] {
  return cell === '' ? [] : cell.split(' ');
}

function jsonOf(cell: string): unknown {
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    return null;
  }
}
