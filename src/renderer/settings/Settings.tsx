import { Keyboard } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Settings as SettingsShape } from '../../ipc/app-shapes';
import type { InputOf } from '../../ipc/contract';
import { useCasebook } from '../shared/casebook/context';
import { problemWords } from '../shared/casebook/problem';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { Check } from '../shared/fields/Check';
import { Choice } from '../shared/fields/Choice';
import { Pane, PaneBody, PaneHead, Panes } from '../shared/layout/Panes';
import { showToast } from '../shared/overlays/toasts';
import { useSettings } from '../shared/settings';
import { runShortcut } from '../shared/shortcuts/dispatch';
import { Backups } from './Backups';
import { Keys } from './KeyDialogs';
import { Travel } from './Travel';
import styles from './Settings.module.css';

const themes = ['system', 'light', 'dark'] as const;
const minutes = ['1', '2', '5', '10', '15', '30', '60'] as const;

/** Look, keys, the lock, the backup, and what this Vigil is. */
export function Settings() {
  const { settings, status, onSettings } = useSettings();
  const { main } = useCasebook();

  async function set(change: InputOf<'app.settings.set'>): Promise<void> {
    const kept = await main.call('app.settings.set', change);
    if (kept.ok) onSettings(kept.value satisfies SettingsShape);
    else showToast({ tone: 'bad', words: problemWords(kept.error) });
  }

  return (
    <Panes>
      <Pane kind="main" label={t('settings.title')}>
        <PaneHead title={t('settings.title')} />
        <PaneBody>
          <div className={styles.column}>
            <Section title={t('settings.look')}>
              <Choice
                label={t('settings.theme')}
                value={settings.theme}
                options={themes.map((id) => ({ id, words: t(`settings.theme.${id}`) }))}
                onChange={(theme) => void set({ theme })}
              />
            </Section>
            <Section title={t('settings.keys')}>
              <Check
                isSelected={settings.singleLetterKeys}
                onChange={(singleLetterKeys) => void set({ singleLetterKeys })}
              >
                {t('settings.singleLetters')}
              </Check>
              <p className={styles.hint}>{t('settings.singleLettersHint')}</p>
              <Button icon={Keyboard} onPress={() => void runShortcut('app.help')}>
                {t('settings.showKeys')}
              </Button>
            </Section>
            <Section title={t('settings.lock')}>
              <Choice
                label={t('settings.idle')}
                value={minutes.find((one) => Number(one) === settings.idleMinutes) ?? null}
                options={minutes.map((id) => ({
                  id,
                  words: t('settings.minutes', { count: Number(id) }),
                }))}
                onChange={(chosen) => void set({ idleMinutes: Number(chosen) })}
              />
              <p className={styles.hint}>{t('settings.lockHint')}</p>
            </Section>
            <Section title={t('settings.keysOfCasebook')}>
              <Keys />
            </Section>
            <Section title={t('settings.backup')}>
              <Backups />
            </Section>
            <Section title={t('settings.travel')}>
              <Travel />
            </Section>
            <Section title={t('settings.about')}>
              <dl className={styles.facts}>
                <Fact term={t('settings.version')}>{status.vigil}</Fact>
                <Fact term={t('settings.runtime')}>
                  {t('settings.runtimeWords', {
                    electron: status.runtime.electron,
                    chromium: status.runtime.chromium,
                  })}
                </Fact>
                <Fact term={t('settings.casebook')}>{status.casebook?.name ?? ''}</Fact>
                <Fact term={t('settings.folder')}>{status.casebook?.folderLabel ?? ''}</Fact>
              </dl>
              <p className={styles.hint}>{t('settings.noNetwork')}</p>
            </Section>
          </div>
        </PaneBody>
      </Pane>
    </Panes>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.sectionTitle}>{title}</h2>
      <div className={styles.sectionBody}>{children}</div>
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
