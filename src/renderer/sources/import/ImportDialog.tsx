import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useCasebook } from '../../shared/casebook/context';
import { t } from '../../shared/catalogue';
import { Dialog } from '../../shared/overlays/Dialog';
import { FilesTab } from './FilesTab';
import { ImportingContext } from './importing-context';
import { PasteTab } from './PasteTab';
import { useImport } from './use-import';
import styles from './ImportDialog.module.css';

interface ImportDialogProps {
  /** Files that were dropped on the screen, or null. */
  readonly files: readonly File[] | null;
  readonly onClose: () => void;
}

/** Takes documents in: a pasted text, or files. */
export function ImportDialog({ files, onClose }: ImportDialogProps) {
  const { drafts } = useCasebook();
  const letGo = useRef<() => void>(() => undefined);

  const close = useCallback(() => {
    letGo.current();
    // A long pasted text is not lost by one key; the form begins with it the next time.
    drafts.close('source:new');
    onClose();
  }, [drafts, onClose]);

  return (
    <Dialog title={t('sources.importTitle')} isOpen onClose={close} size="wide">
      <ImportUnderWay files={files} letGo={letGo}>
        <Tabs className={styles.tabs ?? ''} defaultSelectedKey={files === null ? 'paste' : 'files'}>
          <TabList className={styles.tabList ?? ''} aria-label={t('sources.importTitle')}>
            <Tab id="paste" className={styles.tab ?? ''}>
              {t('sources.paste')}
            </Tab>
            <Tab id="files" className={styles.tab ?? ''}>
              {t('sources.files')}
            </Tab>
          </TabList>
          <TabPanel id="paste" className={styles.panel ?? ''}>
            <PasteTab onClose={onClose} />
          </TabPanel>
          <TabPanel id="files" className={styles.panel ?? ''}>
            <FilesTab onClose={close} />
          </TabPanel>
        </Tabs>
      </ImportUnderWay>
    </Dialog>
  );
}

interface ImportUnderWayProps {
  readonly files: readonly File[] | null;
  /** Is given what lets the files go that were not begun, for the dialog's closing. */
  readonly letGo: { current: () => void };
  readonly children: ReactNode;
}

/**
 * Holds the import below the dialog: each step of a file would otherwise have the dialog measure
 * itself, and with it lay out the whole window anew.
 */
function ImportUnderWay({ files, letGo, children }: ImportUnderWayProps) {
  const importing = useImport();
  const { addFiles, working, cancel } = importing;

  useEffect(() => {
    if (files !== null) addFiles(files);
  }, [files, addFiles]);

  useEffect(() => {
    letGo.current = () => {
      if (working) cancel();
    };
  });

  return <ImportingContext value={importing}>{children}</ImportingContext>;
}
