import { CircleCheck } from 'lucide-react';
import { useCasebook } from '../shared/casebook/context';
import { t } from '../shared/catalogue';
import { Check } from '../shared/fields/Check';
import { ConsentDecision } from './ConsentDecision';
import { FieldsLeaving } from './FieldsLeaving';
import { nameOf, type Matter } from './matters';
import type { Composed } from './compose';
import styles from './briefs.module.css';

interface ChecklistProps {
  readonly made: Composed;
  readonly matters: readonly Matter[];
  readonly accepted: ReadonlySet<string>;
  readonly onAccept: (id: string, accepted: boolean) => void;
}

/** What has to be decided, group by group with each place it concerns; then who is kept back. */
export function Checklist({ made, matters, accepted, onAccept }: ChecklistProps) {
  const { store } = useCasebook().client;
  return (
    <>
      {matters.length === 0 && (
        <p className={styles.clear}>
          <CircleCheck size={14} aria-hidden /> {t('briefs.nothingToDecide')}
        </p>
      )}
      {matters.map((matter) => (
        <section key={matter.id} className={styles.matter} aria-label={matter.title}>
          <h3>{matter.title}</h3>
          <ul className={styles.matterItems} tabIndex={0} aria-label={matter.title}>
            {matter.items.map((item, index) => (
              <li key={index}>{item}</li>
            ))}
          </ul>
          {matter.id === 'appeal-consent' && (
            <p className={styles.muted}>{t('briefs.refusedFinal')}</p>
          )}
          {matter.id === 'consent' && (
            <ConsentDecision gaps={made.consent} audience={made.brief.audience} />
          )}
          {matter.id === 'appeal-unasked' && (
            <ConsentDecision appeals={made.appeals} audience={made.brief.audience} />
          )}
          {!matter.stops && (
            <Check isSelected={accepted.has(matter.id)} onChange={(on) => onAccept(matter.id, on)}>
              {t('briefs.accept', { count: matter.items.length })}
            </Check>
          )}
        </section>
      ))}
      <FieldsLeaving made={made} />
      {made.heldBack.length > 0 && (
        <p className={styles.muted}>
          {t('briefs.heldBack', {
            count: made.heldBack.length,
            names: made.heldBack.map((id) => nameOf(id, store)).join(', '),
          })}
        </p>
      )}
    </>
  );
}
