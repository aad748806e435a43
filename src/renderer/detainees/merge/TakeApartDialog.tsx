import { useMemo, useState } from 'react';
import type { Identity } from '../../../domain/identity';
import type { DetaineeId } from '../../../domain/ids';
import { useCasebook } from '../../shared/casebook/context';
import { useRun } from '../../shared/casebook/run';
import type { Reading } from '../../shared/casebook/records';
import { t } from '../../shared/catalogue';
import { Dialog, DialogForm } from '../../shared/overlays/Dialog';
import { recordTitle } from '../../shared/records/titles';
import { claimWords } from '../claim-words';
import { addedSince, type AddedSince } from './added-since';
import styles from './merge.module.css';

interface TakeApartDialogProps {
  readonly decision: Identity;
  readonly onClose: () => void;
}

/** Takes a merge apart; says first what was added since, and with whom each thing stays. */
export function TakeApartDialog({ decision, onClose }: TakeApartDialogProps) {
  const run = useRun();
  const { store } = useCasebook().client;
  const [pending, setPending] = useState(false);
  const groups = useMemo(() => groupsOf(store, decision), [store, decision]);

  async function save(): Promise<void> {
    setPending(true);
    const outcome = await run('trash-record', { kind: 'identity', id: decision.id });
    setPending(false);
    if (outcome.ok) onClose();
  }

  return (
    <Dialog title={t('detainees.merge.takeApartTitle')} isOpen onClose={onClose}>
      <DialogForm
        onSubmit={() => void save()}
        onCancel={onClose}
        isPending={pending}
        saveWords={t('detainees.merge.takeApartDo')}
      >
        <div className={styles.apart}>
          <p>
            {t('detainees.merge.takeApartWords', {
              survivor: nameOf(store, decision.survivor),
              absorbed: nameOf(store, decision.absorbed),
            })}
          </p>
          {groups.length === 0 && <p>{t('detainees.merge.nothingAdded')}</p>}
          {groups.map(([id, items]) => (
            <section key={id} aria-label={nameOf(store, id)}>
              <h3 className={styles.heading}>
                {t('detainees.merge.staysWith', { name: nameOf(store, id) })}
              </h3>
              <ul className={styles.list}>
                {items.map((item, at) => (
                  <li key={at}>{wordsOf(item, store)}</li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </DialogForm>
    </Dialog>
  );
}

function groupsOf(store: Reading, decision: Identity) {
  const groups = new Map<DetaineeId, AddedSince[]>();
  for (const item of addedSince(store, decision)) {
    groups.set(item.with, [...(groups.get(item.with) ?? []), item]);
  }
  return [...groups];
}

function nameOf(store: Reading, id: DetaineeId): string {
  const record = store.get('detainee', id);
  return record === undefined ? t('shared.unnamed') : recordTitle(record);
}

function wordsOf({ what }: AddedSince, store: Reading): string {
  switch (what.kind) {
    case 'note':
      return t('detainees.merge.addedNote', { text: what.text.slice(0, 120) });
    case 'appeal':
      return t('detainees.merge.addedAppeal', { title: what.title });
    case 'passage':
      return t('detainees.merge.addedPassage', { title: what.title });
    default:
      return claimWords(what.kind, what.claim, store);
  }
}
