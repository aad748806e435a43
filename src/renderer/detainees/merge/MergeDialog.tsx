import { useEffect, useMemo, useState } from 'react';
import type { Detainee } from '../../../domain/detainee';
import type { DetaineeId } from '../../../domain/ids';
import { useCasebook } from '../../shared/casebook/context';
import { useRun } from '../../shared/casebook/run';
import { t } from '../../shared/catalogue';
import { TextField } from '../../shared/fields/Field';
import { RecordCombo } from '../../shared/fields/RecordCombo';
import { FieldRows } from '../../shared/fields/Rows';
import { LikelyPeople } from '../../shared/names/LikelyPeople';
import type { LikelyPerson } from '../../shared/names/likely-people';
import { comparisonWords } from '../../shared/names/reason-words';
import { usePerson } from '../../shared/names/use-person';
import { Dialog, DialogForm } from '../../shared/overlays/Dialog';
import { recordTitle } from '../../shared/records/titles';
import { navigate } from '../../shared/routing/router';
import { comparePeople, likelyTwins, saidNotSame } from './compare-people';
import { Sides } from './Sides';
import styles from './merge.module.css';

interface MergeDialogProps {
  readonly person: Detainee;
  /** Whom to merge with, where that is known already. */
  readonly with?: DetaineeId;
  /** The screen behind stays; else the merged person is opened. */
  readonly staysHere?: boolean;
  readonly onClose: () => void;
}

/**
 * Says that two people on file are one: finds the other, shows why and what both hold side by side,
 * and asks whose page stays. Nothing is moved; it can be undone, and taken apart later.
 */
export function MergeDialog({ person, with: given, staysHere = false, onClose }: MergeDialogProps) {
  const run = useRun();
  const { store } = useCasebook().client;
  const [otherId, setOther] = useState<DetaineeId | null>(given ?? null);
  const [survivor, setSurvivor] = useState<DetaineeId>(person.id);
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const other = usePerson(otherId);
  const found = other === undefined || other.id === person.id ? null : other;
  const closest = useMemo(
    () => (found === null ? null : comparePeople(person, found)),
    [person, found],
  );
  const reasons = closest === null ? [] : comparisonWords(closest.comparison);

  async function save(): Promise<void> {
    setTried(true);
    if (found === null) return;
    setPending(true);
    const absorbed = survivor === person.id ? found.id : person.id;
    const said = [...(why.trim() === '' ? [] : [why.trim()]), ...reasons];
    const outcome = await run('merge-detainees', { survivor, absorbed, reasons: said });
    setPending(false);
    if (!outcome.ok) return;
    onClose();
    if (!staysHere) navigate('detainees', { detainee: survivor });
  }

  return (
    <Dialog title={t('detainees.merge.title')} isOpen onClose={onClose} size="wide">
      <DialogForm
        onSubmit={() => void save()}
        onCancel={onClose}
        isPending={pending}
        saveWords={t('detainees.merge.save')}
        error={tried && found === null ? t('detainees.merge.chooseFirst') : null}
      >
        <FieldRows>
          <Other
            person={person}
            other={found}
            onChoose={(id) => {
              setOther(id);
              setSurvivor(person.id);
            }}
          />
          {found !== null && (
            <>
              <Why names={closest?.names ?? null} reasons={reasons} />
              {saidNotSame(store, person.id, found.id) && (
                <p className={styles.warning} role="alert">
                  {t('detainees.merge.saidNotSame')}
                </p>
              )}
              <Sides
                key={found.id}
                one={person}
                other={found}
                survivor={survivor}
                onSurvivor={setSurvivor}
              />
              <TextField
                label={t('detainees.merge.why')}
                hint={t('detainees.merge.whyHint')}
                value={why}
                onChange={setWhy}
                maxLength={300}
              />
            </>
          )}
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}

interface OtherProps {
  readonly person: Detainee;
  readonly other: Detainee | null;
  readonly onChoose: (id: DetaineeId | null) => void;
}

/** Whom to merge with: by any spelling, or one of those whose names are like it. */
function Other({ person, other, onChoose }: OtherProps) {
  const run = useRun();
  const { store } = useCasebook().client;
  const [text, setText] = useState('');
  const [likely, setLikely] = useState<readonly LikelyPerson[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    void likelyTwins(store, person, stop.signal).then((people) => {
      if (people !== null) setLikely(people);
    });
    return () => stop.abort();
  }, [store, person]);

  return (
    <>
      <RecordCombo
        label={t('detainees.merge.other')}
        kinds={['detainee']}
        text={other === null ? text : recordTitle(other)}
        onText={(next) => {
          setText(next);
          onChoose(null);
        }}
        onRecord={(found) => onChoose(found.id as DetaineeId)}
        hint={t('detainees.merge.otherHint')}
        autoFocus
      />
      {other === null && (
        <LikelyPeople
          people={likely}
          chooseWords={t('detainees.merge.compare')}
          onChoose={onChoose}
          onNotSame={([absorbed]) => {
            if (absorbed === undefined) return;
            setLikely((now) => now.filter(({ id }) => id !== absorbed));
            void run('mark-not-same', { survivor: person.id, absorbed });
          }}
        />
      )}
    </>
  );
}

function Why({
  names,
  reasons,
}: {
  names: readonly [string, string] | null;
  reasons: readonly string[];
}) {
  if (names === null) return null;
  return (
    <div className={styles.why}>
      <p>{t('detainees.merge.closest', { a: names[0], b: names[1] })}</p>
      <ul>
        {reasons.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}
