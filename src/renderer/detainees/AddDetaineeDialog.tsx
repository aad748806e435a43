import { useState } from 'react';
import type { DetaineeId } from '../../domain/ids';
import { useCasebook } from '../shared/casebook/context';
import { useDraft } from '../shared/casebook/draft';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Choice } from '../shared/fields/Choice';
import { TextField, requiredError } from '../shared/fields/Field';
import { FieldRows } from '../shared/fields/Rows';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import { navigate } from '../shared/routing/router';
import { finderOver } from '../shared/search/finder';
import { scriptOf } from './script';
import styles from './detainees.module.css';

interface PersonForm {
  readonly name: string;
  readonly standing: 'case' | 'voice';
}

/** Puts a person on file by a name; says who is on file already under a name like it. */
export function AddDetaineeDialog({ onClose }: { onClose: () => void }) {
  const run = useRun();
  const { store } = useCasebook().client;
  const draft = useDraft<PersonForm>('detainee:new', () => ({ name: '', standing: 'case' }));
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const { name, standing } = draft.value;
  const alike = name.trim().length < 3 ? [] : finderOver(store).find(name.trim(), ['detainee'], 5);

  async function save(): Promise<void> {
    setTried(true);
    if (name.trim() === '') return;
    setPending(true);
    const outcome = await run('add-detainee', {
      name: name.trim(),
      script: scriptOf(name),
      standing,
    });
    setPending(false);
    if (!outcome.ok) return;
    draft.drop();
    onClose();
    navigate('detainees', { detainee: outcome.value.created as DetaineeId });
  }

  function close(): void {
    draft.drop();
    onClose();
  }

  return (
    <Dialog title={t('detainees.add')} isOpen onClose={close} size="small">
      <DialogForm onSubmit={() => void save()} onCancel={close} isPending={pending}>
        <FieldRows>
          <TextField
            label={t('detainees.name')}
            hint={t('detainees.nameHint')}
            autoFocus
            value={name}
            error={requiredError(name, tried)}
            onChange={(next) => draft.set((now) => ({ ...now, name: next }))}
          />
          {alike.length > 0 && (
            <div className={styles.alike} role="status">
              <p>{t('detainees.alike')}</p>
              <ul>
                {alike.map((found) => (
                  <li key={found.id}>
                    <button
                      type="button"
                      className={styles.link}
                      onClick={() => {
                        close();
                        navigate('detainees', { detainee: found.id as DetaineeId });
                      }}
                    >
                      {found.title}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <Choice
            label={t('detainees.standing')}
            value={standing}
            options={[
              { id: 'case', words: t('detainees.case') },
              { id: 'voice', words: t('detainees.voice') },
            ]}
            onChange={(next) => draft.set((now) => ({ ...now, standing: next }))}
          />
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
