import { annotationRecord, type AnnotationRecord } from './annotation-record';
import { faultOf, hasContext } from './check-web-annotation';

/** Why a file or one annotation of it was not read. `at` counts the annotations from 1. */
export interface AnnotationRefusal {
  readonly code: 'not-json' | 'not-an-annotation' | 'not-of-vigil';
  readonly at: number;
  /** Where in it, as a path; empty for the whole. */
  readonly where: string;
}

/** Annotations read from a file, and those that were refused. */
export interface ReadAnnotations {
  readonly records: readonly AnnotationRecord[];
  readonly refused: readonly AnnotationRefusal[];
}

type Json = Record<string, unknown>;

/**
 * Reads W3C Web Annotations: one, an array, a page, or a collection with its first page. What breaks
 * the model is refused with where; what marks no text of a casebook is refused as not Vigil's own.
 */
export function readWebAnnotations(text: string): ReadAnnotations {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { records: [], refused: [{ code: 'not-json', at: 0, where: '' }] };
  }
  const records: AnnotationRecord[] = [];
  const refused: AnnotationRefusal[] = [];
  const inside = isObject(value) && value['type'] !== 'Annotation' && hasContext(value);
  for (const [index, item] of itemsOf(value).entries()) {
    const at = index + 1;
    const fault = faultOf(item, inside);
    if (fault !== null) {
      refused.push({ code: 'not-an-annotation', at, where: fault });
      continue;
    }
    const record = recordOf(item as Json);
    if (record === null) refused.push({ code: 'not-of-vigil', at, where: '' });
    else records.push(record);
  }
  return { records, refused };
}

function itemsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [value];
  const { first } = value;
  const page = isObject(first) ? first : value;
  return Array.isArray(page['items']) && value['type'] !== 'Annotation' ? page['items'] : [value];
}

function recordOf(item: Json): AnnotationRecord | null {
  const target = item['target'];
  if (!isObject(target)) return null;
  const selectors = [target['selector']].flat().filter(isObject);
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const bodies = [item['body']].flat().filter(isObject);
  const tags = bodies.filter(({ purpose }) => purpose === 'tagging');
  const more = item['vigil:more'];
  return annotationRecord({
    source: idIn(target['source']),
    tags: tags.map((body) => ({
      id: idIn(body['id']),
      title: body['value'],
      hue: body['vigil:hue'],
    })),
    annotation: {
      ...(isObject(more) ? more : {}),
      id: idIn(item['id']),
      version: item['vigil:version'] ?? 1,
      selectors: {
        start: position?.['start'],
        end: position?.['end'],
        exact: quote?.['exact'],
        prefix: quote?.['prefix'] ?? '',
        suffix: quote?.['suffix'] ?? '',
        occurrences: item['vigil:occurrences'] ?? 1,
      },
      placements: item['vigil:placements'] ?? [],
      tags: tags.map((body) => idIn(body['id'])),
      comment: bodies.find(({ purpose }) => purpose === 'commenting')?.['value'] ?? '',
      links: bodies
        .filter(({ purpose }) => purpose === 'linking')
        .map((body) => idIn(body['source'])),
      release: item['vigil:release'],
      trashed: item['vigil:trashed'] ?? null,
      at: item['created'],
    },
  });
}

/** The id at the end of one of Vigil's own names. */
function idIn(value: unknown): string {
  return typeof value === 'string' && value.startsWith('urn:vigil:')
    ? value.slice(value.lastIndexOf(':') + 1)
    : '';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
