import { RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Meter } from 'react-aria-components';
import { t } from '../catalogue';
import { cx } from '../class-names';
import { Button } from '../controls/Button';
import { TextField } from '../fields/Field';
import { proposePassphrase } from './propose-passphrase';
import { LEAST_LENGTH, loadMeasure, type Measure, type Strength } from './strength';
import styles from './PassphrasePair.module.css';

interface PassphrasePairProps {
  /** Told the passphrase once it is good and typed twice, and null before. */
  readonly onGood: (passphrase: string | null) => void;
  readonly autoFocus?: boolean;
}

/** A new passphrase, typed twice, with its strength; or six words that Vigil proposes. */
export function PassphrasePair({ onGood, autoFocus = true }: PassphrasePairProps) {
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [proposed, setProposed] = useState<string | null>(null);
  const [measure, setMeasure] = useState<Measure | null>(null);
  const strength = measure === null || first === '' ? null : measure(first);
  const good = strength?.good === true && again === first ? first : null;

  useEffect(() => {
    void loadMeasure().then((loaded) => setMeasure(() => loaded));
  }, []);
  useEffect(() => onGood(good), [good, onGood]);

  return (
    <>
      <TextField
        type="password"
        label={t('entrance.passphrase')}
        value={first}
        onChange={setFirst}
        hint={t('entrance.passphraseHint', { count: LEAST_LENGTH })}
        autoFocus={autoFocus}
      />
      {strength !== null && <StrengthMeter strength={strength} />}
      <div className={styles.proposal}>
        <Button icon={RefreshCw} onPress={() => setProposed(proposePassphrase())}>
          {t(proposed === null ? 'entrance.propose' : 'entrance.proposeOther')}
        </Button>
        {proposed !== null && (
          <>
            <output className={styles.words}>{proposed}</output>
            <p className={styles.hint}>{t('entrance.proposeHint')}</p>
          </>
        )}
      </div>
      <TextField
        type="password"
        label={t('entrance.passphraseAgain')}
        value={again}
        onChange={setAgain}
        error={again !== '' && !first.startsWith(again) ? t('entrance.differ') : null}
      />
    </>
  );
}

function StrengthMeter({ strength }: { strength: Strength }) {
  const { score, longEnough, good } = strength;
  const words = longEnough ? t(`entrance.strength.${score}`) : t('entrance.tooShort');
  return (
    <Meter
      className={styles.meter ?? ''}
      aria-label={t('entrance.strength')}
      value={score}
      maxValue={4}
      valueLabel={words}
    >
      <span className={styles.meterTrack}>
        <span
          className={cx(styles.meterShare, good ? styles.meterGood : styles.meterWeak)}
          style={{ inlineSize: `${(Math.max(score, 0.4) / 4) * 100}%` }}
        />
      </span>
      <span className={good ? styles.meterWordsGood : styles.meterWords}>{words}</span>
    </Meter>
  );
}
