import { useMemo } from 'react';
import type { AppealId } from '../../domain/ids';
import { readDate } from '../../domain/read-date';
import { askedDays, withDays } from '../../import/spreadsheet/day-count';
import { foldHeader } from '../../import/spreadsheet/fold-header';
import type { Mapping, StatusMeaning } from '../../import/spreadsheet/mapping';
import { readStatus } from '../../import/spreadsheet/read-status';
import { useRecords } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { Check } from '../shared/fields/Check';
import { DateField } from '../shared/fields/DateField';
import { TextField } from '../shared/fields/Field';
import { DayCountQuestion } from './DayCountQuestion';
import { NativeChoice } from './NativeChoice';
import type { Wizard } from './use-wizard';
import type { Setup } from './wizard-state';
import styles from './spreadsheet.module.css';

const meanings: readonly StatusMeaning[] = ['held', 'free', 'died', 'note'];
const joins: readonly Mapping['join'][] = ['key', 'name', 'never'];
/** Words of a status column that are asked for; a column with more is no status column. */
const MOST_WORDS = 40;

/** What the columns leave open: order of dates, what bare numbers count, day and words of a status, joining, the target. */
export function FurtherQuestions({ wizard, setup }: { wizard: Wizard; setup: Setup }) {
  const appeals = useRecords('appeal');
  const { mapping, profiles } = setup;
  const statusAt = mapping.columns.findIndex(({ target }) => target === 'status');
  const unsure = profiles.some(
    ({ dateOrder }, at) => dateOrder !== null && mapping.columns[at]?.target !== 'skip',
  );
  const words = useMemo(() => statusWordsOf(setup, statusAt), [setup, statusAt]);

  function set(change: Partial<Mapping>): void {
    wizard.change((now) => ({ ...now, mapping: { ...now.mapping, ...change } }));
  }

  return (
    <>
      <div className={styles.questions}>
        {unsure && (
          <NativeChoice
            label={t('spreadsheet.dateOrder')}
            isShown
            value={mapping.dateOrder ?? 'ask'}
            onChange={(value) =>
              set({ dateOrder: value === 'ask' ? null : (value as Mapping['dateOrder']) })
            }
          >
            {(['day-first', 'month-first', 'ask'] as const).map((order) => (
              <option key={order} value={order}>
                {t(`spreadsheet.dateOrder.${order}`)}
              </option>
            ))}
          </NativeChoice>
        )}
        {askedDays(mapping, profiles).map((asked) => (
          <DayCountQuestion
            key={asked.column}
            asked={asked}
            onAnswer={(days) =>
              wizard.change((now) => ({
                ...now,
                mapping: withDays(now.mapping, asked.column, days),
              }))
            }
          />
        ))}
        <NativeChoice
          label={t('spreadsheet.join')}
          isShown
          value={mapping.join}
          onChange={(value) => set({ join: value as Mapping['join'] })}
        >
          {joins.map((join) => (
            <option key={join} value={join}>
              {t(`spreadsheet.join.${join}`)}
            </option>
          ))}
        </NativeChoice>
        {mapping.rowKind === 'outcome' && (
          <NativeChoice
            label={t('spreadsheet.appeal')}
            isShown
            value={mapping.appeal ?? ''}
            onChange={(value) => set({ appeal: value === '' ? null : (value as AppealId) })}
          >
            <option value="" />
            {appeals.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </NativeChoice>
        )}
        {mapping.rowKind === 'list-entry' && mapping.list !== null && (
          <ListFields list={mapping.list} onChange={(list) => set({ list })} />
        )}
        {statusAt !== -1 && (
          <DateField
            label={t('spreadsheet.confirmedOn')}
            value={mapping.confirmedOn.written}
            onChange={(written) => set({ confirmedOn: readDate(written) })}
          />
        )}
      </div>
      <Check isSelected={mapping.blankErases} onChange={(blankErases) => set({ blankErases })}>
        {t('spreadsheet.blankErases')}
      </Check>
      {statusAt !== -1 && (
        <section className={styles.status}>
          <h2 className={styles.subhead}>{t('spreadsheet.statusTitle')}</h2>
          <p className={styles.found}>{t('spreadsheet.statusHint')}</p>
          <div className={styles.words}>
            {words.map((word) => (
              <span key={word} className={styles.word}>
                <span dir="auto">{word}</span>
                <NativeChoice
                  label={t('spreadsheet.statusOf', { word })}
                  value={readStatus(word, mapping.statusWords)}
                  onChange={(value) => {
                    const meaning = value as StatusMeaning;
                    set({ statusWords: { ...mapping.statusWords, [foldHeader(word)]: meaning } });
                  }}
                >
                  {meanings.map((meaning) => (
                    <option key={meaning} value={meaning}>
                      {t(`spreadsheet.status.${meaning}`)}
                    </option>
                  ))}
                </NativeChoice>
              </span>
            ))}
          </div>
        </section>
      )}
    </>
  );
}

interface ListFieldsProps {
  readonly list: NonNullable<Mapping['list']>;
  readonly onChange: (list: NonNullable<Mapping['list']>) => void;
}

function ListFields({ list, onChange }: ListFieldsProps) {
  return (
    <>
      <TextField
        label={t('spreadsheet.listTitle')}
        value={list.title}
        onChange={(title) => onChange({ ...list, title })}
        maxLength={300}
      />
      <DateField
        label={t('spreadsheet.listDate')}
        value={list.date.written}
        onChange={(written) => onChange({ ...list, date: readDate(written) })}
      />
    </>
  );
}

/** The different words of the status column, the commonest first. */
function statusWordsOf({ file, sheet, mapping }: Setup, at: number): readonly string[] {
  if (at === -1) return [];
  const counts = new Map<string, number>();
  const from = mapping.header === null ? 0 : mapping.header + 1;
  for (const row of (file.rows[sheet] ?? []).slice(from)) {
    const word = row[at]?.trim() ?? '';
    if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}
