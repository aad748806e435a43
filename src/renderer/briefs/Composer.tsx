import { Share, Trash2 } from 'lucide-react';
import { useCallback, useDeferredValue, useState } from 'react';
import type { Brief } from '../../domain/brief';
import type { BriefLine } from '../../domain/brief-document';
import { recordKinds } from '../../domain/records';
import { useCasebook } from '../shared/casebook/context';
import { useDerived, useLoaded, type Reading } from '../shared/casebook/records';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Button, IconButton } from '../shared/controls/Button';
import { Loading } from '../shared/layout/Loading';
import { Pane, PaneBody, PaneHead } from '../shared/layout/Panes';
import { replaceParams } from '../shared/routing/router';
import { useSettings } from '../shared/settings';
import { composed } from './compose';
import { mattersOf } from './matters';
import { EditLineDialog } from './EditLineDialog';
import { ExportDialog } from './ExportDialog';
import { Preview } from './Preview';
import { Settings } from './Settings';
import styles from './briefs.module.css';

/** One brief: what would leave, as it would leave, and beside it how it is composed. */
export function Composer({ brief }: { brief: Brief }) {
  const run = useRun();
  const loaded = useLoaded();
  const { store } = useCasebook().client;
  const kind = useSettings().status.casebook?.kind;
  const [exporting, setExporting] = useState(false);
  const [editing, setEditing] = useState<BriefLine | null>(null);
  // A choice shows at once; the brief, which may be long, follows.
  const later = useDeferredValue(brief);
  const derive = useCallback((reading: Reading) => composed(reading, later, kind), [later, kind]);
  const made = useDerived(recordKinds, derive);
  const matters = mattersOf(made, store);

  async function trash(): Promise<void> {
    const outcome = await run('trash-record', { kind: 'brief', id: brief.id });
    if (outcome.ok) replaceParams('briefs', {});
  }

  return (
    <>
      <Pane kind="main" label={t('briefs.preview')}>
        <PaneHead
          level={2}
          title={t('briefs.preview')}
          aside={t('briefs.counts', {
            people: t('briefs.peopleCount', { count: made.people.length }),
            notes: t('briefs.noteCount', { count: made.document.citations.length }),
          })}
          actions={
            <Button
              look="main"
              icon={Share}
              isDisabled={!loaded}
              onPress={() => setExporting(true)}
            >
              {t('briefs.export')}
            </Button>
          }
        />
        <PaneBody>
          {loaded ? (
            <Preview document={made.document} onEdit={setEditing} />
          ) : (
            <div className={styles.desk}>
              <Loading words={t('shared.loadingRecords')} />
            </div>
          )}
        </PaneBody>
      </Pane>
      <Pane kind="side" label={t('briefs.settings')} width={312}>
        <PaneHead
          level={2}
          title={t('briefs.settings')}
          actions={
            <IconButton icon={Trash2} label={t('briefs.trash')} onPress={() => void trash()} />
          }
        />
        <PaneBody padded>
          <Settings brief={brief} made={made} matters={matters} />
        </PaneBody>
      </Pane>
      {editing !== null && (
        <EditLineDialog brief={brief} line={editing} onClose={() => setEditing(null)} />
      )}
      {exporting && (
        <ExportDialog made={made} matters={matters} onClose={() => setExporting(false)} />
      )}
    </>
  );
}
