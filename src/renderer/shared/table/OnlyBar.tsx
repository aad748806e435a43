import { X } from 'lucide-react';
import { t } from '../catalogue';
import { Button } from '../controls/Button';
import type { Only } from '../routing/routes';
import styles from './OnlyBar.module.css';

/** Says that a list shows only what a number counted, and takes that away. */
export function OnlyBar({ only, onAll }: { only: Only | undefined; onAll: () => void }) {
  if (only === undefined) return null;
  return (
    <div className={styles.bar} role="status">
      <span className={styles.words}>{t('table.only', { what: only.words })}</span>
      <Button look="quiet" icon={X} onPress={onAll}>
        {t('table.showAll')}
      </Button>
    </div>
  );
}
