import { readerOf } from '../domain/casebook-reader';
import type { AnyRecord } from '../domain/records';
import { annotationContext, webAnnotation } from './web-annotation';

function titleOf(record: AnyRecord | undefined): string {
  if (record === undefined) return '';
  if ('title' in record) return record.title;
  return 'names' in record ? (record.names[0]?.text ?? '') : '';
}

/**
 * The marked passages of some records as one collection of W3C Web Annotations, an annotation a line.
 * Sources, tags and links are named by the records at hand, and by nothing else.
 */
export function* passageLines(label: string, records: readonly AnyRecord[]): Generator<string> {
  const { get } = readerOf(records);
  const byId = new Map<string, AnyRecord>(records.map((record) => [record.id, record]));
  const sources = records.filter((record) => record.kind === 'source');
  const total = sources.reduce((sum, { annotations }) => sum + annotations.length, 0);
  const head = {
    '@context': annotationContext,
    id: 'urn:vigil:collection:annotations',
    type: 'AnnotationCollection',
    label,
    total,
  };
  const page = {
    id: 'urn:vigil:collection:annotations:1',
    type: 'AnnotationPage',
    startIndex: 0,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"first":${JSON.stringify(page).slice(0, -1)},"items":[\n`;
  let written = 0;
  for (const source of sources) {
    for (const annotation of source.annotations) {
      const tags = annotation.tags.flatMap((id) => get('tag', id) ?? []);
      const { title: sourceTitle, language } = source;
      const linkTitles = annotation.links.map((id) => titleOf(byId.get(id)));
      const made = webAnnotation(
        { source: source.id, annotation, tags },
        { sourceTitle, language, linkTitles },
      );
      written += 1;
      yield `${JSON.stringify(made)}${written < total ? ',' : ''}\n`;
    }
  }
  yield ']}}\n';
}
