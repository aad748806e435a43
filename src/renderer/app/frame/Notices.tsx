import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useCasebook } from '../../shared/casebook/context';
import { problemWords } from '../../shared/casebook/problem';
import { useWatched } from '../../shared/casebook/watched';
import { t } from '../../shared/catalogue';
import { cx } from '../../shared/class-names';
import { Button } from '../../shared/controls/Button';
import { ConfirmDialog } from '../../shared/overlays/ConfirmDialog';
import { showToast } from '../../shared/overlays/toasts';
import { DifferingRowsWords } from './DifferingRowsWords';
import styles from './Banners.module.css';

/** What the unlock found that the reader has to know: a damaged journal, a store built anew. */
export function Notices() {
  const { client } = useCasebook();
  const notices = useWatched(client.notices);
  const [asking, setAsking] = useState(false);

  async function accept(): Promise<void> {
    const accepted = await client.acceptLoss();
    if (!accepted.ok) showToast({ tone: 'bad', words: problemWords(accepted.error) });
  }

  return (
    <>
      {notices.map((notice) => (
        <p
          key={notice.code}
          role="status"
          className={cx(styles.banner, notice.readOnly ? styles.bad : styles.warn)}
        >
          <TriangleAlert size={13} aria-hidden />
          {notice.code === 'rows-named' ? (
            <DifferingRowsWords detail={notice.detail} />
          ) : (
            t(`app.notice.${notice.code}`)
          )}
          {notice.code === 'journal-damaged' && (
            <Button onPress={() => setAsking(true)}>{t('app.acceptLoss')}</Button>
          )}
        </p>
      ))}
      <ConfirmDialog
        title={t('app.acceptLossTitle')}
        words={t('app.acceptLossWords')}
        confirmWords={t('app.acceptLoss')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={accept}
        danger
      />
    </>
  );
}
