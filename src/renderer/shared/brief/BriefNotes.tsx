import { memo } from 'react';
import type { BriefCitation } from '../../../domain/brief-document';
import { t } from '../catalogue';
import { cx } from '../class-names';
import { Heading } from './Heading';
import { noteId, useWalk } from './walk';
import styles from './brief.module.css';

interface NotesProps {
  readonly heading: string;
  readonly citations: readonly BriefCitation[];
  readonly level: number;
}

/** The numbered notes at the end: source, date and page, and the quote where it may leave. */
export function BriefNotes({ heading, citations, level }: NotesProps) {
  if (citations.length === 0) return null;
  return (
    <section className={styles.section}>
      <Heading level={level} className={cx(styles.depth1)}>
        {heading}
      </Heading>
      <ol className={styles.notes}>
        {citations.map((note) => (
          <Note key={note.n} note={note} />
        ))}
      </ol>
    </section>
  );
}

const Note = memo(function Note({ note }: { note: BriefCitation }) {
  const walk = useWalk();
  return (
    <li id={noteId(note.n)} className={styles.note}>
      {walk === null || note.onFile ? (
        <span
          className={styles.noteNumber}
          id={`${noteId(note.n)}-number`}
          tabIndex={walk === null ? undefined : -1}
        >
          {note.n}.
        </span>
      ) : (
        <button
          type="button"
          className={styles.noteNumber}
          id={`${noteId(note.n)}-number`}
          aria-label={t('briefs.openNote', { n: note.n, source: note.title })}
          onClick={() => walk.openNote(note)}
        >
          {note.n}.
        </button>
      )}
      <div className={styles.noteBody}>
        <p>
          {note.words}
          {note.quote !== null && (
            <>
              {' '}
              <span className={styles.quote}>{note.ownWords ? note.quote : `“${note.quote}”`}</span>
            </>
          )}
        </p>
        {note.url !== '' && <p className={styles.url}>{note.url}</p>}
      </div>
    </li>
  );
});
