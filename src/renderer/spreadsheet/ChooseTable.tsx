import { ClipboardPaste, FolderOpen, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { TextField } from '../shared/fields/Field';
import { EmptyState } from '../shared/layout/EmptyState';
import { Loading } from '../shared/layout/Loading';
import type { Wizard } from './use-wizard';
import styles from './spreadsheet.module.css';

/** Before there is a table: a file to choose or drop, rows to paste, and what a file asks. */
export function ChooseTable({ wizard, icon }: { wizard: Wizard; icon: LucideIcon }) {
  const [pasting, setPasting] = useState(false);
  const [pasted, setPasted] = useState('');
  const { asking } = wizard;
  if (asking.what === 'reading') {
    return <Loading words={t('spreadsheet.reading', { name: asking.name })} />;
  }
  return (
    <div className={styles.first}>
      <EmptyState
        icon={icon}
        words={t('spreadsheet.emptyWords')}
        hint={t('spreadsheet.emptyHint')}
        action={
          <span className={styles.actions}>
            <Button look="main" icon={FolderOpen} onPress={() => void wizard.choose()}>
              {t('spreadsheet.choose')}
            </Button>
            <Button icon={ClipboardPaste} onPress={() => setPasting(!pasting)}>
              {t('spreadsheet.paste')}
            </Button>
          </span>
        }
      />
      {asking.what === 'refused' && (
        <p className={styles.refused} role="alert">
          {t('spreadsheet.cannot', asking)}
        </p>
      )}
      {asking.what === 'encoding' && <Encodings asking={asking} wizard={wizard} />}
      {asking.what === 'password' && <Password asking={asking} wizard={wizard} />}
      {pasting && (
        <div className={styles.asked}>
          <TextField
            label={t('spreadsheet.pasteLabel')}
            value={pasted}
            onChange={setPasted}
            rows={8}
            autoFocus
          />
          <Button
            look="main"
            isDisabled={pasted.trim() === ''}
            onPress={() => wizard.paste(pasted)}
          >
            {t('spreadsheet.pasteRead')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface AskedProps<What extends string> {
  readonly asking: Extract<Wizard['asking'], { what: What }>;
  readonly wizard: Wizard;
}

function Encodings({ asking, wizard }: AskedProps<'encoding'>) {
  return (
    <div className={styles.asked} role="alert">
      <p>{t('spreadsheet.needsEncoding', { name: asking.name })}</p>
      {asking.guesses.map(({ encoding, preview }) => (
        <button
          key={encoding}
          type="button"
          className={styles.guess}
          onClick={() => wizard.read(asking.origin, asking.name, { encoding })}
        >
          <strong>{encoding}</strong>
          <span>{preview}</span>
        </button>
      ))}
    </div>
  );
}

function Password({ asking, wizard }: AskedProps<'password'>) {
  const [password, setPassword] = useState('');
  const name = { name: asking.name };
  return (
    <div className={styles.asked}>
      <TextField
        label={t('spreadsheet.password', name)}
        value={password}
        onChange={setPassword}
        type="password"
        error={asking.wrong ? t('spreadsheet.wrongPassword', name) : null}
        autoFocus
      />
      <Button look="main" onPress={() => wizard.read(asking.origin, asking.name, { password })}>
        {t('spreadsheet.open')}
      </Button>
    </div>
  );
}
