import { X } from 'lucide-react';
import { useState } from 'react';
import type { AnyRecord } from '../../../domain/records';
import type { ReleaseMark } from '../../../domain/release';
import { useDraft } from '../casebook/draft';
import { useRun } from '../casebook/run';
import { t } from '../catalogue';
import { ReleaseBadge } from '../claims/Badge';
import { IconButton } from '../controls/Button';
import { requiredError, TextField } from '../fields/Field';
import { ReleaseField } from '../fields/ReleaseField';
import { FieldRows } from '../fields/Rows';
import { Section } from '../layout/Section';
import { Dialog, DialogForm } from '../overlays/Dialog';
import styles from './RecordPage.module.css';

/** Free notes on a record; what is fact belongs in a claim with its source. */
export function NotesSection({ record }: { record: AnyRecord }) {
  const run = useRun();
  const [adding, setAdding] = useState(false);
  const { kind, id, notes } = record;
  return (
    <Section
      title={t('records.notes')}
      count={notes.length}
      addWords={t('records.addNote')}
      onAdd={() => setAdding(true)}
      emptyWords={t('records.noNotes')}
      dialog={adding && <NoteDialog record={record} onClose={() => setAdding(false)} />}
    >
      {notes.map((note) => (
        <div key={note.id} className={styles.note}>
          <div className={styles.noteWords}>
            {note.text.split(/\n{2,}/).map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          </div>
          <ReleaseBadge mark={note.release} />
          <IconButton
            icon={X}
            label={t('records.removeNote')}
            onPress={() => void run('remove-member', { kind, id, list: 'notes', member: note.id })}
          />
        </div>
      ))}
    </Section>
  );
}

function NoteDialog({ record, onClose }: { record: AnyRecord; onClose: () => void }) {
  const { kind, id } = record;
  const run = useRun();
  const draft = useDraft<{ text: string; release: ReleaseMark }>(`note:${id}`, () => ({
    text: '',
    release: record.release === 'public' ? 'internal' : record.release,
  }));
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const { text, release } = draft.value;

  function close(): void {
    draft.drop();
    onClose();
  }

  async function save(): Promise<void> {
    setTried(true);
    if (text.trim() === '') return;
    setPending(true);
    const outcome = await run('add-note', { kind, id, text, release });
    setPending(false);
    if (outcome.ok) close();
  }

  return (
    <Dialog title={t('records.addNote')} isOpen onClose={close}>
      <DialogForm onSubmit={() => void save()} onCancel={close} isPending={pending}>
        <FieldRows>
          <TextField
            label={t('records.note')}
            rows={6}
            autoFocus
            value={text}
            error={requiredError(text, tried)}
            onChange={(next) => draft.set((now) => ({ ...now, text: next }))}
          />
          <ReleaseField
            value={release}
            onChange={(mark) => draft.set((now) => ({ ...now, release: mark }))}
          />
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
