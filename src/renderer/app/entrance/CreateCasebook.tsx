import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../shared/catalogue';
import { problemWords } from '../../shared/casebook/problem';
import { Button } from '../../shared/controls/Button';
import { Check } from '../../shared/fields/Check';
import { EntrancePage } from './EntrancePage';
import type { CasebookPageProps } from './casebook-page';
import { PassphrasePair } from '../../shared/keys/PassphrasePair';
import { RecoveryCode } from './RecoveryCode';
import { useLoaded } from './use-loaded';
import styles from './entrance.module.css';

/** Makes the casebook: a passphrase, then the recovery code, of which two groups are typed back. */
export function CreateCasebook({ main, casebook, client, onOpen }: CasebookPageProps) {
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [known, setKnown] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const loaded = useLoaded(client);

  async function makeKeys(): Promise<void> {
    if (passphrase === null || !known || working) return;
    setWorking(true);
    setError(null);
    const made = await (await loaded()).create({ passphrase, kind: 'ordinary' });
    setWorking(false);
    if (made.ok) setCode(made.value.recoveryCode);
    else setError(problemWords(made.error));
  }

  async function write(): Promise<string | null> {
    const written = await (await loaded()).confirmCreate();
    if (!written.ok) return problemWords(written.error);
    await onOpen();
    return null;
  }

  if (code !== null) return <RecoveryCode code={code} name={casebook.name} onTyped={write} />;
  return (
    <EntrancePage title={t('entrance.createTitle', { name: casebook.name })}>
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void makeKeys();
        }}
      >
        <PassphrasePair onGood={setPassphrase} />
        <p className={styles.warning}>
          <TriangleAlert size={16} aria-hidden />
          {t('entrance.noRecovery')}
        </p>
        <Check isSelected={known} onChange={setKnown}>
          {t('entrance.noRecoveryKnown')}
        </Check>
        <p className={styles.error} role="alert">
          {error}
        </p>
        <div className={styles.buttons}>
          <Button look="main" type="submit" isDisabled={passphrase === null || !known || working}>
            {t(working ? 'entrance.makingKeys' : 'entrance.next')}
          </Button>
          <Button look="quiet" onPress={() => void main.call('app.closeCasebook', null)}>
            {t('shared.cancel')}
          </Button>
        </div>
      </form>
    </EntrancePage>
  );
}
