import { t } from '../../shared/catalogue';
import { navigate, useParams } from '../../shared/routing/router';
import { appealViews } from '../../shared/routing/routes';
import styles from './views.module.css';

/** The ways to look at appeals; each is a place that Alt+Left leads back to. */
export function ViewTabs() {
  const { view = 'table' } = useParams('appeals');
  return (
    <nav className={styles.tabs} aria-label={t('appeals.views')}>
      {appealViews.map((id) => (
        <button
          key={id}
          type="button"
          className={styles.tab}
          aria-current={id === view ? 'page' : undefined}
          onClick={() => navigate('appeals', id === 'table' ? {} : { view: id })}
        >
          {t(`appeals.view.${id}`)}
        </button>
      ))}
    </nav>
  );
}
