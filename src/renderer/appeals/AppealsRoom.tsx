import { assertNever } from '../../domain/assert-never';
import { ClocksView } from '../clocks';
import { CoverageView } from '../coverage';
import { DocketView } from '../docket';
import { Matrix } from '../matrix';
import { OfficesView } from '../offices';
import { t } from '../shared/catalogue';
import { Pane, Panes } from '../shared/layout/Panes';
import { useParams } from '../shared/routing/router';
import type { AppealView } from '../shared/routing/routes';
import { AppealsScreen } from './AppealsScreen';
import { ViewTabs } from './views/ViewTabs';
import styles from './views/views.module.css';

/** The room of appeals: the table, and the other ways to look at what was asked and what came of it. */
export function AppealsRoom() {
  const { view = 'table' } = useParams('appeals');
  return (
    <div className={styles.room}>
      <ViewTabs />
      {view === 'table' ? (
        <AppealsScreen />
      ) : (
        <Panes>
          <Pane kind="main" label={t(`appeals.view.${view}`)}>
            {viewOf(view)}
          </Pane>
        </Panes>
      )}
    </div>
  );
}

function viewOf(view: Exclude<AppealView, 'table'>) {
  switch (view) {
    case 'matrix':
      return <Matrix />;
    case 'docket':
      return <DocketView />;
    case 'coverage':
      return <CoverageView />;
    case 'offices':
      return <OfficesView />;
    case 'clocks':
      return <ClocksView />;
    default:
      return assertNever(view);
  }
}
