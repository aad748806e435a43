import { startTransition, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { CasebookClient } from '../../casebook/client';
import type { Settings, Status } from '../../ipc/app-shapes';
import type { Client } from '../../ipc/client';
import { language } from '../shared/catalogue';
import { problemWords } from '../shared/casebook/problem';
import { allowSingleLetters } from '../shared/shortcuts/dispatch';
import { setMac } from '../shared/shortcuts/platform';
import { Banners } from './frame/Banners';
import { Boundary } from './frame/Boundary';
import type { Frame as FrameOf } from './frame/Frame';
import { Entrance } from './entrance/Entrance';
import { leaveFirstPage } from './first/hand-over';
import { readAhead } from './read-ahead';
import { applyTheme } from './theme';
import styles from './App.module.css';

/** What the page knows of main, asked once and again whenever main says that it changed. */
interface Known {
  readonly status: Status;
  readonly settings: Settings;
}

/** The page from start to lock: the entrance until a casebook is open, then the frame. */
export function App({ main }: { main: Client | null }) {
  const [known, setKnown] = useState<Known | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [client, setClient] = useState<CasebookClient | null>(null);
  const [Frame, setFrame] = useState<typeof FrameOf | null>(null);

  const ask = useCallback(async () => {
    if (main === null) return setFailed(problemWords({ code: 'no-bridge' }));
    const [status, settings] = await Promise.all([
      main.call('app.status', null),
      main.call('app.settings.get', null),
    ]);
    if (!status.ok) return setFailed(problemWords(status.error));
    if (!settings.ok) return setFailed(problemWords(settings.error));
    setMac(status.value.platform === 'darwin');
    take(settings.value);
    setKnown({ status: status.value, settings: settings.value });
  }, [main]);

  useEffect(() => {
    void ask();
    return main?.on('event.state', ({ state }) => {
      if (state !== 'open') setFrame(null);
      void ask();
    });
  }, [ask, main]);

  const opened = useCallback(async () => {
    await main?.call('app.unlocked', null);
    const [{ Frame: whole }] = await Promise.all([import('./frame/Frame'), ask()]);
    // A whole frame of screens is drawn a little at a time; what stands stays until it is there.
    startTransition(() => setFrame(() => whole));
  }, [ask, main]);

  const answered = known !== null;

  // In the frame in which the whole page shows itself; a page that failed shows that instead.
  useLayoutEffect(() => {
    if (answered || failed !== null) leaveFirstPage();
  }, [answered, failed]);

  // The client is built while the reader types the passphrase, after the first paint.
  useEffect(() => {
    if (main === null || !answered) return;
    let left = false;
    void import('./session').then(async ({ makeSession }) => {
      if (left) return;
      const made = makeSession(main);
      setClient((now) => now ?? made);
      readAhead();
      const { harnessAsked, makeHarness } = await import('./harness');
      if (harnessAsked()) {
        Object.assign(globalThis, { vigilHarness: makeHarness(main, made, opened) });
      }
    });
    return () => {
      left = true;
    };
  }, [main, answered, opened]);

  return (
    <I18nProvider locale={language()}>
      <div className={styles.app}>
        {known !== null && <Banners status={known.status} />}
        <Boundary where="app">
          {failed !== null && (
            <p className={styles.failed} role="alert">
              {failed}
            </p>
          )}
          {known === null || main === null ? null : Frame !== null && client !== null ? (
            <Frame
              main={main}
              client={client}
              status={known.status}
              settings={known.settings}
              onSettings={(settings) => {
                take(settings);
                setKnown({ ...known, settings });
              }}
            />
          ) : (
            <Entrance main={main} status={known.status} client={client} onOpen={opened} />
          )}
        </Boundary>
      </div>
    </I18nProvider>
  );
}

function take(settings: Settings): void {
  applyTheme(settings.theme);
  allowSingleLetters(settings.singleLetterKeys);
}
