import { X } from 'lucide-react';
import { useState } from 'react';
import { Group } from 'react-aria-components';
import { isInTrash } from '../../../domain/annotation';
import type { Evidence } from '../../../domain/claim';
import type { SourceId } from '../../../domain/ids';
import type { Source } from '../../../domain/source';
import { useCasebook } from '../casebook/context';
import { t } from '../catalogue';
import { quoteOf } from '../claims/quote';
import { IconButton } from '../controls/Button';
import { Choice } from './Choice';
import { RecordCombo } from './RecordCombo';
import styles from './EvidenceField.module.css';

interface EvidenceFieldProps {
  readonly label: string;
  readonly value: readonly Evidence[];
  readonly onChange: (value: readonly Evidence[]) => void;
}

/** What a claim rests on: sources, each with a marked passage or as a whole. */
export function EvidenceField({ label, value, onChange }: EvidenceFieldProps) {
  const { store } = useCasebook().client;
  const [text, setText] = useState('');
  return (
    <Group className={styles.evidence ?? ''} aria-label={label}>
      {value.length > 0 && (
        <ul className={styles.list} aria-label={label}>
          {value.map((one, index) => (
            <EvidenceRow
              key={`${one.source}:${index}`}
              evidence={one}
              source={store.get('source', one.source)}
              onChange={(next) => onChange(value.with(index, next))}
              onRemove={() => onChange(value.filter((_, at) => at !== index))}
            />
          ))}
        </ul>
      )}
      <RecordCombo
        label={label}
        kinds={['source']}
        text={text}
        onText={setText}
        onRecord={(found) => {
          setText('');
          onChange([...value, { source: found.id as SourceId, locator: { kind: 'whole' } }]);
        }}
        hint={t('claims.evidenceHint')}
      />
    </Group>
  );
}

interface EvidenceRowProps {
  readonly evidence: Evidence;
  readonly source: Source | undefined;
  readonly onChange: (evidence: Evidence) => void;
  readonly onRemove: () => void;
}

const whole = 'whole';
const asIs = 'as-is';

function EvidenceRow({ evidence, source, onChange, onRemove }: EvidenceRowProps) {
  const { locator } = evidence;
  const title = source?.title ?? t('claims.citationLost');
  const passages = (source?.annotations ?? [])
    .filter((one) => !isInTrash(one))
    .map((one) => ({
      id: one.id as string,
      words: short(one.selectors.exact),
    }));
  const other = locator.kind === 'text' || locator.kind === 'whole' ? [] : [asIs];
  const options = [
    { id: whole, words: t('claims.evidenceWhole') },
    ...other.map((id) => ({ id, words: quoteOf(source, evidence) })),
    ...passages,
  ];

  function choose(id: string): void {
    const annotation = source?.annotations.find((one) => one.id === id);
    if (id === asIs) return;
    onChange({
      source: evidence.source,
      locator:
        annotation === undefined ? { kind: 'whole' } : { kind: 'text', annotation: annotation.id },
    });
  }

  return (
    <li className={styles.row}>
      <span className={styles.title}>{title}</span>
      <Choice
        label={t('claims.evidencePassage')}
        value={
          locator.kind === 'text' ? locator.annotation : locator.kind === 'whole' ? whole : asIs
        }
        options={options}
        onChange={choose}
      />
      <IconButton
        icon={X}
        label={t('claims.evidenceRemove', { source: title })}
        onPress={onRemove}
      />
    </li>
  );
}

/** Quotes in a list of choices are cut, so that each stays one line or two. */
function short(quote: string): string {
  const flat = quote.replace(/\s+/gu, ' ');
  return `“${flat.length > 110 ? `${flat.slice(0, 109)}…` : flat}”`;
}
