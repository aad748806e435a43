import { useState } from 'react';
import type { Appeal } from '../../domain/appeal';
import type { Evidence } from '../../domain/claim';
import { showDate } from '../../domain/show-date';
import { useDraft } from '../shared/casebook/draft';
import { useDerived, type Reading } from '../shared/casebook/records';
import { useRun } from '../shared/casebook/run';
import { language, t } from '../shared/catalogue';
import { ReleaseBadge } from '../shared/claims/Badge';
import { EvidenceField } from '../shared/fields/EvidenceField';
import { Section } from '../shared/layout/Section';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import { openCitation } from '../shared/routing/router';
import styles from './appeals.module.css';

function itself(store: Reading): Reading {
  return store;
}

/** The sources that hold the appeal itself. */
export function DocumentsSection({ appeal }: { appeal: Appeal }) {
  const store = useDerived(['source'], itself);
  const [editing, setEditing] = useState(false);
  return (
    <Section
      title={t('appeals.documents')}
      count={appeal.documents.length}
      addWords={t('appeals.changeDocuments')}
      onAdd={() => setEditing(true)}
      emptyWords={t('appeals.noDocuments')}
      dialog={editing && <DocumentsDialog appeal={appeal} onClose={() => setEditing(false)} />}
    >
      <ul className={styles.entries}>
        {appeal.documents.map((document, index) => {
          const source = store.get('source', document.source);
          return (
            <li key={`${document.source}:${index}`} className={styles.entry}>
              <span className={styles.entryWords}>
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => openCitation(document)}
                >
                  {source?.title ?? t('claims.citationLost')}
                </button>
                {source?.published != null && (
                  <span className={styles.muted}> {showDate(source.published, language())}</span>
                )}
              </span>
              {source !== undefined && <ReleaseBadge mark={source.release} />}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function DocumentsDialog({ appeal, onClose }: { appeal: Appeal; onClose: () => void }) {
  const run = useRun();
  const draft = useDraft<{ documents: readonly Evidence[] }>(
    `appeal:${appeal.id}:documents`,
    () => ({ documents: appeal.documents }),
  );
  const [pending, setPending] = useState(false);

  function close(): void {
    draft.drop();
    onClose();
  }

  async function save(): Promise<void> {
    setPending(true);
    const { documents } = draft.value;
    const outcome = await run('edit-record', {
      kind: 'appeal',
      id: appeal.id,
      fields: { documents },
    });
    setPending(false);
    if (outcome.ok) close();
  }

  return (
    <Dialog title={t('appeals.documents')} isOpen onClose={close}>
      <DialogForm onSubmit={() => void save()} onCancel={close} isPending={pending}>
        <EvidenceField
          label={t('appeals.documents')}
          value={draft.value.documents}
          onChange={(documents) => draft.set({ documents })}
        />
      </DialogForm>
    </Dialog>
  );
}
