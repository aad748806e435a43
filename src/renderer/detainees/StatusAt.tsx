import { useCallback, useState } from 'react';
import { custodyStatusAt } from '../../domain/custody-status';
import { daysHeld } from '../../domain/days-held';
import type { Detainee } from '../../domain/detainee';
import { bounds } from '../../domain/edtf-date';
import { whereaboutsAt } from '../../domain/whereabouts';
import { useDerived, type Reading } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { DateField, dateFrom } from '../shared/fields/DateField';
import { custodyQuestion } from '../shared/records/custody-question';
import { StatusWords, WhereWords } from './StatusWords';
import styles from './detainees.module.css';

/**
 * What the file says of a person's custody on a day that is asked for: the status then with its
 * reason, the days held by then, and where. A month or a year is asked for at its end; a day still to
 * come has no status, since nothing announced ever changes one.
 */
export function StatusAt({ detainee }: { detainee: Detainee }) {
  const [written, setWritten] = useState('');
  const derive = useCallback(
    (store: Reading) => {
      const now = custodyQuestion(store);
      const asOf = bounds(dateFrom(written)?.edtf ?? null).latest;
      if (asOf === null) return null;
      if (asOf.compare(now.today) > 0) return 'to-come';
      const question = { ...now, asOf };
      return {
        custody: custodyStatusAt(detainee, question),
        held: daysHeld(detainee, question),
        where: whereaboutsAt(detainee, question),
      };
    },
    [detainee, written],
  );
  const found = useDerived(['detainee', 'source', 'proceeding', 'facility'], derive);
  return (
    <div className={styles.statusAt}>
      <DateField
        label={t('detainees.statusAt')}
        value={written}
        onChange={setWritten}
        error={found === 'to-come' ? t('detainees.statusToCome') : null}
        autoFocus
      />
      <div role="status">
        {found !== null && found !== 'to-come' && (
          <>
            <StatusWords custody={found.custody} held={found.held} />
            <WhereWords custody={found.custody} where={found.where} />
          </>
        )}
      </div>
    </div>
  );
}
