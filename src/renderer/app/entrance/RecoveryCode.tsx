import { useState } from 'react';
import { t } from '../../shared/catalogue';
import { Button } from '../../shared/controls/Button';
import { TextField } from '../../shared/fields/Field';
import { EntrancePage } from './EntrancePage';
import { groupsOf, groupsToAsk, isGroup } from '../../shared/keys/recovery-check';
import styles from './entrance.module.css';

interface RecoveryCodeProps {
  readonly code: string;
  readonly name: string;
  /** Writes the casebook; answers with a sentence where that failed. */
  readonly onTyped: () => Promise<string | null>;
}

/**
 * Shows the recovery code once. It is hidden while two of its groups are typed back, so that they
 * come from paper and not from the screen.
 */
export function RecoveryCode({ code, name, onTyped }: RecoveryCodeProps) {
  const groups = groupsOf(code);
  const [asked] = useState(() => groupsToAsk(groups.length));
  const [typing, setTyping] = useState(false);
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function check(): Promise<void> {
    const right = asked.every((number, at) => isGroup(typed[at] ?? '', groups[number - 1] ?? ''));
    if (!right) return setError(t('entrance.codeWrong'));
    setWorking(true);
    setError(await onTyped());
    setWorking(false);
  }

  if (!typing) {
    return (
      <EntrancePage
        title={t('entrance.codeTitle')}
        under={<p>{t('entrance.codeMore', { name })}</p>}
      >
        <ol className={styles.code} aria-label={t('entrance.code')}>
          {groups.map((group, at) => (
            <li key={group + String(at)} className={styles.group}>
              <span className={styles.groupNumber}>{at + 1}</span>
              <span className={styles.groupSigns}>{group}</span>
            </li>
          ))}
        </ol>
        <p className={styles.hint}>{t('entrance.codeHint')}</p>
        <div className={styles.buttons}>
          <Button look="main" onPress={() => setTyping(true)} autoFocus>
            {t('entrance.codeWritten')}
          </Button>
        </div>
      </EntrancePage>
    );
  }
  return (
    <EntrancePage title={t('entrance.codeBack')} under={<p>{t('entrance.codeBackMore')}</p>}>
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        {asked.map((number, at) => (
          <TextField
            key={number}
            label={t('entrance.codeGroup', { number })}
            value={typed[at] ?? ''}
            onChange={(value) => setTyped(at === 0 ? [value, typed[1]] : [typed[0], value])}
            maxLength={12}
            autoFocus={at === 0}
          />
        ))}
        <p className={styles.error} role="alert">
          {error}
        </p>
        <div className={styles.buttons}>
          <Button look="main" type="submit" isDisabled={working}>
            {t(working ? 'entrance.writing' : 'entrance.open')}
          </Button>
          <Button look="quiet" onPress={() => setTyping(false)}>
            {t('entrance.codeShow')}
          </Button>
        </div>
      </form>
    </EntrancePage>
  );
}
