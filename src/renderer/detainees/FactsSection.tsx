import { Scale } from 'lucide-react';
import type { Detainee } from '../../domain/detainee';
import type { Fact } from '../../domain/fact';
import { fieldsOf, shownFact } from '../../domain/shown-fact';
import { termsOf } from '../../domain/vocabulary';
import { useCasebook } from '../shared/casebook/context';
import { t } from '../shared/catalogue';
import { Badge } from '../shared/claims/Badge';
import { CitationCount } from '../shared/claims/CitationCount';
import { hasUnsourced, useUnsourcedOnly } from '../shared/claims/unsourced-only';
import { Check } from '../shared/fields/Check';
import { termWords } from '../shared/fields/terms';
import type { ClaimTarget } from './ClaimDialog';
import { ClaimLine } from './ClaimLine';
import { factWords } from './fact-words';
import { useRemoveClaim } from './remove-claim';
import { Section } from './Section';
import styles from './detainees.module.css';

interface FactsSectionProps {
  readonly detainee: Detainee;
  readonly onEdit: (target: ClaimTarget) => void;
}

/** Facts by field; what contradicts the one that is shown stands right under it, marked. */
export function FactsSection({ detainee, onEdit }: FactsSectionProps) {
  const { store } = useCasebook().client;
  const remove = useRemoveClaim(detainee.id);
  const [unsourcedOnly, setUnsourcedOnly] = useUnsourcedOnly();
  // A filter that nothing fits would hide the facts and the way back to them.
  const filtered = unsourcedOnly && hasUnsourced(detainee.facts);
  const shownFacts = filtered
    ? detainee.facts.filter(({ field }) =>
        hasUnsourced(detainee.facts.filter((fact) => fact.field === field)),
      )
    : detainee.facts;
  const order = termsOf('fact-fields').map((term) => term.id);
  function line(fact: Fact, second: boolean, contradicts: boolean) {
    return (
      <ClaimLine
        key={fact.id}
        claim={fact}
        second={second}
        words={termWords('fact-fields', fact.field)}
        mark={
          contradicts && (
            <Badge tone="warn" icon={Scale}>
              {t('claims.contradicted')}
            </Badge>
          )
        }
        onEdit={() => onEdit({ list: 'facts', member: fact })}
        onRemove={() => remove('facts', fact.id)}
      >
        <span className={styles.value}>{factWords(fact.value, store)}</span>
      </ClaimLine>
    );
  }
  return (
    <Section
      title={t('detainees.facts')}
      count={detainee.facts.length}
      addWords={t('detainees.addFact')}
      onAdd={() => onEdit({ list: 'facts', member: null })}
      emptyWords={t('detainees.noFacts')}
    >
      {hasUnsourced(detainee.facts) && (
        <Check isSelected={unsourcedOnly} onChange={setUnsourcedOnly}>
          {t('claims.onlyUnsourced')}
        </Check>
      )}
      {fieldsOf(shownFacts, order).map((field) => {
        const shown = shownFact(detainee.facts, field);
        if (shown === null) return null;
        const contradicted = shown.contradicting.length > 0;
        return (
          <div key={field} className={styles.fieldRow}>
            <h3 className={styles.fieldName}>
              {termWords('fact-fields', field)}{' '}
              <CitationCount claims={detainee.facts.filter((fact) => fact.field === field)} />
            </h3>
            <div className={styles.fieldClaims}>
              {line(shown.fact, false, contradicted)}
              {contradicted && <p className={styles.why}>{t(`detainees.shownWhy.${shown.why}`)}</p>}
              {shown.contradicting.map((fact) => line(fact, true, true))}
              {shown.agreeing.map((fact) => line(fact, true, false))}
              {shown.setAside.map((fact) => line(fact, true, false))}
            </div>
          </div>
        );
      })}
    </Section>
  );
}
