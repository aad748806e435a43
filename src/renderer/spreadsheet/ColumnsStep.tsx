import { ArrowRight } from 'lucide-react';
import { rowKinds, type RowKind } from '../../import/spreadsheet/mapping';
import { useRecords } from '../shared/casebook/records';
import { t, tOr } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { ColumnTable } from './ColumnTable';
import { FurtherQuestions } from './FurtherQuestions';
import { NativeChoice } from './NativeChoice';
import { localDay, type Wizard } from './use-wizard';
import { withHeader, withRowKind, withSheet, type Setup } from './wizard-state';
import styles from './spreadsheet.module.css';

/** Rows offered as the header row. */
const HEADERS = 12;

/** First step: which sheet and header, what a row is, and where each column goes. */
export function ColumnsStep({ wizard, setup }: { wizard: Wizard; setup: Setup }) {
  const batches = useRecords('import-batch');
  const { file, sheet, mapping } = setup;
  const rows = file.rows[sheet] ?? [];
  const skipped = mapping.columns.filter(({ target }) => target === 'skip').length;
  const missing = missingIn(setup);
  return (
    <div className={styles.step}>
      <p className={styles.found}>{foundWords(setup)}</p>
      {setup.remembered !== null && (
        <p className={styles.found}>{t('spreadsheet.remembered', { title: setup.remembered })}</p>
      )}
      {file.table.warnings.length > 0 && (
        <ul className={styles.warnings}>
          {file.table.warnings.map(({ code, detail }) => (
            <li key={`${code}:${detail}`}>
              {tOr(`spreadsheet.warning.${code}`, code, { detail })}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.questions}>
        {file.table.sheets.length > 1 && (
          <NativeChoice
            label={t('spreadsheet.sheet')}
            isShown
            value={String(sheet)}
            onChange={(value) =>
              wizard.change(() => withSheet(file, Number(value), batches, localDay()))
            }
          >
            {file.table.sheets.map(({ name }, at) => (
              <option key={name} value={at}>
                {name}
              </option>
            ))}
          </NativeChoice>
        )}
        <NativeChoice
          label={t('spreadsheet.headerRow')}
          isShown
          value={String(mapping.header ?? -1)}
          onChange={(value) => {
            const header = Number(value) < 0 ? null : Number(value);
            wizard.change(() => withHeader({ file, sheet, header }, batches, localDay()));
          }}
        >
          <option value={-1}>{t('spreadsheet.headerNone')}</option>
          {rows.slice(0, HEADERS).map((row, at) => (
            <option key={at} value={at}>
              {t('spreadsheet.headerOption', {
                row: at + 1,
                words: row.filter(Boolean).join(', ').slice(0, 60),
              })}
            </option>
          ))}
        </NativeChoice>
        <NativeChoice
          label={t('spreadsheet.rowKind')}
          isShown
          value={mapping.rowKind}
          onChange={(value) => wizard.change((now) => withRowKind(now, value as RowKind))}
        >
          {rowKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`spreadsheet.rowKind.${kind}`)}
            </option>
          ))}
        </NativeChoice>
      </div>
      <ColumnTable wizard={wizard} setup={setup} />
      {skipped > 0 && (
        <p className={styles.found}>{t('spreadsheet.skipped', { count: skipped })}</p>
      )}
      <FurtherQuestions wizard={wizard} setup={setup} />
      <footer className={styles.foot}>
        <span className={styles.missing} role="status">
          {missing}
        </span>
        <Button
          look="main"
          icon={ArrowRight}
          isDisabled={missing !== null}
          onPress={() => wizard.goTo('dry-run')}
        >
          {t('spreadsheet.dryRun')}
        </Button>
      </footer>
    </div>
  );
}

/** What has to be said before rows can be compared, or null. */
function missingIn({ mapping }: Setup): string | null {
  const targets = new Set(mapping.columns.map(({ target }) => target));
  const keyed = ['name', 'family-name', 'id', 'reference'] as const;
  if (!keyed.some((target) => targets.has(target))) return t('spreadsheet.nameNeeded');
  if (mapping.rowKind === 'outcome' && mapping.appeal === null) {
    return t('spreadsheet.appealNeeded');
  }
  return null;
}

/** Encoding and delimiter that were found. */
function foundWords({ file }: Setup): string {
  const { encoding, delimiter } = file.table;
  const names: Readonly<Record<string, 'comma' | 'semicolon' | 'tab' | 'bar'>> = {
    ',': 'comma',
    ';': 'semicolon',
    '\t': 'tab',
    '|': 'bar',
  };
  const named = delimiter === undefined ? undefined : names[delimiter];
  return [
    encoding === undefined ? '' : t('spreadsheet.encoding', { encoding }),
    named === undefined
      ? ''
      : t('spreadsheet.delimiter', { delimiter: t(`spreadsheet.delimiter.${named}`) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
