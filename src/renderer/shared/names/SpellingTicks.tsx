import { useDeferredValue, useId, useMemo } from 'react';
import { t } from '../catalogue';
import { Check } from '../fields/Check';
import { offeredSpellings } from './spellings';
import styles from './names.module.css';

interface SpellingTicksProps {
  readonly name: string;
  /** Spellings that are on file already. */
  readonly onFile?: readonly string[];
  readonly ticked: readonly string[];
  readonly onChange: (ticked: readonly string[]) => void;
}

const none: readonly string[] = [];

/** Other spellings of a name to accept one by one; nothing is ticked by itself. */
export function SpellingTicks({ name, onFile = none, ticked, onChange }: SpellingTicksProps) {
  const typed = useDeferredValue(name);
  const offered = useMemo(() => offeredSpellings(typed, onFile), [typed, onFile]);
  const heading = useId();
  if (name.trim() === '' || offered.length === 0) return null;
  return (
    <div role="group" aria-labelledby={heading} className={styles.spellings}>
      <p id={heading} className={styles.heading}>
        {t('names.spellings')}
      </p>
      <p className={styles.muted}>{t('names.spellingsHint')}</p>
      <div className={styles.ticks}>
        {offered.map(({ spelling, habit }) => (
          <Check
            key={spelling}
            isSelected={ticked.includes(spelling)}
            onChange={(on) =>
              onChange(on ? [...ticked, spelling] : ticked.filter((one) => one !== spelling))
            }
          >
            <span className={styles.spelling}>
              <span>{spelling}</span>
              <span className={styles.muted}>{t(`names.habit.${habit}`)}</span>
            </span>
          </Check>
        ))}
      </div>
    </div>
  );
}
