import { Plus, Timer } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ClockRule } from '../../domain/clock-rule';
import type { Rule } from '../../domain/rule';
import { useCasebook } from '../shared/casebook/context';
import { useRecords } from '../shared/casebook/records';
import { rulesIn } from '../shared/casebook/rules';
import { t } from '../shared/catalogue';
import { Badge } from '../shared/claims/Badge';
import { Button } from '../shared/controls/Button';
import { termWords } from '../shared/fields/terms';
import { EmptyState } from '../shared/layout/EmptyState';
import { PaneBody, PaneHead } from '../shared/layout/Panes';
import type { Column } from '../shared/table/columns';
import { DataTable } from '../shared/table/DataTable';
import { FilterField } from '../shared/table/FilterField';
import { periodWords } from './period-words';
import { RuleDialog } from './RuleDialog';
import styles from './Clocks.module.css';

interface RuleRow {
  readonly id: string;
  readonly rule: ClockRule;
  /** The user's own record, where the rule is theirs. */
  readonly record: Rule | null;
}

function rowId(row: RuleRow): string {
  return row.id;
}

function columnsOf(): readonly Column<RuleRow>[] {
  return [
    {
      id: 'mechanism',
      header: t('clocks.mechanism'),
      value: ({ rule }) => termWords('mechanisms', rule.mechanism),
      width: 130,
      grow: 1,
    },
    {
      id: 'rule',
      header: t('clocks.rule'),
      value: ({ rule }) => rule.title,
      width: 200,
      grow: 3,
    },
    {
      id: 'start',
      header: t('clocks.start'),
      value: ({ rule }) => termWords('stages', rule.start),
      width: 150,
      grow: 2,
    },
    {
      id: 'period',
      header: t('clocks.period'),
      value: ({ rule }) => periodWords(rule),
      width: 164,
    },
    {
      id: 'force',
      header: t('clocks.inForce'),
      value: ({ rule }) =>
        rule.inForceFrom === null && rule.inForceUntil === null
          ? ''
          : t('clocks.inForceSpan', {
              from: rule.inForceFrom ?? '…',
              until: rule.inForceUntil ?? '…',
            }),
      width: 128,
    },
    {
      id: 'on',
      header: t('clocks.on'),
      value: ({ rule }) => t(rule.on ? 'clocks.isOn' : 'clocks.isOff'),
      cell: ({ rule }) => (
        <Badge tone={rule.on ? 'good' : 'plain'}>
          {t(rule.on ? 'clocks.isOn' : 'clocks.isOff')}
        </Badge>
      ),
      width: 60,
    },
    {
      id: 'read',
      header: t('clocks.read'),
      value: ({ rule }) => t(rule.read ? 'clocks.isRead' : 'clocks.isUnread'),
      width: 80,
    },
    {
      id: 'whose',
      header: t('clocks.source'),
      value: ({ rule, record }) =>
        record === null ? rule.ruleSource : `${t('clocks.yours')}. ${rule.ruleSource}`,
      width: 90,
      grow: 2,
    },
  ];
}

/** The rules that start clocks: those that ship, which can be made the user's own, and the user's. */
export function ClocksView() {
  const records = useRecords('rule');
  const { store } = useCasebook().client;
  const [filter, setFilter] = useState('');
  const [open, setOpen] = useState<RuleRow | 'new' | null>(null);
  const columns = useMemo(() => columnsOf(), []);
  const rows = useMemo(
    () =>
      rulesIn(store).map((rule) => ({
        id: rule.id,
        rule,
        record: records.find(({ id, replaces }) => (replaces ?? id) === rule.id) ?? null,
      })),
    [store, records],
  );
  return (
    <>
      <PaneHead
        title={t('clocks.title')}
        aside={rows.length}
        actions={
          <>
            <FilterField value={filter} onChange={setFilter} />
            <Button icon={Plus} onPress={() => setOpen('new')}>
              {t('clocks.add')}
            </Button>
          </>
        }
      />
      <p className={styles.hint}>{t('clocks.hint')}</p>
      <PaneBody>
        <DataTable
          label={t('clocks.title')}
          columns={columns}
          rows={rows}
          rowId={rowId}
          filter={filter}
          onClearFilter={() => setFilter('')}
          onOpen={setOpen}
          empty={<EmptyState icon={Timer} words={t('clocks.hint')} />}
        />
      </PaneBody>
      {open !== null && (
        <RuleDialog
          shipped={open === 'new' ? null : open.rule}
          before={open === 'new' ? null : open.record}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
