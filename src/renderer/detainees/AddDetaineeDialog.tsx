import { useState } from 'react';
import type { DetaineeId } from '../../domain/ids';
import { useCasebook } from '../shared/casebook/context';
import { useDraft } from '../shared/casebook/draft';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Choice } from '../shared/fields/Choice';
import { TextField, requiredError } from '../shared/fields/Field';
import { FieldRows } from '../shared/fields/Rows';
import { LikelyPeople } from '../shared/names/LikelyPeople';
import { findLikely, useLikelyPeople } from '../shared/names/likely-people';
import { acceptedSpellings } from '../shared/names/spellings';
import { SpellingTicks } from '../shared/names/SpellingTicks';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import { navigate } from '../shared/routing/router';
import { scriptOf } from '../../domain/name-script';

interface PersonForm {
  readonly name: string;
  readonly standing: 'case' | 'voice';
  /** Accepted spellings. */
  readonly spellings: readonly string[];
  /** Likely people who were said not to be the same. */
  readonly notSame: readonly DetaineeId[];
}

/**
 * Puts a person on file by a name. Who on file has a name like it is shown first, with reasons; the
 * form never saves past somebody who was not shown.
 */
export function AddDetaineeDialog({ onClose }: { onClose: () => void }) {
  const run = useRun();
  const { store } = useCasebook().client;
  const draft = useDraft<PersonForm>('detainee:new', () => ({
    name: '',
    standing: 'case',
    spellings: [],
    notSame: [],
  }));
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const { name, standing, spellings, notSame } = draft.value;
  const likely = useLikelyPeople(name);

  function change(part: Partial<PersonForm>): void {
    draft.set((now) => ({ ...now, ...part }));
  }

  async function save(): Promise<void> {
    setTried(true);
    if (name.trim() === '') return;
    setPending(true);
    const found = likely.length > 0 ? likely : await findLikely(store, name);
    // Somebody was found only now: they are shown, and the next press means it.
    if (likely.length === 0 && found !== null && found.length > 0) return setPending(false);
    const outcome = await run('add-detainee', {
      name: name.trim(),
      script: scriptOf(name),
      standing,
      otherNames: acceptedSpellings(name, spellings),
      notSame: notSame.filter((id) => likely.some((person) => person.id === id)),
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
    <Dialog title={t('detainees.add')} isOpen onClose={close}>
      <DialogForm
        onSubmit={() => void save()}
        onCancel={close}
        isPending={pending}
        {...(likely.length > 0 && { saveWords: t('detainees.addAsNew') })}
      >
        <FieldRows>
          <TextField
            label={t('detainees.name')}
            hint={t('detainees.nameHint')}
            autoFocus
            value={name}
            error={requiredError(name, tried)}
            onChange={(next) => change({ name: next })}
            maxLength={300}
          />
          <LikelyPeople
            people={likely}
            onChoose={(detainee) => {
              close();
              navigate('detainees', { detainee });
            }}
            notSame={notSame}
            onNotSame={(next) => change({ notSame: next })}
          />
          <SpellingTicks
            name={name}
            ticked={spellings}
            onChange={(next) => change({ spellings: next })}
          />
          <Choice
            label={t('detainees.standing')}
            value={standing}
            options={[
              { id: 'case', words: t('detainees.case') },
              { id: 'voice', words: t('detainees.voice') },
            ]}
            onChange={(next) => change({ standing: next })}
          />
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
