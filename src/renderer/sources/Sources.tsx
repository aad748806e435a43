import { BookOpenText, Highlighter, Import, MessageCircle } from 'lucide-react';
import { useCallback, useMemo, useState, type DragEvent } from 'react';
import type { SourceId } from '../../domain/ids';
import type { Source } from '../../domain/source';
import { useHasDraft } from '../shared/casebook/draft';
import { useRecord, useRecords } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { EmptyState } from '../shared/layout/EmptyState';
import { Pane, PaneBody, PaneHead, Panes } from '../shared/layout/Panes';
import { navigate, replaceParams, useParams } from '../shared/routing/router';
import { DataTable } from '../shared/table/DataTable';
import { FilterField } from '../shared/table/FilterField';
import { useOnly } from '../shared/table/only';
import { OnlyBar } from '../shared/table/OnlyBar';
import { sourceColumns } from './columns';
import { ContactNoteDialog } from './contact-note/ContactNoteDialog';
import { ImportDialog } from './import/ImportDialog';
import { PassagesPane } from './passages/PassagesPane';
import { ReadingPane } from './reading/ReadingPane';
import styles from './Sources.module.css';

function sourceId(source: Source): string {
  return source.id;
}

/** Pixels of the list beside an open source: a fifth of the window, within reason. */
function listWidth(): number {
  return Math.round(Math.min(440, Math.max(300, window.innerWidth * 0.22)));
}

/** Everything claims can rest on: the list, and the source that is open beside it. */
export function Sources() {
  const params = useParams('sources');
  const sources = useRecords('source');
  const open = useRecord('source', params.source);
  const pasting = useHasDraft('source:new');
  const [renoting, setRenoting] = useState(useHasDraft('contact-note:new'));
  const [dropped, setDropped] = useState<readonly File[] | null>(null);
  const [dragging, setDragging] = useState(false);
  const [reopen, setReopen] = useState(pasting);
  const shown = open !== undefined && open.trashed === null ? open : undefined;
  const listed = useOnly(sources, params.only);
  const importing = params.importing === true || dropped !== null || reopen;

  function onDragOver(event: DragEvent): void {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setDragging(true);
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setDragging(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) setDropped(files);
  }

  return (
    <div
      className={styles.screen}
      data-dragging={dragging}
      onDragOver={onDragOver}
      onDragLeave={() => setDragging(false)}
      onDrop={onDrop}
    >
      <Panes>
        {params.passages === true ? (
          <PassagesPane />
        ) : (
          <>
            <SourceList sources={listed} openId={shown?.id ?? null} />
            {shown !== undefined && <ReadingPane key={shown.id} source={shown} />}
          </>
        )}
      </Panes>
      {dragging && <p className={styles.drop}>{t('shared.dropHere')}</p>}
      {(params.noting === true || renoting) && (
        <ContactNoteDialog
          onClose={() => {
            setRenoting(false);
            if (params.noting === true) replaceParams('sources', placeOf(params));
          }}
        />
      )}
      {importing && (
        <ImportDialog
          files={dropped}
          onClose={() => {
            setDropped(null);
            setReopen(false);
            if (params.importing === true) {
              replaceParams('sources', placeOf(params));
            }
          }}
        />
      )}
    </div>
  );
}

/** The source that is open, without what else the screen was opened for. */
function placeOf({ source }: { readonly source?: SourceId }): { readonly source?: SourceId } {
  return source === undefined ? {} : { source };
}

interface SourceListProps {
  readonly sources: readonly Source[];
  readonly openId: string | null;
}

function SourceList({ sources, openId }: SourceListProps) {
  const [filter, setFilter] = useState('');
  const narrow = openId !== null;
  const columns = useMemo(() => sourceColumns(narrow), [narrow]);
  const { only, source } = useParams('sources');
  const open = useCallback(
    (row: Source) => navigate('sources', { source: row.id, ...(only !== undefined && { only }) }),
    [only],
  );
  const importNow = (
    <Button
      look={sources.length === 0 ? 'main' : 'plain'}
      icon={Import}
      onPress={() => navigate('sources', { importing: true })}
    >
      {t('app.import')}
    </Button>
  );
  return (
    <Pane kind={narrow ? 'list' : 'main'} label={t('sources.list')} width={listWidth()}>
      <PaneHead
        title={t('sources.title')}
        aside={narrow ? undefined : t('table.rows', { count: sources.length })}
        actions={
          <>
            {sources.length > 0 && !narrow && <FilterField value={filter} onChange={setFilter} />}
            {sources.length > 0 && importNow}
            {sources.length > 0 && !narrow && (
              <Button icon={MessageCircle} onPress={() => navigate('sources', { noting: true })}>
                {t('reading.contactNew')}
              </Button>
            )}
            {sources.length > 0 && !narrow && (
              <Button icon={Highlighter} onPress={() => navigate('sources', { passages: true })}>
                {t('reading.passagesAll')}
              </Button>
            )}
          </>
        }
      />
      {narrow && (
        <div className={styles.filter}>
          <FilterField value={filter} onChange={setFilter} />
        </div>
      )}
      <OnlyBar
        only={only}
        onAll={() => replaceParams('sources', source === undefined ? {} : { source })}
      />
      <PaneBody>
        <DataTable
          label={t('sources.title')}
          columns={columns}
          rows={sources}
          rowId={sourceId}
          filter={filter}
          onClearFilter={() => setFilter('')}
          openId={openId}
          onOpen={open}
          empty={
            <EmptyState
              icon={BookOpenText}
              words={t('sources.empty')}
              hint={t('sources.emptyHint')}
              action={importNow}
            />
          }
        />
      </PaneBody>
    </Pane>
  );
}
