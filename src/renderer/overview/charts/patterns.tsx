import styles from './charts.module.css';

/** The looks of a chart's parts: a hue and a pattern each, so that colour is never the only mark. */
export const looks = ['one', 'two', 'three', 'four', 'five', 'six'] as const;

export type Look = (typeof looks)[number];

/** The definitions that `fill` points at; `id` keeps the charts of a page apart. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      {looks.map((look, at) => (
        <pattern
          key={look}
          id={`${id}-${look}`}
          className={styles[look]}
          width={8}
          height={8}
          patternUnits="userSpaceOnUse"
        >
          <rect width={8} height={8} className={styles.ground} />
          {at === 1 && <path d="M-2 10 10 -2M-2 2 2 -2M6 10 10 6" className={styles.line} />}
          {at === 2 && <circle cx={4} cy={4} r={1.6} className={styles.dot} />}
          {at === 3 && <path d="M0 4H8" className={styles.line} />}
          {at === 4 && <path d="M4 0V8" className={styles.line} />}
          {at === 5 && <path d="M-2 -2 10 10M-2 10 10 -2" className={styles.line} />}
        </pattern>
      ))}
    </defs>
  );
}

/** What each look means, with its pattern. */
export function Legend({ id, items }: { id: string; items: readonly (readonly [Look, string])[] }) {
  return (
    <ul className={styles.legend}>
      {items.map(([look, words]) => (
        <li key={look}>
          <svg width={14} height={14} aria-hidden>
            <rect
              width={14}
              height={14}
              fill={`url(#${id}-${look})`}
              className={styles.legendBox}
            />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
