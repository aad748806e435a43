import {
  FileQuestion,
  Highlighter,
  Link2,
  MessageSquare,
  TextQuote,
  Trash2,
  Unlink,
} from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Source } from '../../../domain/source';
import { useCasebook } from '../../shared/casebook/context';
import { useDerived } from '../../shared/casebook/records';
import { t } from '../../shared/catalogue';
import { cx } from '../../shared/class-names';
import { Badge } from '../../shared/claims/Badge';
import { Button, IconButton } from '../../shared/controls/Button';
import { EmptyState } from '../../shared/layout/EmptyState';
import { Pane, PaneBody, PaneHead } from '../../shared/layout/Panes';
import { navigate } from '../../shared/routing/router';
import type { Waiting } from '../versions/waiting';
import { drawnFrom, drawnKinds, type Drawn } from './drawn-from';
import { linkTitle } from './link-title';
import type { Passage } from './passages';
import styles from './AnnotationSide.module.css';

interface AnnotationSideProps {
  readonly source: Source;
  readonly passages: readonly Passage[];
  readonly activeId: string | null;
  readonly onShow: (passage: Passage) => void;
  readonly onAsk: (what: 'claim' | 'link' | 'comment', passage: Passage) => void;
  readonly onRemove: (passage: Passage) => void;
  readonly waiting: Waiting;
  readonly onReview: () => void;
}

/** Passages drawn at once; a source of thousands shows the rest on demand. */
const SHOWN = 200;
const none: readonly Drawn[] = [];

/** Every passage of the source with its quote: the way to them for a screen reader. */
export function AnnotationSide(props: AnnotationSideProps) {
  const { source, passages, activeId } = props;
  const { store } = useCasebook().client;
  const derive = useMemo(() => drawnFrom(source.id), [source.id]);
  const drawn = useDerived(drawnKinds, derive);
  const [limit, setLimit] = useState(SHOWN);
  const list = useRef<HTMLOListElement>(null);
  const { review, orphans } = props.waiting;

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
        {passages.length === 0 && <EmptyState icon={Highlighter} words={t('sources.noPassages')} />}
        <ol className={styles.list} ref={list}>
          {passages.slice(0, limit).map((passage) => (
            <PassageCard
              key={passage.id}
              passage={passage}
              language={source.language}
              isActive={passage.id === activeId}
              drawn={drawn.get(passage.id) ?? none}
              titles={passage.annotation.links.map((link) => linkTitle(store, link)).join(', ')}
              subjectTitle={(id) => linkTitle(store, id as never)}
              onShow={props.onShow}
              onAsk={props.onAsk}
              onRemove={props.onRemove}
            />
          ))}
        </ol>
        {passages.length > limit && (
          <div className={styles.more}>
            <Button onPress={() => setLimit((now) => now + SHOWN)}>
              {t('sources.morePassages', { count: passages.length - limit })}
            </Button>
          </div>
        )}
      </PaneBody>
    </Pane>
  );
}

interface PassageCardProps {
  readonly passage: Passage;
  readonly language: string | null;
  readonly isActive: boolean;
  readonly drawn: readonly Drawn[];
  readonly titles: string;
  readonly subjectTitle: (id: string) => string;
  readonly onShow: (passage: Passage) => void;
  readonly onAsk: (what: 'claim' | 'link' | 'comment', passage: Passage) => void;
  readonly onRemove: (passage: Passage) => void;
}

function PassageCard(props: PassageCardProps) {
  const { passage, isActive, drawn, titles, onAsk } = props;
  const { annotation } = passage;
  const subjects = [...new Map(drawn.map((one) => [one.subject.id, one.subject])).values()];
  return (
    <li
      className={cx(styles.card, isActive && styles.active)}
      aria-current={isActive}
      data-passage={passage.id}
    >
      <button
        type="button"
        className={cx(styles.quote, styles[passage.hue])}
        lang={props.language ?? undefined}
        onClick={() => props.onShow(passage)}
      >
        <span dir="auto">{annotation.selectors.exact}</span>
      </button>
      {annotation.comment !== '' && <p className={styles.comment}>{annotation.comment}</p>}
      {titles !== '' && (
        <p className={styles.links}>
          <Link2 size={12} aria-hidden />
          {titles}
        </p>
      )}
      <div className={styles.foot}>
        {drawn.length > 0 && (
          <Badge tone="accent" icon={TextQuote}>
            {t('sources.claims', { count: drawn.length })}
          </Badge>
        )}
        {subjects.slice(0, 4).map((subject) => (
          <button
            type="button"
            key={subject.id}
            className={styles.subject}
            onClick={() =>
              subject.kind === 'detainee'
                ? navigate('detainees', { detainee: subject.id as never })
                : navigate('appeals', { appeal: subject.id as never })
            }
          >
            {props.subjectTitle(subject.id)}
          </button>
        ))}
      </div>
      <div className={styles.actions}>
        <IconButton
          icon={TextQuote}
          label={t('sources.claim')}
          shortcut="reading.claim"
          onPress={() => onAsk('claim', passage)}
        />
        <IconButton
          icon={Link2}
          label={t('sources.link')}
          shortcut="reading.link"
          onPress={() => onAsk('link', passage)}
        />
        <IconButton
          icon={MessageSquare}
          label={t('sources.comment')}
          shortcut="reading.comment"
          onPress={() => onAsk('comment', passage)}
        />
        <IconButton
          icon={Trash2}
          label={t('sources.removePassage')}
          shortcut="reading.remove"
          onPress={() => props.onRemove(passage)}
        />
      </div>
    </li>
  );
}
