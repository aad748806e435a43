import { cx } from '../../shared/class-names';
import type { Hue } from './passages';
import styles from './TagChip.module.css';

/** A tag in its hue: its word, and the line that the passages under it have. */
export function TagChip({ title, hue }: { readonly title: string; readonly hue: Hue }) {
  return (
    <span className={cx(styles.tag, styles[hue])} data-hue={hue}>
      {title}
    </span>
  );
}
