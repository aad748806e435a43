import type { TextRange } from '../../../anchoring/describe';
import type { WordDiff } from '../../../anchoring/diff-words';
import styles from './review.module.css';

/** Units of the text shown on either side of the words. */
const AROUND = 160;

interface ExcerptProps {
  readonly text: string;
  readonly place: TextRange;
  readonly language: string | null;
  /** The words with what changed in them; without it they are shown as they stand. */
  readonly diff?: readonly WordDiff[];
}

/** Words in their surroundings; what went is struck out, what came is underlined. */
export function Excerpt({ text, place, language, diff }: ExcerptProps) {
  const from = Math.max(0, place.start - AROUND);
  const to = Math.min(text.length, place.end + AROUND);
  return (
    <p className={styles.excerpt} lang={language ?? undefined} dir="auto">
      {from > 0 && '… '}
      {text.slice(from, place.start)}
      <mark className={styles.mark}>
        {diff === undefined
          ? text.slice(place.start, place.end)
          : diff.map(({ kind, words }, at) => {
              if (kind === 'gone') return <del key={at}>{words}</del>;
              return kind === 'new' ? <ins key={at}>{words}</ins> : words;
            })}
      </mark>
      {text.slice(place.end, to)}
      {to < text.length && ' …'}
    </p>
  );
}
