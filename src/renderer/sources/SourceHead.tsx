import { Eraser, FilePen, Link2, Pencil, RotateCw, SquareDashed, Trash2, X } from 'lucide-react';
import { memo, useState } from 'react';
import { assertNever } from '../../domain/assert-never';
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
import { useStable } from './reading/use-stable';
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
export const SourceHead = memo(function SourceHead(props: SourceHeadProps) {
  const { source, onCorrect, active = true } = props;
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

  const onDo = useStable((what: HeadAction) => {
    switch (what) {
      case 'edit':
        return setEditing(true);
      case 'correct':
        return onCorrect();
      case 'reread':
        return setRereading(true);
      case 'relate':
        return setRelating(true);
      case 'cite':
        return setCiting('choose');
      case 'trash':
        return void trash();
      case 'erase':
        return setErasing(true);
      case 'close':
        return navigate('sources', {});
      default:
        return assertNever(what);
    }
  });

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
          <HeadActions
            hasText={source.textVersions.length > 0}
            hasOriginal={source.original !== null}
            onDo={onDo}
          />
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
});

type HeadAction = 'edit' | 'correct' | 'reread' | 'relate' | 'cite' | 'trash' | 'erase' | 'close';

interface HeadActionsProps {
  readonly hasText: boolean;
  readonly hasOriginal: boolean;
  readonly onDo: (what: HeadAction) => void;
}

/** Drawn once: the head above them changes with each passage that is marked. */
const HeadActions = memo(function HeadActions({ hasText, hasOriginal, onDo }: HeadActionsProps) {
  return (
    <>
      <IconButton icon={Pencil} label={t('sources.edit')} onPress={() => onDo('edit')} />
      <IconButton
        icon={FilePen}
        label={t(hasText ? 'reading.correct' : 'sources.typeText')}
        onPress={() => onDo('correct')}
      />
      {hasOriginal && (
        <IconButton icon={RotateCw} label={t('sources.reread')} onPress={() => onDo('reread')} />
      )}
      <IconButton
        icon={Link2}
        label={t('sources.relate')}
        shortcut="reading.relate"
        onPress={() => onDo('relate')}
      />
      <IconButton icon={SquareDashed} label={t('reading.region')} onPress={() => onDo('cite')} />
      <IconButton icon={Trash2} label={t('sources.trash')} onPress={() => onDo('trash')} />
      <IconButton icon={Eraser} label={t('sources.erase')} onPress={() => onDo('erase')} />
      <IconButton icon={X} label={t('sources.close')} onPress={() => onDo('close')} />
    </>
  );
});
