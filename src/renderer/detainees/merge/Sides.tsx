import { useMemo } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { Detainee } from '../../../domain/detainee';
import type { DetaineeId } from '../../../domain/ids';
import { useCasebook } from '../../shared/casebook/context';
import { t } from '../../shared/catalogue';
import { recordTitle } from '../../shared/records/titles';
import { heldBy, type HeldPart } from './held-by';
import styles from './merge.module.css';

interface SidesProps {
  readonly one: Detainee;
  readonly other: Detainee;
  readonly survivor: DetaineeId;
  readonly onSurvivor: (id: DetaineeId) => void;
}

/** What two people hold, side by side, and the choice of whose page stays. */
export function Sides({ one, other, survivor, onSurvivor }: SidesProps) {
  const { store } = useCasebook().client;
  const [left, right] = useMemo(() => {
    const [a, b] = [heldBy(store, one), heldBy(store, other)];
    const told = a.map((part, at) => part.items.length + (b[at]?.items.length ?? 0) > 0);
    return [a.filter((_, at) => told[at]), b.filter((_, at) => told[at])];
  }, [store, one, other]);
  return (
    <RadioGroup
      aria-label={t('detainees.merge.whoseStays')}
      value={survivor}
      onChange={(id) => onSurvivor(id as DetaineeId)}
      className={styles.sides ?? ''}
    >
      <p className={styles.stays}>{t('detainees.merge.whoseStays')}</p>
      <Side person={one} parts={left} isFirst />
      <Side person={other} parts={right} />
    </RadioGroup>
  );
}

interface SideProps {
  readonly person: Detainee;
  readonly parts: readonly HeldPart[];
  /** Takes the focus when the two are shown: the next thing to decide. */
  readonly isFirst?: boolean;
}

/** Items shown of each part; the rest is a count. */
const SHOWN = 6;

function Side({ person, parts, isFirst = false }: SideProps) {
  const title = recordTitle(person);
  return (
    <section className={styles.side} aria-label={title}>
      <Radio value={person.id} className={styles.radio ?? ''} autoFocus={isFirst}>
        <span className={styles.dot} />
        <span className={styles.title}>{title}</span>
      </Radio>
      <dl className={styles.held}>
        {parts.map(({ words, items }) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>
              {items.length === 0 && (
                <span className={styles.muted}>{t('detainees.merge.nothing')}</span>
              )}
              {items.slice(0, SHOWN).map((item) => (
                <span key={item} className={styles.item}>
                  {item}
                </span>
              ))}
              {items.length > SHOWN && (
                <span className={styles.muted}>
                  {t('detainees.merge.more', { count: items.length - SHOWN })}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
