import { Link2, MessageSquare, Tag as TagIcon, TextQuote, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { isId } from '../../../domain/ids';
import type { RecordId } from '../../../domain/records';
import type { Tag } from '../../../domain/tag';
import { useCasebook } from '../../shared/casebook/context';
import { t } from '../../shared/catalogue';
import { cx } from '../../shared/class-names';
import { Badge } from '../../shared/claims/Badge';
import { IconButton } from '../../shared/controls/Button';
import { ABOUT_PERSON, aboutPerson, PERSON_SHOWN } from '../../shared/names/person-in-view';
import { navigate } from '../../shared/routing/router';
import type { Asked } from './asked';
import type { Drawn } from './drawn-from';
import { linkTitle } from './link-title';
import type { Passage } from './passages';
import { TagChip } from './TagChip';
import styles from './AnnotationSide.module.css';

interface PassageCardProps {
  readonly passage: Passage;
  readonly language: string | null;
  readonly isActive: boolean;
  /** Whether it is the one that keys mean: the active one, else the one at the caret. */
  readonly isHere: boolean;
  readonly drawn: readonly Drawn[];
  readonly onShow: (passage: Passage) => void;
  /** Every tag of the casebook. */
  readonly tags: readonly Tag[];
  readonly onAsk: (what: Asked, passage: Passage) => void;
  readonly onRemove: (passage: Passage) => void;
}

/** A passage with its quote, what was drawn from it, and what can be done with it. */
export const PassageCard = memo(function PassageCard(props: PassageCardProps) {
  const { passage, isActive, drawn, onAsk } = props;
  const { annotation } = passage;
  const { store } = useCasebook().client;
  const tags = props.tags.filter((tag) => annotation.tags.includes(tag.id));
  const titles = annotation.links.map((link) => linkTitle(store, link)).join(', ');
  const people = [
    ...drawn.map(({ subject }) => subject.id),
    ...annotation.links.map((link): string => link),
  ].filter((id) => isId('detainee', id));
  const about = aboutPerson(people);
  const subjects = [...new Map(drawn.map((one) => [one.subject.id, one.subject])).values()];
  return (
    <li
      className={cx(styles.card, isActive && styles.active)}
      aria-current={isActive}
      data-passage={passage.id}
      {...about}
      {...(props.isHere && { [PERSON_SHOWN]: about[ABOUT_PERSON] })}
    >
      <button
        type="button"
        className={cx(styles.quote, styles[passage.hue])}
        lang={props.language ?? undefined}
        onClick={() => props.onShow(passage)}
      >
        <span dir="auto">{annotation.selectors.exact}</span>
      </button>
      {tags.length > 0 && (
        <p className={styles.tags}>
          {tags.map((tag) => (
            <TagChip key={tag.id} title={tag.title} hue={tag.hue} />
          ))}
        </p>
      )}
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
            {linkTitle(store, subject.id as RecordId)}
          </button>
        ))}
      </div>
      {/* Buttons on every card would take longer to build than the text: the active one has them. */}
      {isActive && (
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
            icon={TagIcon}
            label={t('reading.tag')}
            shortcut="reading.tags"
            onPress={() => onAsk('tags', passage)}
          />
          <IconButton
            icon={Trash2}
            label={t('sources.removePassage')}
            shortcut="reading.remove"
            onPress={() => props.onRemove(passage)}
          />
        </div>
      )}
    </li>
  );
});
