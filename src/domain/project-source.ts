import { isInTrash, type Annotation } from './annotation';
import { leavingDate } from './leaving-date';
import { leaving, noMoment, type ReleaseGate } from './release-gate';
import type { Source } from './source';

function projectAnnotation(
  annotation: Annotation,
  gate: ReleaseGate,
  source: Source,
): Annotation | null {
  if (isInTrash(annotation)) return null;
  if (!gate.allows(annotation.release, source.release)) return null;
  const { selectors } = annotation;
  return {
    id: annotation.id,
    version: annotation.version,
    selectors: {
      start: selectors.start,
      end: selectors.end,
      exact: selectors.exact,
      // The words round a quote were not chosen to leave.
      prefix: gate.inside ? selectors.prefix : '',
      suffix: gate.inside ? selectors.suffix : '',
      occurrences: selectors.occurrences,
    },
    placements: annotation.placements
      .filter((placement) => placement.state !== 'placed')
      .map(({ version, state }) => ({ version, selectors: null, state })),
    tags: [],
    comment: '',
    links: [],
    release: annotation.release,
    trashed: null,
    at: noMoment,
  };
}

/**
 * A source as it may be cited. Never: its text, its original and the keys of its files, comments,
 * whom a contact note was made with; the summary and the reliability stay with the team.
 */
export function projectSource(record: Source, gate: ReleaseGate): Source {
  return {
    kind: 'source',
    id: record.id,
    createdAt: noMoment,
    trashed: null,
    release: record.release,
    tags: [],
    notes: [],
    sourceKind: record.sourceKind,
    title: record.title,
    author: record.author && gate.party(record.author),
    publisher: record.publisher && gate.party(record.publisher),
    published: leavingDate(record.published),
    publishedHow: record.publishedHow,
    publishedFrom: record.publishedFrom,
    language: record.language,
    url: record.url,
    reliability: gate.inside ? record.reliability : null,
    summary: gate.inside ? record.summary : '',
    relations: record.relations
      .filter((relation) => gate.leaves('source', relation.source))
      .map(({ id, kind, source }) => ({ id, kind, source })),
    contact: null,
    original: null,
    textVersions: [],
    attachments: [],
    annotations: leaving(record.annotations, (each) => projectAnnotation(each, gate, record)),
    dismissedMentions: [],
  };
}
