import type { Annotation } from '../domain/annotation';
import { kindOfId } from '../domain/ids';
import type { AnnotationContext, AnnotationRecord } from './annotation-record';

/** The context every annotation names; Vigil's own words stand under their own prefix. */
export const annotationContext = [
  'http://www.w3.org/ns/anno.jsonld',
  { vigil: 'urn:vigil:terms:' },
] as const;

/** The IRI of something in a casebook; without an address, because nothing of it is on a network. */
export function urnOf(kind: string, id: string): string {
  return `urn:vigil:${kind}:${id}`;
}

/**
 * An annotation by the W3C Web Annotation Data Model (Recommendation of 23 February 2017): the quote
 * as TextPositionSelector and TextQuoteSelector, comment, tags and links as bodies. Offsets are
 * UTF-16 units. What the model has no word for stands under `vigil:`, so that it reads back whole.
 */
export function webAnnotation(
  { source, annotation, tags }: AnnotationRecord,
  { sourceTitle, language, linkTitles }: AnnotationContext,
): Record<string, unknown> {
  const { selectors, comment, links } = annotation;
  const body = [
    ...(comment === ''
      ? []
      : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: comment }]),
    ...tags.map((tag) => ({
      id: urnOf('tag', tag.id),
      type: 'TextualBody',
      purpose: 'tagging',
      value: tag.title,
      'vigil:hue': tag.hue,
    })),
    ...links.map((link, at) => ({
      type: 'SpecificResource',
      purpose: 'linking',
      source: urnOf(kindOfId(link) ?? 'record', link),
      'vigil:title': linkTitles[at] ?? '',
    })),
  ];
  return {
    '@context': annotationContext,
    id: urnOf('annotation', annotation.id),
    type: 'Annotation',
    motivation: motivationOf(annotation),
    created: annotation.at,
    ...(body.length === 0 ? {} : { body }),
    target: {
      type: 'SpecificResource',
      source: urnOf('source', source),
      selector: [
        { type: 'TextPositionSelector', start: selectors.start, end: selectors.end },
        {
          type: 'TextQuoteSelector',
          exact: selectors.exact,
          prefix: selectors.prefix,
          suffix: selectors.suffix,
        },
      ],
      'vigil:title': sourceTitle,
      ...(language === null ? {} : { 'vigil:language': language }),
    },
    'vigil:version': annotation.version,
    'vigil:occurrences': selectors.occurrences,
    'vigil:placements': annotation.placements,
    'vigil:release': annotation.release,
    'vigil:trashed': annotation.trashed,
    'vigil:more': moreOf(annotation),
  };
}

/** A collection with one page of annotations, as JSON-LD text. */
export function webAnnotationFile(
  label: string,
  items: readonly (readonly [AnnotationRecord, AnnotationContext])[],
): string {
  const collection = {
    '@context': annotationContext,
    id: 'urn:vigil:collection:annotations',
    type: 'AnnotationCollection',
    label,
    total: items.length,
    first: {
      id: 'urn:vigil:collection:annotations:1',
      type: 'AnnotationPage',
      startIndex: 0,
      items: items.map(([record, context]) => webAnnotation(record, context)),
    },
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

function motivationOf({ comment, tags, links }: Annotation): string {
  if (comment !== '') return 'commenting';
  if (tags.length > 0) return 'tagging';
  return links.length > 0 ? 'linking' : 'highlighting';
}

/** Fields of an annotation that a later Vigil added and this file knows no better place for. */
const placed: ReadonlySet<string> = new Set([
  ...['id', 'version', 'selectors', 'placements', 'tags', 'comment', 'links', 'release'],
  ...['trashed', 'at'],
]);

function moreOf(annotation: Annotation): Record<string, unknown> {
  return Object.fromEntries(Object.entries(annotation).filter(([name]) => !placed.has(name)));
}
