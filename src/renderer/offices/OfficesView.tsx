import { Landmark } from 'lucide-react';
import { useState } from 'react';
import { useRecords } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { PaneBody, PaneHead } from '../shared/layout/Panes';
import { AddOfficeDialog } from './AddOfficeDialog';
import { OfficeEntry } from './OfficeEntry';
import { SponsorsSection } from './SponsorsSection';
import { TermsSection } from './TermsSection';
import styles from './Offices.module.css';

/** Offices with their holders and what is to be handed over, sponsors, and terms that end. */
export function OfficesView() {
  const offices = useRecords('office');
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PaneHead
        title={t('offices.title')}
        actions={
          <Button icon={Landmark} onPress={() => setAdding(true)}>
            {t('offices.add')}
          </Button>
        }
      />
      <PaneBody>
        <div className={styles.page}>
          <section aria-label={t('offices.offices')}>
            <h2 className={styles.title}>{t('offices.offices')}</h2>
            {offices.length === 0 && <p className={styles.none}>{t('offices.noOffices')}</p>}
            {offices.map((office) => (
              <OfficeEntry key={office.id} office={office} />
            ))}
          </section>
          <div>
            <SponsorsSection />
            <TermsSection />
          </div>
        </div>
      </PaneBody>
      {adding && <AddOfficeDialog onClose={() => setAdding(false)} />}
    </>
  );
}
