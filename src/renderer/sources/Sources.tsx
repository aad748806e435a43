import { BookOpenText, Highlighter, Import, MessageCircle } from 'lucide-react';
import { memo, useCallback, useState, type DragEvent } from 'react';
import type { Id, SourceId } from '../../domain/ids';
import { useHasDraft } from '../shared/casebook/draft';
import { useRecord } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { EmptyState } from '../shared/layout/EmptyState';
import { Pane, PaneBody, PaneHead, Panes } from '../shared/layout/Panes';
import { navigate, replaceParams, useParams } from '../shared/routing/router';
import { FilterField } from '../shared/table/FilterField';
import type { GridRow } from '../shared/table/grid-row';
import { useOnly } from '../shared/table/only';
import { OnlyBar } from '../shared/table/OnlyBar';
import { countWords, sources, TableBar, TableGrid, useTableState } from '../tables';
import { ContactNoteDialog } from './contact-note/ContactNoteDialog';
import { ImportDialog } from './import/ImportDialog';
import { PassagesPane } from './passages/PassagesPane';
import { ReadingPane } from './reading/ReadingPane';
import styles from './Sources.module.css';

/** Pixels of the list beside an open source: a fifth of the window, within reason. */
function listWidth(): number {
  return Math.round(Math.min(440, Math.max(300, window.innerWidth * 0.22)));
}

/** Drawn anew for changes of its own: those of the open source pass it by. */
const SourceList = memo(ListOfSources);

/** Everything claims can rest on: the list, and the source that is open beside it. */
export function Sources() {
  const params = useParams('sources');
  const open = useRecord('source', params.source);
  const pasting = useHasDraft('source:new');
  const [renoting, setRenoting] = useState(useHasDraft('contact-note:new'));
  const [dropped, setDropped] = useState<readonly File[] | null>(null);
  const [dragging, setDragging] = useState(false);
  const [reopen, setReopen] = useState(pasting);
  const shown = open !== undefined && open.trashed === null ? open : undefined;
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
            <SourceList openId={shown?.id ?? null} covered={importing} />
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
  readonly openId: string | null;
  readonly covered: boolean;
}

function ListOfSources({ openId, covered }: SourceListProps) {
  const [filter, setFilter] = useState('');
  const [view, setView] = useState<Id<'view'> | null>(null);
  const narrow = openId !== null;
  const { only, source } = useParams('sources');
  const keep = useOnly(only);
  const state = useTableState({
    kind: sources,
    view,
    onView: setView,
    filter,
    onFilter: setFilter,
    keep,
    pace: covered ? 'at-length' : narrow ? 'at-rest' : 'at-once',
  });
  const some = state.rows.length > 0;
  const open = useCallback(
    (row: GridRow) =>
      navigate('sources', {
        source: row.record as SourceId,
        ...(only !== undefined && { only }),
      }),
    [only],
  );
  const importNow = (
    <Button
      look={some ? 'plain' : 'main'}
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
        aside={countWords(state)}
        actions={
          <>
            {some && importNow}
            {some && !narrow && (
              <Button icon={MessageCircle} onPress={() => navigate('sources', { noting: true })}>
                {t('reading.contactNew')}
              </Button>
            )}
            {some && !narrow && (
              <Button icon={Highlighter} onPress={() => navigate('sources', { passages: true })}>
                {t('reading.passagesAll')}
              </Button>
            )}
          </>
        }
      />
      {some && (
        <TableBar table={state} narrow={narrow}>
          <FilterField value={filter} onChange={setFilter} />
        </TableBar>
      )}
      <OnlyBar
        only={only}
        onAll={() => replaceParams('sources', source === undefined ? {} : { source })}
      />
      <PaneBody>
        <TableGrid
          table={state}
          beside={{ openId }}
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
