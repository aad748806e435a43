import type { BriefCitation } from '../../domain/brief-document';
import type { CasebookReader } from '../../domain/casebook-reader';
import type { Evidence } from '../../domain/claim';
import type { SourceId } from '../../domain/ids';

/** Where a note of the preview leads: its quote, its page, or the whole source. */
export function evidenceOf(
  note: BriefCitation,
  store: Pick<CasebookReader, 'get'>,
): Evidence | null {
  if (note.source === null) return null;
  const id = note.source as SourceId;
  const passage = store
    .get('source', id)
    ?.annotations.find((one) => one.selectors.exact === note.quote);
  if (passage !== undefined) {
    return { source: id, locator: { kind: 'text', annotation: passage.id } };
  }
  return note.page === null
    ? { source: id, locator: { kind: 'whole' } }
    : { source: id, locator: { kind: 'page', page: note.page } };
}
