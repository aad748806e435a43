import { useMemo } from 'react';
import type { BriefCitation, BriefDocument, BriefNotice } from '../../domain/brief-document';
import type { Evidence } from '../../domain/claim';
import type { SourceId } from '../../domain/ids';
import { BriefView } from '../shared/brief/BriefView';
import { noteId, type Walk } from '../shared/brief/walk';
import { useCasebook } from '../shared/casebook/context';
import type { Reading } from '../shared/casebook/records';
import { openCitation } from '../shared/routing/router';
import styles from './briefs.module.css';

/** The brief as it would leave. A number leads to its note, a note to the quote in its source. */
export function Preview({ document: brief }: { document: BriefDocument }) {
  const { store } = useCasebook().client;
  const walk = useMemo((): Walk => {
    const notices = new Map<string, BriefNotice['why'][]>();
    for (const { line, why } of brief.notices) {
      const known = notices.get(line) ?? [];
      if (!known.includes(why)) notices.set(line, [...known, why]);
    }
    return {
      toNote(n) {
        document.getElementById(noteId(n))?.scrollIntoView({ block: 'center' });
        document.getElementById(`${noteId(n)}-number`)?.focus({ preventScroll: true });
      },
      openNote(note) {
        const evidence = evidenceOf(note, store);
        if (evidence !== null) openCitation(evidence);
      },
      noticesOf: (line) => notices.get(line) ?? [],
    };
  }, [brief, store]);
  return (
    <div className={styles.desk}>
      <div className={styles.paper}>
        <BriefView document={brief} walk={walk} />
      </div>
    </div>
  );
}

/** Where a note of the preview leads: its quote, its page, or the whole source. */
export function evidenceOf(note: BriefCitation, store: Pick<Reading, 'get'>): Evidence | null {
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
