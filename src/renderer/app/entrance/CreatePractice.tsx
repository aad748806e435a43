import { useState } from 'react';
import type { CommandInput } from '../../../casebook/commands/registry';
import { t } from '../../shared/catalogue';
import { problemWords } from '../../shared/casebook/problem';
import { Button } from '../../shared/controls/Button';
import { Loading } from '../../shared/layout/Loading';
import { EntrancePage } from './EntrancePage';
import type { CasebookPageProps } from './casebook-page';
import { shownPassphrase } from './shown-passphrase';
import { useLoaded } from './use-loaded';
import styles from './entrance.module.css';

/** The file is made by a tool from the same schemas, and the command checks each record again. */
type Records = CommandInput<'import-data'>['records'];

/** Makes the practice casebook of invented people; its passphrase is no secret. */
export function CreatePractice({ main, client, onOpen }: CasebookPageProps) {
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const loaded = useLoaded(client);

  async function make(): Promise<void> {
    setWorking(true);
    const ready = await loaded();
    const { default: data } = await import('../../../../resources/practice/casebook-data.json');
    const made = await ready.create({ passphrase: shownPassphrase, kind: 'practice' });
    const written = made.ok ? await ready.confirmCreate() : made;
    const filled = written.ok
      ? await ready.run('import-data', {
          records: data.records as unknown as Records,
          title: data.title,
        })
      : written;
    if (filled.ok) return onOpen();
    setWorking(false);
    setError(problemWords(filled.error));
  }

  return (
    <EntrancePage title={t('entrance.practiceTitle')} under={<p>{t('entrance.practiceMore')}</p>}>
      <p className={styles.hint}>{t('entrance.shownPassphrase')}</p>
      <output className={styles.words}>{shownPassphrase}</output>
      <p className={styles.error} role="alert">
        {error}
      </p>
      {working ? (
        <Loading words={t('entrance.practiceMaking')} />
      ) : (
        <div className={styles.buttons}>
          <Button look="main" onPress={() => void make()} autoFocus>
            {t('entrance.practiceOpen')}
          </Button>
          <Button look="quiet" onPress={() => void main.call('app.closeCasebook', null)}>
            {t('shared.back')}
          </Button>
        </div>
      )}
    </EntrancePage>
  );
}
