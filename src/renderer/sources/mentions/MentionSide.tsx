import { RefreshCw, ScanSearch, X } from 'lucide-react';
import { useState } from 'react';
import type { Source } from '../../../domain/source';
import { t } from '../../shared/catalogue';
import { Button, IconButton } from '../../shared/controls/Button';
import { Choice } from '../../shared/fields/Choice';
import { EmptyState } from '../../shared/layout/EmptyState';
import { Loading } from '../../shared/layout/Loading';
import { Pane, PaneBody, PaneHead } from '../../shared/layout/Panes';
import { showToast } from '../../shared/overlays/toasts';
import { isKnown, SuggestionCard } from './SuggestionCard';
import { suggestionKinds, type Place, type Suggestion, type SuggestionKind } from './suggestion';
import { useAccepting, type Standing } from './use-accepting';
import { useLikelyFor } from './use-likely-for';
import type { Piece } from '../reading/pieces';
import { useSuggestions } from './use-suggestions';
import styles from './mentions.module.css';

interface MentionSideProps {
  readonly source: Source;
  readonly version: number;
  readonly text: string;
  /** All pieces of the text, page furniture among them. */
  readonly pieces: readonly Piece[];
  readonly onShow: (place: Place) => void;
  readonly onClose: () => void;
}

/** Suggestions drawn at once; the rest on demand. */
const SHOWN = 60;
const nobody: never[] = [];

/** What the text seems to mention, beside it: people, bodies, dates, counts and likely appeals. */
export function MentionSide({ source, version, text, pieces, onShow, onClose }: MentionSideProps) {
  const { open, again } = useSuggestions(source, text, pieces);
  const accepting = useAccepting(source, version, text);
  const likely = useLikelyFor(open);
  const [kind, setKind] = useState<SuggestionKind | 'all'>('all');
  const [standing, setStanding] = useState<Standing>('voice');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(SHOWN);
  const [pending, setPending] = useState(false);
  const fitting = (open ?? []).filter((one) => kind === 'all' || one.kind === kind);
  const shown = fitting.slice(0, limit);
  const chosen = (open ?? []).filter(({ key }) => ticked.has(key));

  /** Takes many at once; a new person who may be on file needs a decision of their own. */
  async function acceptAll(ones: readonly Suggestion[], wanted: boolean): Promise<void> {
    setPending(true);
    let saved = 0;
    let left = 0;
    for (const one of ones) {
      const undecided = !isKnown(one) && (likely.get(one.key)?.length ?? 0) > 0;
      if (one.kind === 'appeal' || (undecided && !wanted)) left += 1;
      else if (await accepting.accept(one, standing, true)) saved += 1;
    }
    setTicked(new Set());
    setPending(false);
    const words = [t('mentions.accepted', { count: saved })];
    if (left > 0) words.push(t('mentions.left', { count: left }));
    showToast({ tone: 'good', words: words.join(' ') });
  }

  function tick(key: string, on: boolean): void {
    setTicked((now) => {
      const next = new Set(now);
      if (on) next.add(key);
      else next.delete(key);
      return next;
    });
  }

  return (
    <Pane kind="side" label={t('mentions.title')} width={300}>
      <PaneHead
        level={2}
        title={t('mentions.title')}
        aside={open?.length}
        actions={
          <>
            <IconButton icon={RefreshCw} label={t('mentions.again')} onPress={again} />
            <IconButton icon={X} label={t('mentions.close')} onPress={onClose} />
          </>
        }
      />
      <div className={styles.settings}>
        <Choice
          label={t('mentions.show')}
          value={kind}
          options={(['all', ...suggestionKinds] as const).map((id) => ({
            id,
            words: t(`mentions.filter.${id}`),
          }))}
          onChange={(next) => {
            setKind(next);
            setLimit(SHOWN);
          }}
        />
        <Choice
          label={t('mentions.newPeople')}
          value={standing}
          options={[
            { id: 'voice', words: t('mentions.asVoices') },
            { id: 'case', words: t('mentions.asCases') },
          ]}
          onChange={setStanding}
        />
      </div>
      <PaneBody>
        {open === null && <Loading words={t('mentions.reading')} />}
        {open !== null && fitting.length === 0 && (
          <EmptyState icon={ScanSearch} words={t('mentions.none')} />
        )}
        <ol className={styles.list} aria-label={t('mentions.title')}>
          {shown.map((one) => (
            <SuggestionCard
              key={one.key}
              one={one}
              text={text}
              language={source.language}
              likely={likely.get(one.key) ?? nobody}
              ticked={ticked.has(one.key)}
              onTick={(on) => tick(one.key, on)}
              onShow={onShow}
              onAccept={() =>
                void (one.kind === 'appeal'
                  ? accepting.draftAppeal(one)
                  : accepting.accept(one, standing))
              }
              onLink={(id) => void accepting.linkTo(one, id)}
              onDismiss={() => void accepting.dismiss([one])}
            />
          ))}
        </ol>
        {fitting.length > shown.length && (
          <div className={styles.more}>
            <Button onPress={() => setLimit((now) => now + SHOWN)}>
              {t('mentions.more', { count: fitting.length - shown.length })}
            </Button>
          </div>
        )}
      </PaneBody>
      {shown.length > 0 && (
        <div className={styles.foot}>
          <Button
            isPending={pending}
            onPress={() =>
              void (chosen.length > 0 ? acceptAll(chosen, true) : acceptAll(shown, false))
            }
          >
            {chosen.length > 0
              ? t('mentions.acceptTicked', { count: chosen.length })
              : t('mentions.acceptShown', { count: shown.length })}
          </Button>
          <Button
            look="quiet"
            isDisabled={pending}
            onPress={() => void accepting.dismiss(chosen.length > 0 ? chosen : shown)}
          >
            {t(chosen.length > 0 ? 'mentions.dismissTicked' : 'mentions.dismissShown')}
          </Button>
        </div>
      )}
    </Pane>
  );
}
