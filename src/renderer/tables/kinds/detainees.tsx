import type { CountEvidence } from '../../../domain/claim-rank';
import { custodyStatusAt, type CustodyStatus } from '../../../domain/custody-status';
import { daysHeld } from '../../../domain/days-held';
import { independentIn } from '../../../domain/evidence-count';
import { shownFact } from '../../../domain/shown-fact';
import { shownName } from '../../../domain/shown-name';
import type { Detainee } from '../../../domain/detainee';
import type { Reading } from '../../shared/casebook/records';
import { t } from '../../shared/catalogue';
import { termWords } from '../../shared/fields/terms';
import { identitiesIn, peopleIn } from '../../shared/names/people';
import { ageWords, heldWords } from '../../shared/records/held-words';
import { StatusBadge } from '../../shared/records/StatusBadge';
import { claimsOf } from '../../shared/records/claims-of';
import { custodyQuestion } from '../../shared/records/custody-question';
import type { GridRow } from '../../shared/table/grid-row';
import { factText } from '../../../import/spreadsheet/planned-value';
import { keepingRows } from '../kept-rows';
import { UnsourcedCell } from '../UnsourcedCell';
import styles from '../tables.module.css';
import { dateCell, optionsOf, type TableKind } from '../table-kind';

const keeping = keepingRows<GridRow>();
/** Counted once for as long as no appeal and no identity changes: an edit of a person changes none. */
const counting = keepingRows<ReadonlyMap<string, number>>();

/** How many appeals speak of each person. */
function appealsIn(store: Reading): ReadonlyMap<string, number> {
  const { resolve } = identitiesIn(store);
  const all = store.all('appeal');
  return counting(store, ['identity'])(all, [], () => {
    const appeals = new Map<string, number>();
    for (const appeal of all) {
      // Two lines of one appeal about records that were merged are one appeal.
      for (const id of new Set(appeal.outcomeLines.map((line) => resolve(line.detainee)))) {
        appeals.set(id, (appeals.get(id) ?? 0) + 1);
      }
    }
    return appeals;
  });
}

function rows(store: Reading): GridRow[] {
  const question = custodyQuestion(store);
  const count = independentIn(store);
  const appeals = appealsIn(store);
  const keep = keeping(
    store,
    ['source', 'proceeding', 'identity', 'tag'],
    [question.today.toString()],
  );
  return peopleIn(store).map((person) => {
    const lines = appeals.get(person.id) ?? 0;
    return keep(person, [lines], () => rowOf(person, lines));
  });

  function rowOf(person: Detainee, lines: number): GridRow {
    const name = shownName(person);
    const custody = custodyStatusAt(person, question);
    const held = daysHeld(person, question);
    const claims = claimsOf(person);
    const birth = factOf(person, 'birth-date', count);
    return {
      id: person.id,
      kind: 'detainee',
      record: person.id,
      list: null,
      member: null,
      from: person,
      values: {
        name: name.text || t('shared.unnamed'),
        otherNames: [...new Set(name.others.map(({ text }) => text))].join(', '),
        status: termWords('custody-statuses', custody.status),
        held: held.periods.length === 0 ? null : held.min,
        age: custody.status === 'not-stated' ? null : custody.ageDays,
        birth: birth.words,
        occupation: factOf(person, 'occupation', count).words,
        appeals: lines,
        unsourced: claims.filter(({ evidence }) => evidence.length === 0).length,
        disputed: claims.filter(({ status }) => status === 'disputed').length,
        fileState: termWords('file-states', person.fileState),
        confirmed: dateCell(person.lastConfirmed),
        publicity: termWords('publicity', person.publicity.choice),
        reference: person.reference,
        tags: tagsOf(person.tags, store),
      },
      shown: {
        held: heldWords(held),
        age: custody.status === 'not-stated' ? '' : ageWords(custody),
      },
      behind: {
        status: custody.status,
        custody: custody.held,
        birth: birth.edtf,
        fileState: person.fileState,
        confirmed: person.lastConfirmed?.edtf ?? null,
        publicity: person.publicity.choice,
        tags: person.tags.join(' '),
      },
    };
  }
}

function factOf(
  person: Detainee,
  field: string,
  count: CountEvidence,
): { words: string; edtf: string | null } {
  const fact = shownFact(person.facts, field, count)?.fact;
  if (fact === undefined) return { words: '', edtf: null };
  const edtf = fact.value.kind === 'date' ? fact.value.date.edtf : null;
  return {
    words: fact.value.kind === 'date' ? dateCell(fact.value.date) : factText(fact.value),
    edtf,
  };
}

/** The titles of tags in one line. */
export function tagsOf(tags: readonly string[], store: Reading): string {
  return tags
    .map((id) => store.get('tag', id as never)?.title ?? '')
    .filter(Boolean)
    .join(', ');
}

/** Everybody on file. */
export const detainees: TableKind = {
  id: 'detainees',
  title: 'detainees.title',
  reads: ['detainee', 'identity', 'appeal', 'source', 'proceeding', 'tag'],
  beside: { name: 190, status: 176 },
  rows,
  columns: () => [
    {
      id: 'name',
      header: t('detainees.column.name'),
      type: 'name',
      width: 190,
      grow: 3,
      cell: ({ values: { name, otherNames } }) => (
        <>
          <span className={styles.name}>{name}</span>
          <span className={styles.others}>{otherNames}</span>
        </>
      ),
    },
    {
      id: 'otherNames',
      header: t('tables.column.otherNames'),
      type: 'name',
      width: 180,
      hidden: true,
    },
    {
      id: 'status',
      header: t('detainees.column.status'),
      type: 'term',
      width: 170,
      grow: 1,
      options: optionsOf('custody-statuses'),
      cell: ({ behind }) => (
        <StatusBadge
          custody={{
            status: behind['status'] ?? '',
            held: (behind['custody'] ?? 'unknown') as CustodyStatus['held'],
          }}
        />
      ),
    },
    { id: 'held', header: t('detainees.column.held'), type: 'number', width: 146 },
    { id: 'age', header: t('detainees.column.age'), type: 'number', width: 118 },
    { id: 'birth', header: t('tables.column.birth'), type: 'date', width: 130, hidden: true },
    {
      id: 'occupation',
      header: t('tables.column.occupation'),
      type: 'text',
      width: 150,
      hidden: true,
    },
    {
      id: 'appeals',
      header: t('detainees.column.appeals'),
      type: 'number',
      width: 70,
      summed: true,
    },
    {
      id: 'unsourced',
      header: t('detainees.column.unsourced'),
      type: 'number',
      width: 92,
      summed: true,
      cell: UnsourcedCell,
    },
    {
      id: 'disputed',
      header: t('tables.column.disputed'),
      type: 'number',
      width: 96,
      summed: true,
      hidden: true,
    },
    {
      id: 'fileState',
      header: t('detainees.column.fileState'),
      type: 'term',
      width: 106,
      options: optionsOf('file-states'),
      edit: { field: 'fileState', kind: 'term' },
    },
    {
      id: 'confirmed',
      header: t('tables.column.confirmed'),
      type: 'date',
      width: 130,
      edit: { field: 'lastConfirmed', kind: 'date' },
      hidden: true,
    },
    {
      id: 'publicity',
      header: t('detainees.column.publicity'),
      type: 'term',
      width: 100,
      options: optionsOf('publicity'),
    },
    {
      id: 'reference',
      header: t('detainees.column.reference'),
      type: 'text',
      width: 80,
      edit: { field: 'reference', kind: 'text' },
    },
    { id: 'tags', header: t('tables.column.tags'), type: 'tags', width: 110, hidden: true },
  ],
};
