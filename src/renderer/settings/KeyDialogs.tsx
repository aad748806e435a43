import { useState } from 'react';
import type { UnlockKey } from '../../casebook/client';
import { useCasebook } from '../shared/casebook/context';
import { problemWords } from '../shared/casebook/problem';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { FieldRows } from '../shared/fields/Rows';
import { TextField } from '../shared/fields/Field';
import { PassphrasePair } from '../shared/keys/PassphrasePair';
import { groupsOf, groupsToAsk, isGroup } from '../shared/keys/recovery-check';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import { showToast } from '../shared/overlays/toasts';
import styles from './Settings.module.css';

/** The two secrets that open this casebook, and how each is replaced. */
export function Keys() {
  const [open, setOpen] = useState<'passphrase' | 'code' | null>(null);
  function close(): void {
    setOpen(null);
  }
  return (
    <>
      <p className={styles.hint}>{t('settings.keysOfCasebookHint')}</p>
      <div className={styles.buttons}>
        <Button onPress={() => setOpen('passphrase')}>{t('settings.changePassphrase')}</Button>
        <Button onPress={() => setOpen('code')}>{t('settings.replaceCode')}</Button>
      </div>
      {open === 'passphrase' && <ChangePassphrase onClose={close} />}
      {open === 'code' && <ReplaceCode onClose={close} />}
    </>
  );
}

/** A recovery code is in groups of four with dashes; all else is taken for a passphrase. */
function keyOf(typed: string): UnlockKey {
  return /^\s*(\w{4}-){8}\w{4}\s*$/.test(typed) ? { recoveryCode: typed } : { passphrase: typed };
}

function Current({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <TextField
      type="password"
      label={t('settings.currentSecret')}
      value={value}
      onChange={onChange}
      autoFocus
    />
  );
}

function ChangePassphrase({ onClose }: { onClose: () => void }) {
  const { client } = useCasebook();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [working, setWorking] = useState(false);

  async function change(): Promise<void> {
    if (next === null) return;
    setWorking(true);
    const changed = await client.changePassphrase(keyOf(current), next);
    setWorking(false);
    if (!changed.ok) return setError(problemWords(changed.error));
    showToast({ tone: 'good', words: t('settings.passphraseChanged') });
    onClose();
  }

  return (
    <Dialog title={t('settings.changePassphrase')} isOpen onClose={onClose}>
      <DialogForm
        onSubmit={() => void change()}
        onCancel={onClose}
        saveWords={t('settings.changePassphraseNow')}
        isPending={working}
        isDisabled={current === '' || next === null}
        error={error}
      >
        <FieldRows>
          <Current value={current} onChange={setCurrent} />
          <PassphrasePair onGood={setNext} autoFocus={false} />
          <p className={styles.hint}>{t('settings.passphraseHint')}</p>
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}

function ReplaceCode({ onClose }: { onClose: () => void }) {
  const { client } = useCasebook();
  const [current, setCurrent] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [working, setWorking] = useState(false);

  async function make(): Promise<void> {
    setWorking(true);
    const made = await client.newRecoveryCode(keyOf(current));
    setWorking(false);
    if (!made.ok) return setError(problemWords(made.error));
    setError(null);
    setCode(made.value.recoveryCode);
  }

  if (code !== null) return <TypeBack code={code} onClose={onClose} />;
  return (
    <Dialog title={t('settings.replaceCode')} isOpen onClose={onClose}>
      <DialogForm
        onSubmit={() => void make()}
        onCancel={onClose}
        saveWords={t('settings.replaceCodeNext')}
        isPending={working}
        isDisabled={current === ''}
        error={error}
      >
        <FieldRows>
          <Current value={current} onChange={setCurrent} />
          <p className={styles.hint}>{t('settings.replaceCodeHint')}</p>
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}

/** The new code, to be written down; it counts once two of its groups are typed back. */
function TypeBack({ code, onClose }: { code: string; onClose: () => void }) {
  const { client } = useCasebook();
  const groups = groupsOf(code);
  const [asked] = useState(() => groupsToAsk(groups.length));
  const [typing, setTyping] = useState(false);
  const [typed, setTyped] = useState<readonly string[]>(['', '']);
  const [error, setError] = useState<string | null>(null);

  async function confirm(): Promise<void> {
    if (!typing) return setTyping(true);
    const right = asked.every((number, at) => isGroup(typed[at] ?? '', groups[number - 1] ?? ''));
    if (!right) return setError(t('entrance.codeWrong'));
    const written = await client.confirmRecoveryCode();
    if (!written.ok) return setError(problemWords(written.error));
    showToast({ tone: 'good', words: t('settings.codeReplaced') });
    onClose();
  }

  return (
    <Dialog title={t('entrance.codeTitle')} isOpen onClose={onClose}>
      <DialogForm
        onSubmit={() => void confirm()}
        onCancel={onClose}
        saveWords={t(typing ? 'settings.codeConfirm' : 'entrance.codeWritten')}
        error={error}
      >
        <FieldRows>
          {typing ? (
            asked.map((number, at) => (
              <TextField
                key={number}
                label={t('entrance.codeGroup', { number })}
                value={typed[at] ?? ''}
                onChange={(value) => setTyped(typed.map((one, n) => (n === at ? value : one)))}
                maxLength={12}
                autoFocus={at === 0}
              />
            ))
          ) : (
            <output className={styles.code} aria-label={t('entrance.code')}>
              {groups.join(' ')}
            </output>
          )}
          <p className={styles.hint}>{t('settings.codeHint')}</p>
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
