import { useEffect } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useCasebook } from '../../shared/casebook/context';
import { t } from '../../shared/catalogue';
import { Dialog } from '../../shared/overlays/Dialog';
import { FilesTab } from './FilesTab';
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
  const importing = useImport();
  const { addFiles, working, cancel } = importing;
  const { drafts } = useCasebook();

  useEffect(() => {
    if (files !== null) addFiles(files);
  }, [files, addFiles]);

  function close(): void {
    if (working) cancel();
    // A long pasted text is not lost by one key; the form begins with it the next time.
    drafts.close('source:new');
    onClose();
  }

  return (
    <Dialog title={t('sources.importTitle')} isOpen onClose={close} size="wide">
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
          <FilesTab importing={importing} onClose={close} />
        </TabPanel>
      </Tabs>
    </Dialog>
  );
}
