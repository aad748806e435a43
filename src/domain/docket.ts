import type { CalendarDate } from '@internationalized/date';
import type { Appeal } from './appeal';
import type { ClockRule } from './clock-rule';
import { deadlinesOf, deadlineState } from './deadline';
import { bounds } from './edtf-date';
import type { RecordId } from './records';
import type { DetaineeId, MemberId } from './ids';
import { answeredAppeals, awaitsReply, isOpenAppeal, termEndOf } from './open-appeal';
import { inOneTurn, type InTurns } from './in-turns';
import type { Organisation } from './organisation';
import type { Reply } from './reply';

/** The lists of the docket, in its order. */
export const docketPlaces = ['overdue', 'today', 'next-30-days', 'awaiting'] as const;

export type DocketPlace = (typeof docketPlaces)[number];

/** What a day of the docket is about; its words are the catalogue's `docket.kind.<kind>`. */
export type DocketKind =
  'deadline' | 'next-step' | 'lapse' | 'awaiting' | 'detention' | 'hearing' | 'consent' | 'contact';

/** One line of the docket; derived, never stored. Any room can hand such lines in. */
export interface DocketEntry {
  /** The same for the same thing on every reading. */
  readonly id: string;
  readonly kind: DocketKind;
  readonly place: DocketPlace;
  /** The day to act by; for what awaits a reply, the day it went out. */
  readonly due: CalendarDate | null;
  /** The latest it can be, where the date is not exact. */
  readonly atMost: CalendarDate | null;
  readonly disputed: CalendarDate | null;
  /** What happens then, in words of a rule or of the file; may be empty. */
  readonly what: string;
  /** The record it belongs to, and the member to bring into view. */
  readonly record: RecordId;
  readonly member: MemberId | null;
  readonly detainees: readonly DetaineeId[];
  /** Set by a person, recorded, or about: how far the day is to be trusted. */
  readonly by: 'rule' | 'recorded' | 'override' | 'file';
}

export interface DocketQuestion {
  /** The user's own calendar day. */
  readonly today: CalendarDate;
  /** The moment, RFC 3339, for clocks of hours. */
  readonly now: string | null;
  readonly rules: readonly ClockRule[];
  readonly organisation: (id: Organisation['id']) => Pick<Organisation, 'terms'> | undefined;
}

/** Where a day stands on the docket; null for one that is later than it shows. */
export function docketPlace(
  due: CalendarDate | null,
  atMost: CalendarDate | null,
  today: CalendarDate,
): DocketPlace | null {
  const state = deadlineState({ due, atMost, done: false }, today);
  return state === 'overdue' || state === 'today' || state === 'next-30-days' ? state : null;
}

function deadlineEntries(appeal: Appeal, question: DocketQuestion): DocketEntry[] {
  if (appeal.stages.length === 0) return [];
  const detainees = appeal.outcomeLines.map((line) => line.detainee);
  return deadlinesOf(appeal, question.rules).flatMap((deadline) => {
    const state = deadlineState(deadline, question.today, question.now);
    if (state !== 'overdue' && state !== 'today' && state !== 'next-30-days') return [];
    const { rule, stage, due, atMost, disputed, by } = deadline;
    return [
      {
        id: `${appeal.id} ${stage} ${rule.id}`,
        kind: 'deadline' as const,
        place: state,
        due,
        atMost,
        disputed,
        what: deadline.state === '' ? rule.title : `${rule.title} (${deadline.state})`,
        record: appeal.id,
        member: stage,
        detainees,
        by,
      },
    ];
  });
}

/** Next steps of one appeal; lines that share the step and its day are one entry. */
function nextSteps(appeal: Appeal, { today }: DocketQuestion): DocketEntry[] {
  const steps = new Map<string, { line: Appeal['outcomeLines'][number]; people: DetaineeId[] }>();
  for (const line of appeal.outcomeLines) {
    if (line.nextDate === null || line.status === 'closed' || line.status === 'withdrawn') continue;
    const key = `${line.nextDate.edtf ?? ''} ${line.nextStep}`;
    const step = steps.get(key);
    if (step === undefined) steps.set(key, { line, people: [line.detainee] });
    else step.people.push(line.detainee);
  }
  return [...steps].flatMap(([key, { line, people }]) => {
    const { earliest, latest } = bounds(line.nextDate?.edtf ?? null);
    const place = docketPlace(earliest, latest, today);
    if (place === null) return [];
    return [
      {
        id: `${appeal.id} step ${key}`,
        kind: 'next-step' as const,
        place,
        due: earliest,
        atMost: latest,
        disputed: null,
        what: line.nextStep,
        record: appeal.id,
        member: line.id,
        detainees: people,
        by: 'file' as const,
      },
    ];
  });
}

function lapses(appeal: Appeal, question: DocketQuestion): DocketEntry[] {
  const end = isOpenAppeal(appeal) ? termEndOf(appeal, question.organisation) : null;
  const place = end === null ? null : docketPlace(end.ends, end.ends, question.today);
  if (end === null || place === null) return [];
  return [
    {
      id: `${appeal.id} lapse`,
      kind: 'lapse',
      place,
      due: end.ends,
      atMost: end.ends,
      disputed: null,
      what: end.title,
      record: appeal.id,
      member: null,
      detainees: appeal.outcomeLines.map((line) => line.detainee),
      by: 'file',
    },
  ];
}

function awaiting(appeal: Appeal): DocketEntry {
  const { earliest, latest } = bounds(appeal.date.edtf);
  return {
    id: `${appeal.id} awaiting`,
    kind: 'awaiting',
    place: 'awaiting',
    due: earliest,
    atMost: latest,
    disputed: null,
    what: '',
    record: appeal.id,
    member: null,
    detainees: appeal.outcomeLines.map((line) => line.detainee),
    by: 'file',
  };
}

/**
 * What the appeals put on the docket: deadlines of their clocks, next steps with a day, the ends of
 * terms, and the appeals nobody has answered. What is done, later than 30 days or without a day
 * stays off it; a step or a lapse of an appeal in Trash never comes in.
 */
export function appealDocket(
  appeals: readonly Appeal[],
  replies: readonly Reply[],
  question: DocketQuestion,
): DocketEntry[] {
  return inOneTurn(appealDocketInTurns(appeals, replies, question));
}

/** As `appealDocket`, an appeal at a turn. */
export function* appealDocketInTurns(
  appeals: readonly Appeal[],
  replies: readonly Reply[],
  question: DocketQuestion,
): InTurns<DocketEntry[]> {
  const answered = answeredAppeals(replies);
  const entries: DocketEntry[] = [];
  for (const appeal of appeals) {
    yield;
    entries.push(
      ...deadlineEntries(appeal, question),
      ...nextSteps(appeal, question),
      ...lapses(appeal, question),
      ...(awaitsReply(appeal, answered) ? [awaiting(appeal)] : []),
    );
  }
  return entries;
}

/** Entries of all rooms in the docket's order: by day, the undated last. */
export function sortDocket(entries: readonly DocketEntry[]): DocketEntry[] {
  return entries.toSorted((a, b) => {
    if (a.due === null || b.due === null) return a.due === b.due ? 0 : a.due === null ? 1 : -1;
    return a.due.compare(b.due) || (a.id < b.id ? -1 : 1);
  });
}
