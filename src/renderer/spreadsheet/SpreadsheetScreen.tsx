import { FolderOpen, Sheet as SheetSign } from 'lucide-react';
import { useState, type DragEvent } from 'react';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { Pane, PaneBody, PaneHead, Panes } from '../shared/layout/Panes';
import { ChooseTable } from './ChooseTable';
import { ColumnsStep } from './ColumnsStep';
import { DryRunStep } from './DryRunStep';
import { useWizard } from './use-wizard';
import styles from './spreadsheet.module.css';

/** A list that is there already, from its file to people and claims on file. */
export function SpreadsheetScreen() {
  const wizard = useWizard();
  const [over, setOver] = useState(false);
  const { setup, step } = wizard;

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) wizard.read({ file }, file.name);
  }

  return (
    <Panes>
      <Pane kind="main" label={t('spreadsheet.title')}>
        <PaneHead
          title={setup === null ? t('spreadsheet.title') : setup.file.name}
          aside={
            setup !== null &&
            t('spreadsheet.about', {
              rows: setup.file.rows[setup.sheet]?.length ?? 0,
              columns: setup.profiles.length,
            })
          }
          actions={
            setup !== null && (
              <Button icon={FolderOpen} onPress={() => void wizard.choose()}>
                {t('spreadsheet.other')}
              </Button>
            )
          }
        />
        <PaneBody>
          <div
            className={over ? styles.over : styles.page}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={onDrop}
          >
            {setup === null ? (
              <ChooseTable wizard={wizard} icon={SheetSign} />
            ) : step === 'columns' ? (
              <ColumnsStep wizard={wizard} setup={setup} />
            ) : (
              <DryRunStep wizard={wizard} setup={setup} />
            )}
          </div>
        </PaneBody>
      </Pane>
    </Panes>
  );
}
