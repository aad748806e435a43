import { KeyRound, LockKeyhole } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { UnlockProgress } from '../../../casebook/client';
import type { CasebookFailure } from '../../../casebook/result';
import type { Status } from '../../../ipc/app-shapes';
import { t, tOr } from '../../shared/catalogue';
import { problemWords } from '../../shared/casebook/problem';
import { Button } from '../../shared/controls/Button';
import { TextField } from '../../shared/fields/Field';
import { Loading } from '../../shared/layout/Loading';
import { momentWords } from '../../shared/moment';
import { loadEarly, useEarly } from '../early/use-early';
import { firstTyped } from '../first/hand-over';
import { EntrancePage } from './EntrancePage';
import type { CasebookPageProps } from './casebook-page';
import { isShown, shownPassphrase } from './shown-passphrase';
import { Trouble } from './Trouble';
import { useLoaded } from './use-loaded';
import styles from './entrance.module.css';

/** Opens the casebook by passphrase or recovery code. A wrong one is told in one constant sentence. */
export function Unlock({
  main,
  casebook,
  client,
  onOpen,
  recents,
}: CasebookPageProps & { readonly recents: Status['recents'] }) {
  const shown = isShown(casebook.kind);
  const [way, setWay] = useState<'passphrase' | 'code'>('passphrase');
  const [early] = useState(firstTyped);
  const [typed, setTyped] = useState(shown ? shownPassphrase : early.typed);
  const [progress, setProgress] = useState<UnlockProgress | null>(null);
  const [failure, setFailure] = useState<CasebookFailure | null>(null);
  const [rebuilding, setRebuilding] = useState(false);
  const loaded = useLoaded(client);
  const form = useRef<HTMLFormElement>(null);
  const table = useEarly(client);
  const opened = recents.find((recent) => recent.name === casebook.name)?.lastOpened;

  useEffect(() => {
    void main
      .call('store.state', null)
      .then((state) => setRebuilding(state.ok && state.value.rebuilding !== null));
  }, [main]);

  // Goes on where the first page was left: behind the last letter, or on the way in.
  useEffect(() => {
    const { length } = early.typed;
    if (length > 0) form.current?.querySelector('input')?.setSelectionRange(length, length);
    if (early.wantsIn) form.current?.requestSubmit();
  }, [early]);

  async function unlock(openEmpty = false): Promise<void> {
    if (typed === '' || progress !== null) return;
    setFailure(null);
    setProgress({ phase: 'key', share: 0 });
    const key = way === 'code' ? { recoveryCode: typed } : { passphrase: typed };
    void loadEarly();
    const outcome = await (await loaded()).unlock(key, setProgress, { openEmpty });
    if (outcome.ok) {
      setTyped('');
      return onOpen();
    }
    setProgress(null);
    setFailure(outcome.error);
    if (outcome.error.code === 'wrong-key') {
      requestAnimationFrame(() => form.current?.querySelector('input')?.select());
    }
  }

  if (table !== null && client !== null) {
    const { people, Table, onShown } = table;
    return <Table {...{ main, client, people, progress, onShown }} />;
  }
  return (
    <EntrancePage
      title={casebook.name}
      under={
        <p className={styles.place}>
          {casebook.folderLabel}
          {opened !== undefined && (
            <span>{t('entrance.lastOpened', { when: momentWords(opened) })}</span>
          )}
        </p>
      }
    >
      {rebuilding && <p className={styles.note}>{t('entrance.rebuilding')}</p>}
      <form
        className={styles.stack}
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        {shown && (
          <div className={styles.stack}>
            <p className={styles.hint}>{t('entrance.shownPassphrase')}</p>
            <output className={styles.words}>{shownPassphrase}</output>
          </div>
        )}
        <TextField
          key={way}
          type={way === 'code' ? 'text' : 'password'}
          label={t(way === 'code' ? 'entrance.recoveryCode' : 'entrance.passphrase')}
          value={typed}
          onChange={setTyped}
          error={failure?.code === 'wrong-key' ? problemWords(failure) : null}
          autoFocus
          {...(way === 'code' && { hint: t('entrance.recoveryCodeHint') })}
        />
        {progress === null ? (
          <div className={styles.stack}>
            <Button look="main" type="submit" icon={LockKeyhole} isDisabled={typed === ''}>
              {t('entrance.unlock')}
            </Button>
            <div className={styles.ways}>
              {!shown && (
                <Button
                  look="quiet"
                  icon={KeyRound}
                  onPress={() => {
                    setTyped('');
                    setFailure(null);
                    setWay(way === 'code' ? 'passphrase' : 'code');
                  }}
                >
                  {t(way === 'code' ? 'entrance.usePassphrase' : 'entrance.useCode')}
                </Button>
              )}
              <Button look="quiet" onPress={() => void main.call('app.closeCasebook', null)}>
                {t('entrance.otherCasebook')}
              </Button>
            </div>
          </div>
        ) : (
          <Loading
            words={tOr(`entrance.progress.${progress.phase}`, t('shared.loading'))}
            share={progress.share}
          />
        )}
      </form>
      {failure !== null && failure.code !== 'wrong-key' && (
        <Trouble failure={failure} main={main} onOpenEmpty={() => void unlock(true)} />
      )}
    </EntrancePage>
  );
}
