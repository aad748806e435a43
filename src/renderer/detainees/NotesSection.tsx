import { X } from 'lucide-react';
import { useState } from 'react';
import type { Detainee } from '../../domain/detainee';
import { t } from '../shared/catalogue';
import { ReleaseBadge } from '../shared/claims/Badge';
import { IconButton } from '../shared/controls/Button';
import { NoteDialog } from './NoteDialog';
import { useRemoveClaim } from './remove-claim';
import { Section } from './Section';
import styles from './detainees.module.css';

/** Free notes; what is fact belongs in a claim with its source. */
export function NotesSection({ detainee }: { detainee: Detainee }) {
  const remove = useRemoveClaim(detainee.id);
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title={t('detainees.notes')}
      count={detainee.notes.length}
      addWords={t('detainees.addNote')}
      onAdd={() => setAdding(true)}
      emptyWords={t('detainees.noNotes')}
      dialog={adding && <NoteDialog detainee={detainee} onClose={() => setAdding(false)} />}
    >
      {detainee.notes.map((note) => (
        <div key={note.id} className={styles.claim}>
          <div className={styles.noteWords}>
            {note.text.split(/\n{2,}/).map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          </div>
          <div className={styles.claimMarks}>
            <ReleaseBadge mark={note.release} />
          </div>
          <div className={styles.claimActions}>
            <IconButton
              icon={X}
              label={t('detainees.removeNote')}
              onPress={() => remove('notes', note.id)}
            />
          </div>
        </div>
      ))}
    </Section>
  );
}
