import type { DetaineeId } from '../../../domain/ids';
import { t } from '../catalogue';
import { Button } from '../controls/Button';
import { Check } from '../fields/Check';
import type { LikelyPerson } from './likely-people';
import { comparisonWords } from './reason-words';
import styles from './names.module.css';

interface LikelyPeopleProps {
  readonly people: readonly LikelyPerson[];
  readonly onChoose: (id: DetaineeId) => void;
  readonly chooseWords?: string;
  /**
   * Who was said not to be the same, kept when the new person is saved. Left out, saying so acts at
   * once.
   */
  readonly notSame?: readonly DetaineeId[];
  /** Told everybody who is not the same. */
  readonly onNotSame: (ids: readonly DetaineeId[]) => void;
}

/** Who on file may be meant by a new name, and why; `same` and `perhaps` apart. */
export function LikelyPeople(props: LikelyPeopleProps) {
  const { people } = props;
  if (people.length === 0) return null;
  return (
    <section className={styles.likely} aria-label={t('names.likely')}>
      <p role="status" className={styles.hidden}>
        {t('names.likelyCount', { count: people.length })}
      </p>
      {(['same', 'perhaps'] as const).map((verdict) => {
        const group = people.filter(({ comparison }) => comparison.verdict === verdict);
        if (group.length === 0) return null;
        return (
          <div key={verdict} className={styles[verdict]}>
            <h3 className={styles.heading}>{t(`names.${verdict}`)}</h3>
            <ul className={styles.people}>
              {group.map((person) => (
                <Likely key={person.id} person={person} {...props} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function Likely({
  person,
  onChoose,
  chooseWords,
  notSame,
  onNotSame,
}: LikelyPeopleProps & { readonly person: LikelyPerson }) {
  const { id, title, spelling, comparison } = person;
  return (
    <li className={styles.person}>
      <div className={styles.who}>
        <strong>{title}</strong>
        {spelling !== title && <span className={styles.muted}>{t('names.as', { spelling })}</span>}
      </div>
      <ul className={styles.reasons}>
        {comparisonWords(comparison).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button onPress={() => onChoose(id)}>{chooseWords ?? t('names.choose')}</Button>
        {notSame === undefined ? (
          <Button look="quiet" onPress={() => onNotSame([id])}>
            {t('names.notSameShort')}
          </Button>
        ) : (
          <Check
            isSelected={notSame.includes(id)}
            onChange={(on) =>
              onNotSame(on ? [...notSame, id] : notSame.filter((other) => other !== id))
            }
          >
            {t('names.notSame')}
          </Check>
        )}
      </div>
    </li>
  );
}
