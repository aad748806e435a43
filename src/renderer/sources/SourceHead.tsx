import { Eraser, FilePen, Pencil, SquareDashed, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { showDate } from '../../domain/show-date';
import type { Locator } from '../../domain/claim';
import type { Source } from '../../domain/source';
import { useCasebook } from '../shared/casebook/context';
import { useRun } from '../shared/casebook/run';
import { language, t } from '../shared/catalogue';
import { ReleaseBadge } from '../shared/claims/Badge';
import { IconButton } from '../shared/controls/Button';
import { termWords } from '../shared/fields/terms';
import { PaneHead } from '../shared/layout/Panes';
import { partyWords } from '../shared/records/titles';
import { navigate } from '../shared/routing/router';
import { languageWords } from '../shared/fields/language-words';
import { ClaimDialog } from './claim/ClaimDialog';
import { EditSourceDialog } from './EditSourceDialog';
import { EraseSourceDialog } from './EraseSourceDialog';
import { RegionDialog } from './region/RegionDialog';
import styles from './SourceHead.module.css';

interface SourceHeadProps {
  readonly source: Source;
  /** Opens the text to be corrected; left out where there is none. */
  readonly onCorrect?: () => void;
}

/** The head of an open source: what it is, and what can be done with it as a whole. */
export function SourceHead({ source, onCorrect }: SourceHeadProps) {
  const run = useRun();
  const { store } = useCasebook().client;
  const [editing, setEditing] = useState(false);
  const [erasing, setErasing] = useState(false);
  const [citing, setCiting] = useState<Locator | 'choose' | null>(null);
  const parts = [
    termWords('source-kinds', source.sourceKind),
    source.published === null ? null : showDate(source.published, language()),
    languageWords(source.language),
    source.contact === null ? null : termWords('channels', source.contact.channel),
    source.contact?.who ? partyWords(source.contact.who, store) : null,
    source.publisher === null ? null : partyWords(source.publisher, store),
  ].filter((part) => part !== null);

  async function trash(): Promise<void> {
    const done = await run('trash-record', { kind: 'source', id: source.id });
    if (done.ok) navigate('sources', {});
  }

  return (
    <>
      <PaneHead
        level={2}
        title={
          <>
            <span className={styles.title}>{source.title}</span>
            <span className={styles.under}>{parts.join(' · ')}</span>
          </>
        }
        aside={<ReleaseBadge mark={source.release} />}
        actions={
          <>
            <IconButton icon={Pencil} label={t('sources.edit')} onPress={() => setEditing(true)} />
            {onCorrect !== undefined && (
              <IconButton icon={FilePen} label={t('reading.correct')} onPress={onCorrect} />
            )}
            <IconButton
              icon={SquareDashed}
              label={t('reading.region')}
              onPress={() => setCiting('choose')}
            />
            <IconButton icon={Trash2} label={t('sources.trash')} onPress={() => void trash()} />
            <IconButton icon={Eraser} label={t('sources.erase')} onPress={() => setErasing(true)} />
            <IconButton
              icon={X}
              label={t('sources.close')}
              onPress={() => navigate('sources', {})}
            />
          </>
        }
      />
      {citing === 'choose' && (
        <RegionDialog
          original={source.original}
          onChoose={setCiting}
          onClose={() => setCiting(null)}
        />
      )}
      {citing !== null && citing !== 'choose' && (
        <ClaimDialog source={source} from={citing} onClose={() => setCiting(null)} />
      )}
      {erasing && (
        <EraseSourceDialog
          source={source}
          onClose={(erased) => {
            setErasing(false);
            if (erased) navigate('sources', {});
          }}
        />
      )}
      {editing && <EditSourceDialog source={source} onClose={() => setEditing(false)} />}
    </>
  );
}
