import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Appeal } from '../../domain/appeal';
import type { Party } from '../../domain/party';
import { useDraft } from '../shared/casebook/draft';
import { useDerived, type Reading } from '../shared/casebook/records';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { IconButton } from '../shared/controls/Button';
import { TextField } from '../shared/fields/Field';
import { PartyField } from '../shared/fields/PartyField';
import { FieldRows } from '../shared/fields/Rows';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import { partyWords } from '../shared/records/titles';
import { navigate } from '../shared/routing/router';
import styles from './appeals.module.css';

interface PartyListProps {
  readonly appeal: Appeal;
  readonly list: 'issuers' | 'addressees' | 'targets';
}

function itself(store: Reading): Reading {
  return store;
}

/** The parties of one role, with a way to add one and to take one out. */
export function PartyList({ appeal, list }: PartyListProps) {
  const run = useRun();
  const store = useDerived(['organisation', 'office', 'detainee', 'contact'], itself);
  const [adding, setAdding] = useState(false);
  return (
    <span className={styles.parties}>
      {appeal[list].length === 0 && <span className={styles.muted}>{t('shared.notStated')}</span>}
      {appeal[list].map((member) => {
        const { party } = member;
        const name = partyWords(party, store);
        return (
          <span key={member.id} className={styles.party}>
            {party.kind === 'detainee' ? (
              <button
                type="button"
                className={styles.link}
                onClick={() => navigate('detainees', { detainee: party.id })}
              >
                {name}
              </button>
            ) : (
              name
            )}
            {member.note !== '' && <span className={styles.muted}> ({member.note})</span>}
            <span className={styles.quietly}>
              <IconButton
                icon={X}
                label={t('appeals.removeParty', { name })}
                onPress={() =>
                  void run('remove-member', {
                    kind: 'appeal',
                    id: appeal.id,
                    list,
                    member: member.id,
                  })
                }
              />
            </span>
          </span>
        );
      })}
      <IconButton icon={Plus} label={t(`appeals.add.${list}`)} onPress={() => setAdding(true)} />
      {adding && <PartyDialog appeal={appeal} list={list} onClose={() => setAdding(false)} />}
    </span>
  );
}

interface PartyForm {
  readonly party: Party | null;
  readonly note: string;
}

function PartyDialog({ appeal, list, onClose }: PartyListProps & { onClose: () => void }) {
  const run = useRun();
  const draft = useDraft<PartyForm>(`appeal:${appeal.id}:${list}`, () => ({
    party: null,
    note: '',
  }));
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const { party, note } = draft.value;

  function close(): void {
    draft.drop();
    onClose();
  }

  async function save(): Promise<void> {
    setTried(true);
    if (party === null) return;
    setPending(true);
    const outcome = await run('add-member', {
      kind: 'appeal',
      id: appeal.id,
      list,
      member: { party, note },
    });
    setPending(false);
    if (outcome.ok) close();
  }

  return (
    <Dialog title={t(`appeals.add.${list}`)} isOpen onClose={close} size="small">
      <DialogForm onSubmit={() => void save()} onCancel={close} isPending={pending}>
        <FieldRows>
          <PartyField
            label={t(`appeals.party.${list}`)}
            value={party}
            error={tried && party === null ? t('shared.required') : null}
            onChange={(next) => draft.set((now) => ({ ...now, party: next }))}
            autoFocus
          />
          <TextField
            label={t('appeals.partyNote')}
            value={note}
            onChange={(next) => draft.set((now) => ({ ...now, note: next }))}
            maxLength={500}
          />
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
