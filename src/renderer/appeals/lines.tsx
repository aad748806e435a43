import type { Appeal } from '../../domain/appeal';
import { compareDates } from '../../domain/compare-dates';
import { asksOf } from '../../domain/line-asks';
import type { OutcomeLine } from '../../domain/outcome-line';
import { repliesByAppeal, repliesFor, type LinkedReply } from '../../domain/reply-links';
import { showDate } from '../../domain/show-date';
import type { Reading } from '../shared/casebook/records';
import { language, t } from '../shared/catalogue';
import { Badge, type Tone } from '../shared/claims/Badge';
import { Citations } from '../shared/claims/CitationChip';
import { termWords } from '../shared/fields/terms';
import { identitiesIn, personIn } from '../shared/names/people';
import { recordTitle } from '../shared/records/titles';
import { navigate } from '../shared/routing/router';
import type { Column } from '../shared/table/columns';
import { effectWords } from './effects';
import styles from './appeals.module.css';

/** One outcome line as the grid shows it. */
export interface LineRow {
  readonly id: OutcomeLine['id'];
  readonly line: OutcomeLine;
  readonly person: string;
  readonly effects: string;
  /** What was asked for this person: the asks of the line, or all of the appeal's. */
  readonly asks: string;
  /** Type and day of each reply that answers for this person, oldest first. */
  readonly replies: string;
}

/** The outcome lines of an appeal with the names of the people they are about. */
export function lineRows(appeal: Appeal, store: Reading): LineRow[] {
  const replies = repliesByAppeal(store.all('reply')).get(appeal.id) ?? [];
  const identities = identitiesIn(store);
  return appeal.outcomeLines.map((line) => {
    const person = personIn(store, line.detainee);
    return {
      id: line.id,
      line,
      person: person === undefined ? t('shared.unnamed') : recordTitle(person),
      effects: line.effects.map((effect) => effectWords(effect, store)).join('; '),
      asks: asksOf(appeal, line)
        .map(({ ask }) => termWords('asks', ask))
        .join(', '),
      replies: repliesFor(line.detainee, replies, identities).map(replyWords).join('; '),
    };
  });
}

function replyWords({ reply }: LinkedReply): string {
  return `${termWords('reply-types', reply.replyType)}, ${dateWords(reply.date)}`;
}

const tones: Readonly<Partial<Record<OutcomeLine['status'], Tone>>> = {
  answered: 'good',
  'partly-answered': 'good',
  refused: 'bad',
  'no-answer': 'warn',
  lapsed: 'warn',
};

/** Where a line stands, in words; the tone only repeats them. */
export function OutcomeStatus({ status }: { status: OutcomeLine['status'] }) {
  return <Badge tone={tones[status] ?? 'plain'}>{termWords('outcome-statuses', status)}</Badge>;
}

function dateWords(date: OutcomeLine['date']): string {
  return date === null ? '' : showDate(date, language(), 'short');
}

/** The columns of the grid of outcome lines. */
export function lineColumns(): readonly Column<LineRow>[] {
  return [
    {
      id: 'tick',
      header: t('table.tick'),
      value: () => null,
      width: 40,
      ticks: true,
      sortable: false,
    },
    {
      id: 'person',
      header: t('appeals.person'),
      value: (row) => row.person,
      cell: (row) => (
        <button
          type="button"
          className={styles.link}
          tabIndex={-1}
          onClick={() => navigate('detainees', { detainee: row.line.detainee })}
        >
          {row.person}
        </button>
      ),
      width: 136,
      grow: 2,
    },
    {
      id: 'status',
      header: t('appeals.status'),
      value: (row) => termWords('outcome-statuses', row.line.status),
      cell: (row) => <OutcomeStatus status={row.line.status} />,
      width: 122,
    },
    {
      id: 'named',
      header: t('appeals.named'),
      value: (row) => termWords('named-how', row.line.named),
      width: 140,
      grow: 2,
    },
    {
      id: 'raised',
      header: t('appeals.raised'),
      value: (row) => termWords('raised-how', row.line.raised),
      width: 140,
      grow: 2,
    },
    {
      id: 'asks',
      header: t('appeals.asks'),
      value: (row) => row.asks,
      width: 120,
      grow: 2,
    },
    {
      id: 'replies',
      header: t('appeals.replies'),
      value: (row) => row.replies,
      width: 130,
      grow: 3,
    },
    {
      id: 'effects',
      header: t('appeals.effects'),
      value: (row) => row.effects,
      width: 124,
      grow: 3,
    },
    {
      id: 'citations',
      header: t('appeals.citations'),
      value: (row) => row.line.evidence.length,
      cell: (row) => <Citations evidence={row.line.evidence} />,
      width: 116,
    },
    {
      id: 'date',
      header: t('appeals.date'),
      value: (row) => dateWords(row.line.date),
      compare: (a, b) => compareDates(a.line.date, b.line.date),
      width: 100,
    },
    {
      id: 'next',
      header: t('appeals.nextStep'),
      value: (row) => row.line.nextStep,
      width: 120,
      grow: 3,
    },
    {
      id: 'nextDate',
      header: t('appeals.nextDate'),
      value: (row) => dateWords(row.line.nextDate),
      compare: (a, b) => compareDates(a.line.nextDate, b.line.nextDate),
      width: 100,
    },
  ];
}
