import { caps, parseKeys } from './keys';
import { shortcutOf, type ShortcutId } from './list';
import { onMac } from './platform';
import styles from './KeyCaps.module.css';

/** The keys of a shortcut as caps; where it has several, the first. */
export function KeyCaps({ shortcut, all = false }: { shortcut: ShortcutId; all?: boolean }) {
  const ways = all ? shortcutOf(shortcut).keys : shortcutOf(shortcut).keys.slice(0, 1);
  return (
    <span className={styles.ways}>
      {ways.map((keys) => (
        <span className={styles.caps} key={keys}>
          {caps(parseKeys(keys), onMac()).map((cap) => (
            <kbd className={styles.cap} key={cap}>
              {cap}
            </kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
