import type { Appeal } from '../../../domain/appeal';
import type { Reading } from '../../shared/casebook/records';
import { t } from '../../shared/catalogue';
import { termWords } from '../../shared/fields/terms';
import { partyWords, recordTitle } from '../../shared/records/titles';
import { identitiesIn, personIn } from '../../shared/names/people';
import type { GridRow } from '../../shared/table/grid-row';
import { asksOf } from '../../../domain/line-asks';
import type { Party } from '../../../domain/party';
import { repliesByAppeal, repliesFor } from '../../../domain/reply-links';
import { keepingRows } from '../kept-rows';
import { dateCell, named, optionsOf, type TableKind } from '../table-kind';
import { tagsOf } from './detainees';
import { statusWords } from './status-words';
import styles from '../tables.module.css';

function partiesOf(list: readonly { readonly party: Party }[], store: Reading): string {
  return list.map(({ party }) => partyWords(party, store)).join(', ');
}

/** How many replies name each appeal. */
function repliesBy(store: Reading): ReadonlyMap<string, number> {
  const replies = new Map<string, number>();
  for (const reply of store.all('reply')) {
    for (const id of new Set(reply.links.map((link) => link.appeal))) {
      replies.set(id, (replies.get(id) ?? 0) + 1);
    }
  }
  return replies;
}

const keepingAppeals = keepingRows<GridRow>();

function appealRows(store: Reading): GridRow[] {
  const replies = repliesBy(store);
  const keep = keepingAppeals(store, [...named, 'tag']);
  return store.all('appeal').map((appeal) => {
    const count = replies.get(appeal.id) ?? 0;
    return keep(appeal, [count], () => appealRow(appeal, count, store));
  });
}

function appealRow(appeal: Appeal, replies: number, store: Reading): GridRow {
  return {
    id: appeal.id,
    kind: 'appeal',
    record: appeal.id,
    list: null,
    member: null,
    from: appeal,
    values: {
      title: appeal.title,
      appealKind: termWords('appeal-kinds', appeal.appealKind),
      date: dateCell(appeal.date),
      issuers: partiesOf(appeal.issuers, store),
      addressees: partiesOf(appeal.addressees, store),
      targets: partiesOf(appeal.targets, store),
      asks: appeal.asks.map(({ ask }) => termWords('asks', ask)).join(', '),
      lines: appeal.outcomeLines.length,
      statuses: statusWords(appeal),
      replies,
      reference: appeal.reference,
      waiting: appeal.outcomeLines.filter(({ status }) => status === 'sent').length,
      release: termWords('release-marks', appeal.release),
      tags: tagsOf(appeal.tags, store),
    },
    behind: {
      appealKind: appeal.appealKind,
      date: appeal.date?.edtf ?? null,
      release: appeal.release,
      tags: appeal.tags.join(' '),
    },
  };
}

/** Every appeal. */
export const appeals: TableKind = {
  id: 'appeals',
  title: 'appeals.title',
  reads: ['appeal', 'reply', 'detainee', 'organisation', 'office', 'contact', 'tag'],
  rows: appealRows,
  firstSort: { column: 'date', descending: true },
  beside: { date: 108, title: 204, replies: 64 },
  columns: () => [
    {
      id: 'date',
      header: t('tables.column.date'),
      type: 'date',
      width: 112,
      edit: { field: 'date', kind: 'date' },
    },
    {
      id: 'title',
      header: t('tables.column.title'),
      type: 'text',
      width: 220,
      grow: 4,
      edit: { field: 'title', kind: 'text' },
      cell: ({ values }) => <span className={styles.name}>{values['title']}</span>,
    },
    {
      id: 'appealKind',
      header: t('tables.column.kind'),
      type: 'term',
      width: 116,
      grow: 1,
      options: optionsOf('appeal-kinds'),
      edit: { field: 'appealKind', kind: 'term' },
    },
    {
      id: 'issuers',
      header: t('tables.column.issuers'),
      type: 'name',
      width: 116,
      grow: 2,
    },
    {
      id: 'addressees',
      header: t('tables.column.addressees'),
      type: 'name',
      width: 116,
      grow: 2,
    },
    { id: 'targets', header: t('tables.column.targets'), type: 'name', width: 100, grow: 1 },
    { id: 'asks', header: t('tables.column.asks'), type: 'text', width: 160, hidden: true },
    { id: 'lines', header: t('appeals.people'), type: 'number', width: 76, summed: true },
    { id: 'statuses', header: t('appeals.outcomes'), type: 'text', width: 120, grow: 2 },
    {
      id: 'waiting',
      header: t('tables.column.waiting'),
      type: 'number',
      width: 80,
      summed: true,
      hidden: true,
    },
    { id: 'replies', header: t('appeals.replies'), type: 'number', width: 76, summed: true },
    {
      id: 'reference',
      header: t('appeals.reference'),
      type: 'text',
      width: 92,
      edit: { field: 'reference', kind: 'text' },
      hidden: true,
    },
    {
      id: 'release',
      header: t('tables.column.release'),
      type: 'term',
      width: 110,
      options: optionsOf('release-marks'),
      edit: { field: 'release', kind: 'term' },
      hidden: true,
    },
    { id: 'tags', header: t('tables.column.tags'), type: 'tags', width: 100, hidden: true },
  ],
};

const keepingLines = keepingRows<readonly GridRow[]>();

function lineRows(store: Reading): GridRow[] {
  const replies = repliesByAppeal(store.all('reply'));
  const identities = identitiesIn(store);
  const keep = keepingLines(store, ['detainee', 'identity', 'reply']);
  return store.all('appeal').flatMap((appeal) => keep(appeal, [], () => rowsIn(appeal)));

  function rowsIn(appeal: Appeal): readonly GridRow[] {
    return appeal.outcomeLines.map((line): GridRow => {
      const person = personIn(store, line.detainee);
      return {
        id: line.id,
        kind: 'appeal',
        record: appeal.id,
        list: 'outcomeLines',
        member: line.id,
        from: line,
        values: {
          person: person === undefined ? t('shared.unnamed') : recordTitle(person),
          appeal: appeal.title,
          status: termWords('outcome-statuses', line.status),
          date: dateCell(line.date),
          named: termWords('named-how', line.named),
          raised: termWords('raised-how', line.raised),
          asks: asksOf(appeal, line)
            .map(({ ask }) => termWords('asks', ask))
            .join(', '),
          replies: repliesFor(line.detainee, replies.get(appeal.id) ?? [], identities)
            .map(({ reply }) => termWords('reply-types', reply.replyType))
            .join(', '),
          effects: line.effects.map(({ effect }) => termWords('effects', effect)).join(', '),
          nextStep: line.nextStep,
          nextDate: dateCell(line.nextDate),
          unsourced: line.evidence.length === 0 ? 1 : 0,
        },
        behind: {
          status: line.status,
          date: line.date?.edtf ?? null,
          named: line.named,
          raised: line.raised,
          nextDate: line.nextDate?.edtf ?? null,
        },
      };
    });
  }
}

/** What each appeal came to for each detainee. */
export const outcomeLines: TableKind = {
  id: 'outcome-lines',
  title: 'tables.kind.outcome-lines',
  reads: ['appeal', 'detainee', 'identity', 'reply'],
  rows: lineRows,
  columns: () => [
    { id: 'person', header: t('tables.column.person'), type: 'name', width: 200 },
    { id: 'appeal', header: t('tables.column.appeal'), type: 'text', width: 240 },
    {
      id: 'status',
      header: t('tables.column.status'),
      type: 'term',
      width: 130,
      options: optionsOf('outcome-statuses'),
      edit: { field: 'status', kind: 'term' },
    },
    {
      id: 'date',
      header: t('tables.column.date'),
      type: 'date',
      width: 130,
      edit: { field: 'date', kind: 'date' },
    },
    {
      id: 'named',
      header: t('tables.column.named'),
      type: 'term',
      width: 140,
      options: optionsOf('named-how'),
      edit: { field: 'named', kind: 'term' },
      hidden: true,
    },
    {
      id: 'raised',
      header: t('tables.column.raised'),
      type: 'term',
      width: 130,
      options: optionsOf('raised-how'),
      edit: { field: 'raised', kind: 'term' },
    },
    { id: 'asks', header: t('appeals.asks'), type: 'text', width: 150, hidden: true },
    { id: 'replies', header: t('appeals.replies'), type: 'text', width: 150 },
    { id: 'effects', header: t('tables.column.effects'), type: 'text', width: 150 },
    {
      id: 'nextStep',
      header: t('tables.column.nextStep'),
      type: 'text',
      width: 180,
      edit: { field: 'nextStep', kind: 'text' },
    },
    {
      id: 'nextDate',
      header: t('tables.column.nextDate'),
      type: 'date',
      width: 120,
      edit: { field: 'nextDate', kind: 'date' },
    },
    {
      id: 'unsourced',
      header: t('tables.column.unsourced'),
      type: 'flag',
      width: 90,
      hidden: true,
    },
  ],
};
