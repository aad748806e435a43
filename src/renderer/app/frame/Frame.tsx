import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CasebookClient } from '../../../casebook/client';
import type { Settings, Status } from '../../../ipc/app-shapes';
import type { Client } from '../../../ipc/client';
import { CasebookProvider, type OpenCasebook } from '../../shared/casebook/context';
import { DraftBook } from '../../shared/casebook/draft-book';
import { useLoaded } from '../../shared/casebook/records';
import { t } from '../../shared/catalogue';
import { EmptyState } from '../../shared/layout/EmptyState';
import { Loading } from '../../shared/layout/Loading';
import { dropAllToasts } from '../../shared/overlays/toasts';
import { ToastRegion } from '../../shared/overlays/ToastRegion';
import { useHidden } from '../../shared/privacy/hidden';
import { maskedClient } from '../../shared/privacy/masked-client';
import { maskedWords } from '../../shared/privacy/mask-words';
import { forgetPlaces, navigate, useRoute } from '../../shared/routing/router';
import type { ScreenId } from '../../shared/routing/routes';
import { SettingsProvider } from '../../shared/settings';
import { Puzzle } from 'lucide-react';
import { Palette } from '../palette/Palette';
import { searchOver } from '../../search';
import { screens } from '../screens';
import { makeSearchWorker } from '../worker-url';
import { openWhereEarlyWas } from '../early/carry-over';
import { keepSummary } from '../early/keep-summary';
import { Boundary } from './Boundary';
import { useFileSweep } from './file-sweep';
import { FrameKeys } from './FrameKeys';
import { HiddenNotice } from './HiddenNotice';
import { KeyboardHelp } from './KeyboardHelp';
import type { Layer } from './layer';
import { NavRail } from './NavRail';
import { Notices } from './Notices';
import { usePlannedBackup } from './planned-backup';
import { StatusBar } from './StatusBar';
import styles from './Frame.module.css';

interface FrameProps {
  readonly main: Client;
  readonly client: CasebookClient;
  readonly status: Status;
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
}

/** Everything round the screens while a casebook is open. */
export function Frame({ main, client, status, settings, onSettings }: FrameProps) {
  const [layer, setLayer] = useState<Layer>(null);
  const [ready, setReady] = useState(false);
  const hidden = useHidden();
  const open = useMemo<OpenCasebook>(() => {
    const shown = hidden ? maskedClient(client) : client;
    return { main, client: shown, drafts: new DraftBook(shown.drafts), makeSearchWorker };
  }, [main, client, hidden]);
  const isFirst = useRef(true);

  usePlannedBackup(main, client);
  useFileSweep(main, client);

  useEffect(() => {
    void open.drafts.load().then(() => {
      const place = open.drafts.latestPlace;
      if (place !== null && isFirst.current) navigate(place.screen, place.params);
      // Hands that are at work already stay where they are; the draft is one step back.
      if (isFirst.current) openWhereEarlyWas();
      isFirst.current = false;
      // A whole screen is drawn a little at a time, as the frame is.
      startTransition(() => setReady(true));
    });
    return () => {
      // What a form held is kept before its words are hidden, and no message tells them after.
      void open.drafts.flush();
      dropAllToasts();
    };
  }, [open]);

  useEffect(() => forgetPlaces, [client]);

  // Main waits 500 ms at most after it has said that it will lock.
  useEffect(
    () =>
      main.on('event.beforeLock', () => {
        void open.drafts
          .flush()
          .then(() => client.close())
          .finally(() => void main.call('app.draftsSaved', null));
      }),
    [main, client, open],
  );

  useEffect(() => keepSummary(client), [client]);

  // The words are ready before anybody searches.
  useEffect(() => void searchOver(open), [open]);

  const close = useCallback(() => setLayer(null), []);
  return (
    <CasebookProvider value={open}>
      <SettingsProvider
        value={{ settings, status: hidden ? maskedStatus(status) : status, onSettings }}
      >
        <FrameKeys onLayer={setLayer} />
        <Notices />
        {hidden && <HiddenNotice />}
        <div className={styles.frame}>
          <NavRail name={hidden ? maskedWords : (status.casebook?.name ?? '')} onLayer={setLayer} />
          <main key={hidden ? 'hidden' : 'shown'} className={styles.screen} id="screen">
            {ready && <Shown />}
          </main>
        </div>
        <StatusBar />
        <Palette isOpen={layer === 'palette'} onClose={close} />
        <KeyboardHelp isOpen={layer === 'help'} onClose={close} />
        <ToastRegion />
      </SettingsProvider>
    </CasebookProvider>
  );
}

/** What main says of the casebook, without the name somebody gave it. */
function maskedStatus(status: Status): Status {
  const { casebook } = status;
  if (casebook === null) return status;
  return { ...status, casebook: { ...casebook, name: maskedWords, folderLabel: maskedWords } };
}

/** The screen of the present place, in a boundary of its own: a fault of one leaves the others. */
function Shown() {
  const { screen: id } = useRoute();
  const loaded = useLoaded();
  if (!loaded) return <Loading words={t('shared.loadingRecords')} />;
  const screen = screenOf(id);
  if (screen === undefined) return <EmptyState icon={Puzzle} words={t('app.notBuilt')} />;
  const Component = screen.component;
  return (
    <Boundary where={id} key={id}>
      <Component />
    </Boundary>
  );
}

function screenOf(id: ScreenId) {
  return screens.find((screen) => screen.id === id);
}
