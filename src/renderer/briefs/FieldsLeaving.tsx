import { t } from '../shared/catalogue';
import type { Composed } from './compose';
import styles from './briefs.module.css';

/** Every field that leaves with the brief, with how much of it stays; never a value. */
export function FieldsLeaving({ made }: { made: Composed }) {
  return (
    <details className={styles.fields}>
      <summary>
        {t('briefs.fields')} · {t('briefs.fieldsHint', { count: made.fields.length })}
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('briefs.field')}</th>
            <th scope="col">{t('briefs.fieldLeaves')}</th>
            <th scope="col">{t('briefs.fieldHeld')}</th>
          </tr>
        </thead>
        <tbody>
          {made.fields.map(({ field, leaving, heldBack }) => (
            <tr key={field}>
              <th scope="row">{field.replaceAll('.', ' · ')}</th>
              <td>{leaving}</td>
              <td>{heldBack}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.muted}>{t('briefs.neverLeaves')}</p>
    </details>
  );
}
