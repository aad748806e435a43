import { TriangleAlert } from 'lucide-react';
import { useCasebook } from '../../shared/casebook/context';
import { useWatched } from '../../shared/casebook/watched';
import { t } from '../../shared/catalogue';
import { cx } from '../../shared/class-names';
import styles from './Banners.module.css';

/** What the unlock found that the reader has to know: a damaged journal, a store built anew. */
export function Notices() {
  const notices = useWatched(useCasebook().client.notices);
  return (
    <>
      {notices.map((notice) => (
        <p
          key={notice.code}
          role="status"
          className={cx(styles.banner, notice.readOnly ? styles.bad : styles.warn)}
        >
          <TriangleAlert size={13} aria-hidden />
          {t(`app.notice.${notice.code}`)}
        </p>
      ))}
    </>
  );
}
