import { namedHow, outcomeStatuses, raisedHow } from '../../domain/outcome-line';
import { t } from '../shared/catalogue';
import { Choice } from '../shared/fields/Choice';
import { TextField } from '../shared/fields/Field';
import { PartyField } from '../shared/fields/PartyField';
import { PersonField } from '../shared/fields/PersonField';
import { TermField } from '../shared/fields/TermField';
import { termWords } from '../shared/fields/terms';
import { bounds, countFrom } from './counts';
import { doubled, personRow, type AskRow, type PersonRow, type SignatoriesRow } from './new-appeal';
import { RowsField } from './RowsField';
import styles from './appeals.module.css';

interface RowsProps<Row> {
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
}

/** The people an appeal is for: each becomes one outcome line. */
export function PeopleRows({ rows, onChange, tried }: RowsProps<PersonRow> & { tried: boolean }) {
  const twice = tried ? doubled(rows) : new Set<number>();
  return (
    <RowsField
      label={t('appeals.peopleField')}
      rows={rows}
      onChange={onChange}
      make={(key) => personRow(key)}
      addWords={t('appeals.addPerson')}
      hint={t('appeals.peopleHint')}
    >
      {(row, change, isNew) => (
        <div className={styles.personRow}>
          <PersonField
            label={t('appeals.person')}
            value={row.person}
            error={twice.has(row.key) ? t('appeals.twice') : null}
            onChange={(person) => change({ person })}
            autoFocus={isNew}
          />
          <Choice
            label={t('appeals.named')}
            value={row.named}
            options={namedHow.map((id) => ({ id, words: termWords('named-how', id) }))}
            onChange={(named) => change({ named })}
          />
          <Choice
            label={t('appeals.raised')}
            value={row.raised}
            options={raisedHow.map((id) => ({ id, words: termWords('raised-how', id) }))}
            onChange={(raised) => change({ raised })}
          />
          <Choice
            label={t('appeals.status')}
            value={row.status}
            options={outcomeStatuses.map((id) => ({
              id,
              words: termWords('outcome-statuses', id),
            }))}
            onChange={(status) => change({ status })}
          />
        </div>
      )}
    </RowsField>
  );
}

/** What is asked for, each ask with its own addressee where it has one. */
export function AskRows({ rows, onChange }: RowsProps<AskRow>) {
  return (
    <RowsField
      label={t('appeals.asks')}
      rows={rows}
      onChange={onChange}
      make={(key) => ({ key, ask: null, words: '', addressee: null })}
      addWords={t('appeals.addAsk')}
    >
      {(row, change, isNew) => (
        <div className={styles.askRow}>
          <TermField
            label={t('appeals.ask')}
            vocabulary="asks"
            value={row.ask}
            onChange={(ask) => change({ ask })}
            autoFocus={isNew}
          />
          <TextField
            label={t('appeals.askWords')}
            value={row.words}
            onChange={(words) => change({ words })}
            maxLength={10_000}
          />
          <PartyField
            label={t('appeals.askAddressee')}
            value={row.addressee}
            onChange={(addressee) => change({ addressee })}
          />
        </div>
      )}
    </RowsField>
  );
}

/** How many signed, by sort. */
export function SignatoriesRows({ rows, onChange }: RowsProps<SignatoriesRow>) {
  return (
    <RowsField
      label={t('appeals.signatories')}
      rows={rows}
      onChange={onChange}
      make={(key) => ({ key, sort: '', count: '', bound: 'exact' as const })}
      addWords={t('appeals.addSignatories')}
    >
      {(row, change, isNew) => (
        <div className={styles.askRow}>
          <TextField
            label={t('appeals.sort')}
            value={row.sort}
            onChange={(sort) => change({ sort })}
            maxLength={100}
            autoFocus={isNew}
          />
          <TextField
            label={t('appeals.count')}
            value={row.count}
            error={countFrom(row.count) === undefined ? t('appeals.countError') : null}
            onChange={(count) => change({ count })}
            maxLength={12}
          />
          <Choice
            label={t('appeals.bound')}
            value={row.bound}
            options={bounds.map((id) => ({ id, words: termWords('count-bounds', id) }))}
            onChange={(bound) => change({ bound })}
          />
        </div>
      )}
    </RowsField>
  );
}
