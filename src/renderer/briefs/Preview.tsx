import { useMemo } from 'react';
import type { BriefDocument, BriefLine, BriefNotice } from '../../domain/brief-document';
import { BriefView } from '../shared/brief/BriefView';
import { piecesOf } from '../shared/brief/first-pieces';
import { noteId, type Walk } from '../shared/brief/walk';
import { useCasebook } from '../shared/casebook/context';
import { openCitation } from '../shared/routing/router';
import { useDrawnSoFar } from '../shared/layout/drawn-so-far';
import { evidenceOf } from './evidence-of';
import styles from './briefs.module.css';

interface PreviewProps {
  readonly document: BriefDocument;
  readonly onEdit: (line: BriefLine) => void;
}

/** What fills the first screens, and what is drawn of the rest at a time: some tens of ms each. */
const FIRST = 120;
const STEP = 400;

/** The brief as it would leave. A number leads to its note, a note to the quote in its source. */
export function Preview({ document: brief, onEdit }: PreviewProps) {
  const { store } = useCasebook().client;
  const { drawn, drawAll } = useDrawnSoFar(
    useMemo(() => piecesOf(brief), [brief]),
    FIRST,
    STEP,
  );
  const walk = useMemo((): Walk => {
    const notices = new Map<string, BriefNotice['why'][]>();
    for (const { line, why } of brief.notices) {
      const known = notices.get(line) ?? [];
      if (!known.includes(why)) notices.set(line, [...known, why]);
    }
    return {
      toPlace(place) {
        drawAll();
        document.getElementById(place)?.scrollIntoView({ block: 'start' });
      },
      toNote(n) {
        drawAll();
        document.getElementById(noteId(n))?.scrollIntoView({ block: 'center' });
        document.getElementById(`${noteId(n)}-number`)?.focus({ preventScroll: true });
      },
      openNote(note) {
        const evidence = evidenceOf(note, store);
        if (evidence !== null) openCitation(evidence);
      },
      noticesOf: (line) => notices.get(line) ?? [],
      edit: onEdit,
    };
  }, [brief, store, onEdit, drawAll]);
  return (
    <div className={styles.desk}>
      <div className={styles.paper}>
        <BriefView document={brief} walk={walk} drawn={drawn} />
      </div>
    </div>
  );
}
