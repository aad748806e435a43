import { Eraser, FilePen, Link2, Pencil, RotateCw, SquareDashed, Trash2, X } from 'lucide-react';
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
import { useShortcut } from '../shared/shortcuts/dispatch';
import { languageWords } from '../shared/fields/language-words';
import { ClaimDialog } from './claim/ClaimDialog';
import { EditSourceDialog } from './EditSourceDialog';
import { EraseSourceDialog } from './EraseSourceDialog';
import { RegionDialog } from './region/RegionDialog';
import { RelateDialog } from './related/RelateDialog';
import { RelatedSources } from './related/RelatedSources';
import { RereadDialog } from './versions/RereadDialog';
import styles from './SourceHead.module.css';

interface SourceHeadProps {
  readonly source: Source;
  /** Opens the text to be corrected, or to be typed where there is none. */
  readonly onCorrect: () => void;
  /** False while something else is open over the source. */
  readonly active?: boolean;
}

/** The head of an open source: what it is, and what can be done with it as a whole. */
export function SourceHead({ source, onCorrect, active = true }: SourceHeadProps) {
  const run = useRun();
  const { store } = useCasebook().client;
  const [editing, setEditing] = useState(false);
  const [erasing, setErasing] = useState(false);
  const [relating, setRelating] = useState(false);
  const [rereading, setRereading] = useState(false);
  const [citing, setCiting] = useState<Locator | 'choose' | null>(null);
  useShortcut('reading.relate', () => setRelating(true), active && !relating);
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
            <IconButton
              icon={FilePen}
              label={t(source.textVersions.length === 0 ? 'sources.typeText' : 'reading.correct')}
              onPress={onCorrect}
            />
            {source.original !== null && (
              <IconButton
                icon={RotateCw}
                label={t('sources.reread')}
                onPress={() => setRereading(true)}
              />
            )}
            <IconButton
              icon={Link2}
              label={t('sources.relate')}
              shortcut="reading.relate"
              onPress={() => setRelating(true)}
            />
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
      <RelatedSources source={source} />
      {relating && <RelateDialog source={source} onClose={() => setRelating(false)} />}
      {rereading && source.original !== null && (
        <RereadDialog
          source={source}
          original={source.original}
          onClose={() => setRereading(false)}
        />
      )}
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
