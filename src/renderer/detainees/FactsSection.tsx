import { Scale } from 'lucide-react';
import type { Detainee } from '../../domain/detainee';
import { independentIn } from '../../domain/evidence-count';
import type { Fact } from '../../domain/fact';
import { fieldsOf, shownFact } from '../../domain/shown-fact';
import { termsOf } from '../../domain/vocabulary';
import { useCasebook } from '../shared/casebook/context';
import { t } from '../shared/catalogue';
import { ClaimLine } from '../shared/claims/ClaimLine';
import { Badge } from '../shared/claims/Badge';
import { CitationCount } from '../shared/claims/CitationCount';
import { hasUnsourced, useUnsourcedOnly } from '../shared/claims/unsourced-only';
import { Check } from '../shared/fields/Check';
import { termWords } from '../shared/fields/terms';
import type { ClaimTarget } from './ClaimDialog';
import { factWords } from '../shared/claims/fact-words';
import { useRemoveClaim } from './remove-claim';
import { Section } from '../shared/layout/Section';
import { ShownUpTo } from '../shared/layout/ShownUpTo';
import styles from './detainees.module.css';

interface FactsSectionProps {
  readonly detainee: Detainee;
  readonly onEdit: (target: ClaimTarget) => void;
  /** Health and risk stand apart from the rest. */
  readonly part: 'facts' | 'health';
}

const ofHealth = new Set(['health', 'disability', 'sexual-violence', 'persecution', 'children']);

/** Facts by field; what contradicts the one that is shown stands right under it, marked. */
export function FactsSection({ detainee, onEdit, part }: FactsSectionProps) {
  const { store } = useCasebook().client;
  const remove = useRemoveClaim(detainee.id);
  const facts = detainee.facts.filter(({ field }) => ofHealth.has(field) === (part === 'health'));
  const [unsourcedOnly, setUnsourcedOnly] = useUnsourcedOnly();
  // A filter that nothing fits would hide the facts and the way back to them.
  const filtered = unsourcedOnly && hasUnsourced(facts);
  const shownFacts = filtered
    ? facts.filter(({ field }) => hasUnsourced(facts.filter((fact) => fact.field === field)))
    : facts;
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
      title={t(`detainees.${part}`)}
      count={facts.length}
      addWords={t('detainees.addFact')}
      onAdd={() =>
        onEdit({
          list: 'facts',
          member: null,
          ...(part === 'health' && { begin: { what: 'health' } }),
        })
      }
      emptyWords={t(part === 'facts' ? 'detainees.noFacts' : 'detainees.noHealth')}
    >
      {hasUnsourced(facts) && (
        <Check isSelected={unsourcedOnly} onChange={setUnsourcedOnly}>
          {t('claims.onlyUnsourced')}
        </Check>
      )}
      <ShownUpTo items={fieldsOf(shownFacts, order)} first={400} atOnce={4}>
        {(fields) =>
          fields.map((field) => {
            const shown = shownFact(facts, field, independentIn(store));
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
                  {contradicted && (
                    <p className={styles.why}>{t(`detainees.shownWhy.${shown.why}`)}</p>
                  )}
                  <ShownUpTo
                    items={[...shown.contradicting, ...shown.agreeing, ...shown.setAside]}
                    first={8}
                    atOnce={1}
                  >
                    {(some) =>
                      some.map((fact) => line(fact, true, shown.contradicting.includes(fact)))
                    }
                  </ShownUpTo>
                </div>
              </div>
            );
          })
        }
      </ShownUpTo>
    </Section>
  );
}
