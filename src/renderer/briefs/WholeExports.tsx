import type { Brief } from '../../domain/brief';
import { t } from '../shared/catalogue';
import { Pane, PaneBody, PaneHead } from '../shared/layout/Panes';
import { HandOvers } from './HandOvers';
import styles from './briefs.module.css';

/** The record of the whole casebook's exports: when each left, in what form, and to whom. */
export function WholeExports({ brief }: { brief: Brief }) {
  return (
    <Pane kind="main" label={brief.title}>
      <PaneHead level={2} title={brief.title} />
      <PaneBody padded>
        <p className={styles.muted}>{t('briefs.wholeHint')}</p>
        <HandOvers brief={brief} />
      </PaneBody>
    </Pane>
  );
}
