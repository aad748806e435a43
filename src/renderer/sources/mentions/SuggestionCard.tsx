import { Check as CheckSign, X } from 'lucide-react';
import { useState } from 'react';
import type { DetaineeId, OrganisationId } from '../../../domain/ids';
import { useCasebook } from '../../shared/casebook/context';
import { t } from '../../shared/catalogue';
import { cx } from '../../shared/class-names';
import { Badge } from '../../shared/claims/Badge';
import { Button, IconButton } from '../../shared/controls/Button';
import { Check } from '../../shared/fields/Check';
import type { LikelyPerson } from '../../shared/names/likely-people';
import { comparisonWords } from '../../shared/names/reason-words';
import { linkTitle } from '../reading/link-title';
import { readingOf } from './use-accepting';
import type { Place, Suggestion } from './suggestion';
import styles from './mentions.module.css';

interface SuggestionCardProps {
  readonly one: Suggestion;
  readonly text: string;
  readonly language: string | null;
  readonly likely: readonly LikelyPerson[];
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
  readonly onShow: (place: Place) => void;
  readonly onAccept: () => void;
  readonly onLink: (id: DetaineeId | OrganisationId) => void;
  readonly onDismiss: () => void;
}

/** One suggestion: what it is, where it stands, why, and what can be done with it. */
export function SuggestionCard(props: SuggestionCardProps) {
  const { one, likely, onAccept, onLink } = props;
  const { store } = useCasebook().client;
  const [shown, setShown] = useState(0);
  const place = one.places[shown % one.places.length] ?? one.places[0];
  const title = titleOf(one, (id) => linkTitle(store, id as DetaineeId));
  const others = one.kind === 'person' ? one.mention.alternatives : [];
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        {one.kind === 'appeal' ? (
          <strong className={styles.title}>{title}</strong>
        ) : (
          <Check isSelected={props.ticked} onChange={props.onTick}>
            <strong className={styles.title}>{title}</strong>
          </Check>
        )}
        <Badge tone={isKnown(one) ? 'accent' : 'plain'}>{kindOf(one)}</Badge>
      </div>
      <button
        type="button"
        className={styles.quote}
        lang={props.language ?? undefined}
        onClick={() => {
          props.onShow(place);
          setShown((now) => now + 1);
        }}
      >
        <Context text={props.text} place={place} />
      </button>
      <p className={styles.why}>{whyOf(one)}</p>
      {others.map((id) => (
        <Other
          key={id}
          name={linkTitle(store, id as DetaineeId)}
          onLink={() => onLink(id as DetaineeId)}
        />
      ))}
      {likely.map((person) => (
        <Other
          key={person.id}
          name={person.title}
          verdict={person.comparison.verdict}
          reasons={comparisonWords(person.comparison, 2)}
          onLink={() => onLink(person.id)}
        />
      ))}
      <div className={styles.actions}>
        <Button icon={CheckSign} onPress={onAccept}>
          {t(`mentions.accept.${likely.length > 0 ? 'another' : acceptKey(one)}`)}
        </Button>
        <IconButton
          icon={X}
          label={t('mentions.dismiss', { what: title })}
          onPress={props.onDismiss}
        />
      </div>
    </li>
  );
}

interface OtherProps {
  readonly name: string;
  readonly verdict?: LikelyPerson['comparison']['verdict'];
  readonly reasons?: readonly string[];
  readonly onLink: () => void;
}

/** Somebody on file who may be meant instead. */
function Other({ name, verdict = 'perhaps', reasons = [], onLink }: OtherProps) {
  return (
    <div className={cx(styles.other, verdict === 'same' && styles.same)}>
      <p>
        {t(verdict === 'same' ? 'mentions.likelySame' : 'mentions.likelyPerhaps', { name })}{' '}
        <span className={styles.muted}>{reasons.join(' ')}</span>
      </p>
      <Button look="quiet" onPress={onLink}>
        {t('mentions.linkTo', { name })}
      </Button>
    </div>
  );
}

/** Units of text shown on either side of the words. */
const AROUND = 48;
/** Units of a long stretch that are shown. */
const LONGEST = 220;

function Context({ text, place: { start, end } }: { text: string; place: Place }) {
  const words = text.slice(start, end).replace(/\s+/gu, ' ');
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/\s+/gu, ' ');
  const after = text.slice(end, end + AROUND).replace(/\s+/gu, ' ');
  if (words.length > LONGEST) return <span dir="auto">{`${words.slice(0, LONGEST)}…`}</span>;
  return (
    <span dir="auto">
      {start > AROUND && '…'}
      {before.replace(/^\S*\s/u, '')}
      <mark>{words}</mark>
      {after.replace(/\s\S*$/u, '')}
      {end + AROUND < text.length && '…'}
    </span>
  );
}

/** True where the suggestion only links to somebody on file. */
export function isKnown(one: Suggestion): boolean {
  return (one.kind === 'person' || one.kind === 'organisation') && one.mention.ref !== null;
}

function acceptKey(one: Suggestion): 'link' | 'person' | 'organisation' | 'mark' | 'appeal' {
  if (isKnown(one)) return 'link';
  return one.kind === 'date' || one.kind === 'count' ? 'mark' : one.kind;
}

function titleOf(one: Suggestion, titleOfRecord: (id: string) => string): string {
  switch (one.kind) {
    case 'person':
    case 'organisation':
      return one.mention.ref === null ? one.mention.name : titleOfRecord(one.mention.ref);
    case 'date':
    case 'count':
      return readingOf(one);
    case 'appeal':
      return t('mentions.appealTitle', { cue: one.draft.cue });
  }
}

function kindOf(one: Suggestion): string {
  const known = isKnown(one) ? 'known' : 'new';
  if (one.kind === 'person' || one.kind === 'organisation') {
    return t(`mentions.kind.${one.kind}.${known}`);
  }
  return t(`mentions.kind.${one.kind}`);
}

function whyOf(one: Suggestion): string {
  const places = one.places.length > 1 ? [t('mentions.places', { count: one.places.length })] : [];
  const reasons =
    one.kind === 'person' || one.kind === 'organisation'
      ? one.mention.reasons.map((reason) => t(`mentions.reason.${reason}`))
      : [];
  return [...reasons, ...places].join(' · ');
}
