import { CheckCircle2, Info, TriangleAlert, X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { t } from '../catalogue';
import { cx } from '../class-names';
import { Button } from '../controls/Button';
import { useStore } from '../store';
import { dropToast, toasts, type Toast } from './toasts';
import styles from './ToastRegion.module.css';

const signs = { good: CheckCircle2, bad: TriangleAlert, plain: Info } as const;

/** Messages in the corner, read aloud as they come; those of failures at once. */
export function ToastRegion() {
  const shown = useStore(toasts);
  return (
    <section
      className={styles.region}
      aria-label={t('shared.toasts')}
      data-react-aria-top-layer="true"
    >
      <div role="status" aria-live="polite" aria-relevant="additions">
        {shown.map((toast) => (
          <ToastLine key={toast.id} toast={toast} />
        ))}
      </div>
    </section>
  );
}

function ToastLine({ toast }: { toast: Toast }) {
  const Sign = signs[toast.tone];
  const { action } = toast;
  return (
    <div
      className={cx(styles.toast, styles[toast.tone])}
      role={toast.tone === 'bad' ? 'alert' : undefined}
    >
      <Sign size={16} aria-hidden className={styles.sign} />
      <p className={styles.words}>{toast.words}</p>
      {action !== null && (
        <Button
          look="quiet"
          onPress={() => {
            dropToast(toast.id);
            action.do();
          }}
        >
          {action.words}
        </Button>
      )}
      <AriaButton
        className={styles.close ?? ''}
        aria-label={t('shared.dismiss')}
        onPress={() => dropToast(toast.id)}
      >
        <X size={14} aria-hidden />
      </AriaButton>
    </div>
  );
}
