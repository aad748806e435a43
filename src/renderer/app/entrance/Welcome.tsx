import { BookOpen, FolderOpen, GraduationCap, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Status } from '../../../ipc/app-shapes';
import type { Client } from '../../../ipc/client';
import type { Answer } from '../../../ipc/failure';
import { t } from '../../shared/catalogue';
import { problemWords } from '../../shared/casebook/problem';
import { Button } from '../../shared/controls/Button';
import { TextField } from '../../shared/fields/Field';
import { EntrancePage } from './EntrancePage';
import { momentWords } from '../../shared/moment';
import styles from './entrance.module.css';

/** The first page: make a casebook, open one, or learn on invented people. */
export function Welcome({ main, status }: { main: Client; status: Status }) {
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);

  // Where it goes well main starts this page anew on the casebook, so only a failure comes back.
  async function tell(answer: Promise<Answer<null>>): Promise<void> {
    const settled = await answer;
    if (!settled.ok && settled.error.code !== 'cancelled') setError(problemWords(settled.error));
  }

  return (
    <EntrancePage title={t('entrance.welcome')} under={<p>{t('entrance.welcomeMore')}</p>}>
      {naming ? (
        <form
          className={styles.stack}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') void tell(main.call('app.newCasebook', { name: name.trim() }));
          }}
        >
          <TextField
            label={t('entrance.name')}
            value={name}
            onChange={setName}
            hint={t('entrance.nameHint')}
            maxLength={200}
            autoFocus
          />
          <div className={styles.buttons}>
            <Button look="main" type="submit" isDisabled={name.trim() === ''}>
              {t('entrance.create')}
            </Button>
            <Button
              isDisabled={name.trim() === ''}
              onPress={() =>
                void tell(main.call('app.newCasebook', { name: name.trim(), place: 'choose' }))
              }
            >
              {t('entrance.createElsewhere')}
            </Button>
            <Button look="quiet" onPress={() => setNaming(false)}>
              {t('shared.back')}
            </Button>
          </div>
        </form>
      ) : (
        <div className={styles.choices}>
          <Button look="main" icon={Plus} onPress={() => setNaming(true)} autoFocus>
            {t('entrance.new')}
          </Button>
          <Button
            icon={FolderOpen}
            onPress={() => void tell(main.call('app.openCasebook', { choose: 'folder' }))}
          >
            {t('entrance.openFolder')}
          </Button>
          <Button
            icon={BookOpen}
            onPress={() => void tell(main.call('app.openCasebook', { choose: 'file' }))}
          >
            {t('entrance.openFile')}
          </Button>
          <Button
            icon={GraduationCap}
            onPress={() => void tell(main.call('app.openPractice', null))}
          >
            {t('entrance.practice')}
          </Button>
        </div>
      )}
      <p className={styles.error} role="alert">
        {error}
      </p>
      {status.recents.length > 0 && (
        <section className={styles.stack} aria-labelledby="recents">
          <h2 className={styles.heading} id="recents">
            {t('entrance.recents')}
          </h2>
          <ul className={styles.recents}>
            {status.recents.map((recent) => (
              <li key={recent.ref}>
                <AriaButton
                  className={styles.recent ?? ''}
                  onPress={() => void tell(main.call('app.openCasebook', { ref: recent.ref }))}
                >
                  <span className={styles.recentName}>{recent.name}</span>
                  <span className={styles.recentWhen}>{momentWords(recent.lastOpened)}</span>
                </AriaButton>
              </li>
            ))}
          </ul>
        </section>
      )}
    </EntrancePage>
  );
}
