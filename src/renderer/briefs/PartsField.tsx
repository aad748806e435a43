import { ArrowUp } from 'lucide-react';
import type { Brief } from '../../domain/brief';
import { templateRules } from '../../domain/brief-templates';
import { t, tOr } from '../shared/catalogue';
import { IconButton } from '../shared/controls/Button';
import { Check } from '../shared/fields/Check';
import styles from './briefs.module.css';

interface PartsFieldProps {
  readonly brief: Brief;
  readonly onChange: (parts: string[]) => void;
}

/** Which parts of a template are wanted, and in which order. */
export function PartsField({ brief, onChange }: PartsFieldProps) {
  const all = templateRules[brief.template].parts;
  if (all.length < 2) return null;
  const wanted = brief.parts.length === 0 ? [...all] : brief.parts.filter((id) => all.includes(id));
  const rest = all.filter((id) => !wanted.includes(id));

  function words(id: string): string {
    return tOr(`briefs.part.${id}`, id);
  }

  return (
    <section className={styles.parts} aria-label={t('briefs.parts')}>
      <h3>{t('briefs.parts')}</h3>
      <ol>
        {[...wanted, ...rest].map((id, at) => (
          <li key={id}>
            <Check
              isSelected={wanted.includes(id)}
              onChange={(on) =>
                onChange(on ? [...wanted, id] : wanted.filter((each) => each !== id))
              }
            >
              {words(id)}
            </Check>
            {at > 0 && wanted.includes(id) && (
              <IconButton
                icon={ArrowUp}
                label={t('briefs.partUp', { part: words(id) })}
                onPress={() => onChange(movedUp(wanted, at))}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function movedUp(parts: readonly string[], at: number): string[] {
  const moved = [...parts];
  const [part] = moved.splice(at, 1);
  if (part !== undefined) moved.splice(at - 1, 0, part);
  return moved;
}
