import { t } from '../shared/catalogue';
import { PaneBody, PaneHead } from '../shared/layout/Panes';
import { Docket } from './Docket';
import styles from './Docket.module.css';

/** The docket as a view of its own. */
export function DocketView() {
  return (
    <>
      <PaneHead title={t('docket.title')} />
      <PaneBody>
        <div className={styles.page}>
          <Docket first={100} />
        </div>
      </PaneBody>
    </>
  );
}
