import { X } from 'lucide-react';
import { useState } from 'react';
import type { Appeal } from '../../domain/appeal';
import type { ReleaseMark } from '../../domain/release';
import { useDraft } from '../shared/casebook/draft';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { ReleaseBadge } from '../shared/claims/Badge';
import { IconButton } from '../shared/controls/Button';
import { requiredError, TextField } from '../shared/fields/Field';
import { ReleaseField } from '../shared/fields/ReleaseField';
import { FieldRows } from '../shared/fields/Rows';
import { Section } from '../shared/layout/Section';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import styles from './appeals.module.css';

/** Free notes on an appeal. */
export function NotesSection({ appeal }: { appeal: Appeal }) {
  const run = useRun();
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title={t('appeals.notes')}
      count={appeal.notes.length}
      addWords={t('appeals.add.notes')}
      onAdd={() => setAdding(true)}
      emptyWords={t('appeals.noNotes')}
      dialog={adding && <NoteDialog appeal={appeal} onClose={() => setAdding(false)} />}
    >
      <ul className={styles.entries}>
        {appeal.notes.map((note) => (
          <li key={note.id} className={styles.entry}>
            <p className={styles.noteWords}>{note.text}</p>
            <ReleaseBadge mark={note.release} />
            <span className={styles.quietly}>
              <IconButton
                icon={X}
                label={t('appeals.removeNote')}
                onPress={() =>
                  void run('remove-member', {
                    kind: 'appeal',
                    id: appeal.id,
                    list: 'notes',
                    member: note.id,
                  })
                }
              />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function NoteDialog({ appeal, onClose }: { appeal: Appeal; onClose: () => void }) {
  const run = useRun();
  const draft = useDraft<{ text: string; release: ReleaseMark }>(`note:${appeal.id}`, () => ({
    text: '',
    release: 'internal',
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
    const outcome = await run('add-note', { kind: 'appeal', id: appeal.id, text, release });
    setPending(false);
    if (outcome.ok) close();
  }

  return (
    <Dialog title={t('appeals.add.notes')} isOpen onClose={close}>
      <DialogForm onSubmit={() => void save()} onCancel={close} isPending={pending}>
        <FieldRows>
          <TextField
            label={t('appeals.note')}
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
