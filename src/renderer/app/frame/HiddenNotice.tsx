import { EyeOff } from 'lucide-react';
import { t } from '../../shared/catalogue';
import { Button } from '../../shared/controls/Button';
import { toggleHidden } from '../../shared/privacy/hidden';
import styles from './Notices.module.css';

/** Says that names and free text are hidden, and shows them again. */
export function HiddenNotice() {
  return (
    <div className={styles.hidden} role="status">
      <EyeOff size={14} aria-hidden />
      <span>{t('app.hidden')}</span>
      <Button look="quiet" onPress={toggleHidden}>
        {t('app.showWords')}
      </Button>
    </div>
  );
}
