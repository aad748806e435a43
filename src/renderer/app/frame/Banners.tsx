import { CloudAlert, FlaskConical, GraduationCap, Library, TriangleAlert } from 'lucide-react';
import type { Status } from '../../../ipc/app-shapes';
import { t } from '../../shared/catalogue';
import { cx } from '../../shared/class-names';
import { problemWords } from '../../shared/casebook/problem';
import styles from './Banners.module.css';

/** What must be seen on every screen: an old runtime, a casebook that is no real one, a trouble. */
export function Banners({ status }: { status: Status }) {
  const kind = status.casebook?.kind;
  return (
    <div className={styles.banners} role="region" aria-label={t('app.notices')}>
      {!status.runtime.supported && (
        <p className={cx(styles.banner, styles.warn)}>
          <FlaskConical size={13} aria-hidden />
          {t('app.unsupported', { version: status.runtime.electron })}
        </p>
      )}
      {kind === 'practice' && (
        <p className={cx(styles.banner, styles.calm)}>
          <GraduationCap size={13} aria-hidden />
          {t('app.practice')}
        </p>
      )}
      {kind === 'sample' && (
        <p className={cx(styles.banner, styles.calm)}>
          <Library size={13} aria-hidden />
          {t('app.sample')}
        </p>
      )}
      {status.casebook?.synced === true && (
        <p className={cx(styles.banner, styles.warn)}>
          <CloudAlert size={13} aria-hidden />
          {t('app.synced')}
        </p>
      )}
      {status.problem !== null && (
        <p className={cx(styles.banner, styles.bad)} role="alert">
          <TriangleAlert size={13} aria-hidden />
          {problemWords(status.problem)}
        </p>
      )}
    </div>
  );
}
