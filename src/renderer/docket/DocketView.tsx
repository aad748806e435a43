import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { PaneBody, PaneHead } from '../shared/layout/Panes';
import { CalendarDialog } from './CalendarDialog';
import { Docket } from './Docket';
import styles from './Docket.module.css';

/** The docket as a view of its own, with a way out into a calendar. */
export function DocketView() {
  const [saving, setSaving] = useState(false);
  return (
    <>
      <PaneHead
        title={t('docket.title')}
        actions={
          <Button icon={CalendarPlus} onPress={() => setSaving(true)}>
            {t('docket.calendar')}
          </Button>
        }
      />
      <PaneBody>
        <div className={styles.page}>
          <Docket first={100} />
        </div>
      </PaneBody>
      {saving && <CalendarDialog onClose={() => setSaving(false)} />}
    </>
  );
}
