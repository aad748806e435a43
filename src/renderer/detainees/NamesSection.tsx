import { Star } from 'lucide-react';
import type { Detainee } from '../../domain/detainee';
import { shownName } from '../../domain/shown-name';
import { t } from '../shared/catalogue';
import { ClaimLine } from '../shared/claims/ClaimLine';
import { Badge } from '../shared/claims/Badge';
import { termWords } from '../shared/fields/terms';
import type { ClaimTarget } from './ClaimDialog';
import { useRemoveClaim } from './remove-claim';
import { Section } from '../shared/layout/Section';
import { ShownUpTo } from '../shared/layout/ShownUpTo';
import styles from './detainees.module.css';

interface NamesSectionProps {
  readonly detainee: Detainee;
  readonly onEdit: (target: ClaimTarget) => void;
}

/** Every form of the name that was met, the shown one first. */
export function NamesSection({ detainee, onEdit }: NamesSectionProps) {
  const remove = useRemoveClaim(detainee.id);
  const shown = shownName(detainee);
  const names = [...(shown.name === null ? [] : [shown.name]), ...shown.others];
  return (
    <Section
      title={t('detainees.names')}
      count={names.length}
      addWords={t('detainees.addName')}
      onAdd={() => onEdit({ list: 'names', member: null })}
      emptyWords={t('detainees.noNames')}
    >
      <ShownUpTo items={names}>
        {(some) =>
          some.map((name) => (
            <ClaimLine
              key={name.id}
              claim={name}
              words={name.text}
              second={name !== shown.name}
              mark={
                name === shown.name && (
                  <Badge tone="accent" icon={Star}>
                    {t('detainees.shownName')}
                  </Badge>
                )
              }
              onEdit={() => onEdit({ list: 'names', member: name })}
              onRemove={() => remove('names', name.id)}
            >
              <span className={styles.value} lang={name.language ?? undefined}>
                {name.text}
              </span>{' '}
              <span className={styles.muted}>
                {[termWords('name-kinds', name.kind), name.language].filter(Boolean).join(' · ')}
              </span>
            </ClaimLine>
          ))
        }
      </ShownUpTo>
    </Section>
  );
}
