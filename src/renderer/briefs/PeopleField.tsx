import { X } from 'lucide-react';
import { useState } from 'react';
import { Group } from 'react-aria-components';
import type { DetaineeId } from '../../domain/ids';
import { useDerived, type Reading } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { Button, IconButton } from '../shared/controls/Button';
import { RecordCombo } from '../shared/fields/RecordCombo';
import { Choice } from '../shared/fields/Choice';
import { peopleIn } from '../shared/names/people';
import { peopleOfView, viewsOfPeople } from '../tables';
import { useDrawnSoFar } from '../shared/layout/drawn-so-far';
import { nameOf } from './matters';
import styles from './briefs.module.css';

interface PeopleFieldProps {
  readonly value: readonly DetaineeId[];
  readonly onChange: (people: readonly DetaineeId[]) => void;
  readonly hint?: string;
}

function itself(store: Reading): Reading {
  return store;
}

/** The people of a brief in their order: one by one, the rows of a saved view, or everybody who is a case. */
export function PeopleField({ value, onChange, hint }: PeopleFieldProps) {
  const store = useDerived(['detainee', 'view'], itself);
  const [text, setText] = useState('');
  const { drawn } = useDrawnSoFar(value.length, 20, 40);

  const views = viewsOfPeople(store);

  function everybody(): void {
    const cases = peopleIn(store).filter((person) => person.standing === 'case');
    const names = new Map(cases.map((person) => [person.id, nameOf(person.id, store)]));
    const order = new Intl.Collator('az').compare;
    onChange([...names.keys()].toSorted((a, b) => order(names.get(a) ?? '', names.get(b) ?? '')));
  }

  return (
    <Group className={styles.people ?? ''} aria-label={t('briefs.people')}>
      <RecordCombo
        label={t('briefs.people')}
        kinds={['detainee']}
        text={text}
        onText={setText}
        onRecord={(found) => {
          setText('');
          const id = found.id as DetaineeId;
          if (!value.includes(id)) onChange([...value, id]);
        }}
        hint={hint ?? t('briefs.peopleHint')}
      />
      {views.length > 0 && (
        <Choice
          label={t('briefs.fromView')}
          hint={t('briefs.fromViewHint')}
          value={null}
          options={views.map(({ id, title }) => ({ id, words: title }))}
          onChange={(chosen) => {
            const view = views.find(({ id }) => id === chosen);
            if (view !== undefined) onChange(peopleOfView(view, store));
          }}
        />
      )}
      <span className={styles.peopleActions}>
        <span className={styles.muted}>{t('briefs.peopleCount', { count: value.length })}</span>
        <Button look="quiet" onPress={everybody}>
          {t('briefs.everybody')}
        </Button>
        <Button look="quiet" isDisabled={value.length === 0} onPress={() => onChange([])}>
          {t('briefs.nobody')}
        </Button>
      </span>
      {value.length > 0 && (
        <ol className={styles.chosen} aria-label={t('briefs.people')} tabIndex={0}>
          {value.slice(0, drawn).map((id) => {
            const name = nameOf(id, store);
            return (
              <li key={id}>
                <span>{name}</span>
                <IconButton
                  icon={X}
                  label={t('briefs.removePerson', { name })}
                  onPress={() => onChange(value.filter((one) => one !== id))}
                />
              </li>
            );
          })}
        </ol>
      )}
    </Group>
  );
}
