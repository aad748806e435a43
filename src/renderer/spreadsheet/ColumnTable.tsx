import type { Target } from '../../import/spreadsheet/mapping';
import { t } from '../shared/catalogue';
import { NativeChoice } from './NativeChoice';
import { targetGroups, targetWords } from './target-words';
import type { Wizard } from './use-wizard';
import { withTarget, type Setup } from './wizard-state';
import styles from './spreadsheet.module.css';

const groupNames = ['plain', 'dates', 'facts'] as const;
const splits = ['', ';', '|', ',', '\n'] as const;

/** Every column with its examples and where it goes. */
export function ColumnTable({ wizard, setup }: { wizard: Wizard; setup: Setup }) {
  const { profiles, mapping } = setup;
  const groups = targetGroups(mapping.rowKind);
  return (
    <table className={styles.columns} aria-label={t('spreadsheet.columns')}>
      <thead>
        <tr>
          <th scope="col">{t('spreadsheet.column')}</th>
          <th scope="col">{t('spreadsheet.examples')}</th>
          <th scope="col">{t('spreadsheet.type')}</th>
          <th scope="col">{t('spreadsheet.goesTo')}</th>
          <th scope="col">{t('spreadsheet.split')}</th>
        </tr>
      </thead>
      <tbody>
        {profiles.map((profile, at) => {
          const { target, split } = mapping.columns[at] ?? { target: 'skip', split: '' };
          const column = profile.header || t('spreadsheet.columnNumber', { n: at + 1 });
          const several = target === 'other-name' || target.startsWith('fact:');
          return (
            <tr key={at} className={target === 'skip' ? styles.left : undefined}>
              <th scope="row">{column}</th>
              <td className={styles.examples}>
                {profile.examples.map((example) => (
                  <span key={example} dir="auto">
                    {example}
                  </span>
                ))}
              </td>
              <td>{t(`spreadsheet.type.${profile.type}`)}</td>
              <td>
                <NativeChoice
                  label={t('spreadsheet.goesToOf', { column })}
                  value={target}
                  onChange={(value) => wizard.change((now) => withTarget(now, at, value as Target))}
                >
                  {groups.map((group, index) => (
                    <optgroup
                      key={groupNames[index]}
                      label={t(`spreadsheet.group.${groupNames[index] ?? 'plain'}`)}
                    >
                      {group.map((one) => (
                        <option key={one} value={one}>
                          {targetWords(one)}
                        </option>
                      ))}
                    </optgroup>
                  ))}
                </NativeChoice>
              </td>
              <td>
                {several && (
                  <NativeChoice
                    label={t('spreadsheet.splitOf', { column })}
                    value={split}
                    onChange={(value) => wizard.change((now) => withSplit(now, at, value))}
                  >
                    {splits.map((sign) => (
                      <option key={sign} value={sign}>
                        {splitWords(sign)}
                      </option>
                    ))}
                  </NativeChoice>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function splitWords(sign: (typeof splits)[number]): string {
  if (sign === '') return t('spreadsheet.split.none');
  return sign === '\n' ? t('spreadsheet.split.line') : t(`spreadsheet.split.${sign}`);
}

function withSplit(setup: Setup, at: number, split: string): Setup {
  const columns = setup.mapping.columns.map((column, index) =>
    index === at ? { ...column, split } : column,
  );
  return { ...setup, mapping: { ...setup.mapping, columns } };
}
