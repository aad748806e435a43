import type { BriefDocument } from '../../domain/brief-document';
import { cx } from '../shared/class-names';
import { t } from '../shared/catalogue';
import styles from './briefs.module.css';

/** A form's live count of words, and what it still asks for. */
export function FormStanding({ form }: { form: BriefDocument['form'] }) {
  if (form === null) return null;
  const { words, missing } = form;
  return (
    <section
      className={styles.standing}
      aria-label={t('briefs.matter.form', { count: missing.length })}
    >
      {words !== null && (
        <p role="status" className={cx(words.count > words.limit && styles.failed)}>
          {t('briefs.wordCount', { count: words.count, limit: words.limit })}
        </p>
      )}
      {missing.length > 0 && (
        <>
          <h3>{t('briefs.missing', { count: missing.length })}</h3>
          <ul>
            {missing.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
