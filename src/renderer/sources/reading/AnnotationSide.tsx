import { FileQuestion, Highlighter, Unlink } from 'lucide-react';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { Source } from '../../../domain/source';
import { useDerived, useRecords } from '../../shared/casebook/records';
import { t } from '../../shared/catalogue';
import { Button } from '../../shared/controls/Button';
import { EmptyState } from '../../shared/layout/EmptyState';
import { Pane, PaneBody, PaneHead } from '../../shared/layout/Panes';
import type { Waiting } from '../versions/waiting';
import { drawnFrom, drawnKinds, type Drawn } from './drawn-from';
import type { Asked } from './asked';
import { PassageCard } from './PassageCard';
import type { Passage } from './passages';
import styles from './AnnotationSide.module.css';

interface AnnotationSideProps {
  readonly source: Source;
  readonly passages: readonly Passage[];
  readonly activeId: string | null;
  readonly onShow: (passage: Passage) => void;
  /** Passages at the caret, the shortest first; where there are several they are all named. */
  readonly here: readonly Passage[];
  readonly onAsk: (what: Asked, passage: Passage) => void;
  /** Makes a passage the one that keys mean, the caret staying where it is. */
  readonly onPick: (passage: Passage) => void;
  readonly onRemove: (passage: Passage) => void;
  readonly waiting: Waiting;
  readonly onReview: () => void;
}

/** Passages drawn at once; a source of thousands shows the rest on demand. */
const SHOWN = 60;
const none: readonly Drawn[] = [];

/** Every passage of the source with its quote: the way to them for a screen reader. */
export const AnnotationSide = memo(function AnnotationSide(props: AnnotationSideProps) {
  const { source, passages, activeId } = props;
  const derive = useMemo(() => drawnFrom(source.id), [source.id]);
  const drawn = useDerived(drawnKinds, derive);
  const [limit, setLimit] = useState(SHOWN);
  // The active passage is always among them, with those round it.
  const at = passages.findIndex(({ id }) => id === activeId);
  const first = at < limit ? 0 : at - SHOWN / 2;
  const list = useRef<HTMLOListElement>(null);
  const { review, orphans } = props.waiting;
  const tags = useRecords('tag');

  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  return (
    <Pane kind="side" label={t('sources.passages')} width={280}>
      <PaneHead level={2} title={t('sources.passages')} aside={passages.length} />
      <PaneBody>
        {review.length + orphans.length > 0 && (
          <div className={styles.waiting} role="status">
            {review.length > 0 && (
              <p>
                <FileQuestion size={13} aria-hidden />
                {t('reading.waiting', { count: review.length })}
              </p>
            )}
            {orphans.length > 0 && (
              <p>
                <Unlink size={13} aria-hidden />
                {t('reading.orphans', { count: orphans.length })}
              </p>
            )}
            <Button onPress={props.onReview}>{t('reading.review')}</Button>
          </div>
        )}
        {props.here.length > 1 && (
          <section
            className={styles.here}
            aria-label={t('reading.here', { count: props.here.length })}
          >
            <h3>{t('reading.here', { count: props.here.length })}</h3>
            <ol>
              {props.here.map((passage) => (
                <li key={passage.id} aria-current={passage.id === activeId}>
                  <button type="button" onClick={() => props.onPick(passage)}>
                    {passage.annotation.selectors.exact}
                  </button>
                </li>
              ))}
            </ol>
          </section>
        )}
        {passages.length === 0 && <EmptyState icon={Highlighter} words={t('sources.noPassages')} />}
        {first > 0 && (
          <p className={styles.more}>{t('reading.earlierPassages', { count: first })}</p>
        )}
        <ol className={styles.list} ref={list}>
          {passages.slice(first, first + limit).map((passage) => (
            <PassageCard
              key={passage.id}
              passage={passage}
              language={source.language}
              isActive={passage.id === activeId}
              isHere={passage.id === (activeId ?? props.here[0]?.id)}
              drawn={drawn.get(passage.id) ?? none}
              tags={tags}
              onShow={props.onShow}
              onAsk={props.onAsk}
              onRemove={props.onRemove}
            />
          ))}
        </ol>
        {passages.length > first + limit && (
          <div className={styles.more}>
            <Button onPress={() => setLimit((now) => now + SHOWN)}>
              {t('sources.morePassages', { count: passages.length - first - limit })}
            </Button>
          </div>
        )}
      </PaneBody>
    </Pane>
  );
});
