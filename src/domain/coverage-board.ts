import type { CalendarDate } from '@internationalized/date';
import type { Appeal } from './appeal';
import type { ClockRule } from './clock-rule';
import { deadlinesOf, deadlineState } from './deadline';
import type { Detainee } from './detainee';
import type { DetentionDate } from './detention-dates';
import { bounds } from './edtf-date';
import type { AppealId, DetaineeId, MemberId } from './ids';
import { answeredAppeals, isOpenAppeal, isWaiting, termEndOf } from './open-appeal';
import type { Organisation } from './organisation';
import type { OutcomeLine } from './outcome-line';
import type { Party } from './party';
import { isDead, isQuiet } from './publicity';
import type { Reply } from './reply';

/** The gaps the board shows, in its order. */
export const gapKinds = [
  'never-named',
  'no-appeal',
  'no-reply',
  'lapsed',
  'sponsor-left',
  'sentence-ends',
  'date-coming',
] as const;

export type GapKind = (typeof gapKinds)[number];

/** One person nobody is doing enough for, in one way; derived, never stored. */
export interface Gap {
  readonly kind: GapKind;
  readonly detainee: DetaineeId;
  /** The appeal it is about, or the last one that named the person. */
  readonly appeal: AppealId | null;
  /** The claim whose day it is. */
  readonly member: MemberId | null;
  /** Since when, or for gaps to come on which day. */
  readonly day: CalendarDate | null;
  /** What day it is: a kind of `DetentionDate` for days of detention, else words of a rule or of the file. */
  readonly what: string;
}

export interface CoverageQuestion {
  readonly today: CalendarDate;
  /** Months without an appeal after which a person is a gap. */
  readonly months: number;
  readonly rules: readonly ClockRule[];
  /** The record an id stands for, through merges. */
  readonly resolve: (id: DetaineeId) => DetaineeId;
  /** The custody status of a person today: a term of `custody-statuses`. */
  readonly statusOf: (person: Detainee) => string;
  readonly organisation: (id: Organisation['id']) => Pick<Organisation, 'terms'> | undefined;
  /** When a sponsor left office; null where they hold it or nothing is known. */
  readonly sponsorLeft: (sponsor: Party) => CalendarDate | null;
}

export interface CoverageFile {
  readonly people: readonly Detainee[];
  readonly appeals: readonly Appeal[];
  readonly replies: readonly Reply[];
  /** The days that detention itself sets, of people as they are after merges. */
  readonly dates: readonly DetentionDate[];
}

/** Days ahead in which an end of sentence, or any other day, is coming. */
const SENTENCE_AHEAD = 90;
const DATES_AHEAD = 30;

const free: ReadonlySet<string> = new Set([
  'released',
  'acquitted',
  'amnestied',
  'pardoned',
  'sentence-served',
  'exchanged-or-exiled',
  'died',
]);
const byName: ReadonlySet<OutcomeLine['named']> = new Set([
  'in-text',
  'public-annex',
  'confidential-list',
  'initials',
  'redacted',
]);

interface Named {
  /** The day of the last appeal that named the person, and which it was. */
  readonly last: CalendarDate | null;
  /** The same day as a number: comparing calendar dates works it out at every step. */
  readonly at: number | null;
  readonly appeal: AppealId;
}

function numberOf(day: CalendarDate): number {
  return day.calendar.toJulianDay(day);
}

/**
 * Whether the board may speak of a person: a case that is open, not dead, not free, and not one who
 * asked for quiet. This is asked first and for every gap, whatever the gap is about.
 */
function speaksOf(person: Detainee, question: CoverageQuestion): boolean {
  if (person.standing !== 'case' || person.trashed !== null) return false;
  if (person.fileState === 'declined' || person.fileState === 'closed') return false;
  if (isQuiet(person, question.today) || isDead(person)) return false;
  return !free.has(question.statusOf(person));
}

function within(day: CalendarDate, today: number, days: number): boolean {
  const at = numberOf(day);
  return at >= today && at <= today + days;
}

/** The gaps that a date of detention is for those it concerns whom the board may speak of. */
function datesOf(
  { kind: what, day, member, detainees }: DetentionDate,
  shown: ReadonlyMap<string, Detainee>,
  today: number,
): Gap[] {
  const kind = what === 'sentence-ends' ? what : 'date-coming';
  if (!within(day, today, kind === 'sentence-ends' ? SENTENCE_AHEAD : DATES_AHEAD)) return [];
  return detainees
    .filter((id) => shown.has(id))
    .map((detainee) => ({ kind, detainee, appeal: null, member, day, what }));
}

interface ShownLine {
  readonly line: OutcomeLine;
  readonly detainee: DetaineeId;
}

function gapsOf(
  kind: GapKind,
  appeal: Appeal,
  lines: readonly ShownLine[],
  day: CalendarDate | null,
  what: string,
): Gap[] {
  return lines.map(({ line, detainee }) => ({
    kind,
    detainee,
    appeal: appeal.id,
    member: line.id,
    day,
    what,
  }));
}

/**
 * The people too little is done for, one entry a gap. A person who is quiet is never listed, nor
 * anybody dead, free or whose file is closed; an appeal for quiet people alone is never listed
 * either. Being covered as a group names nobody, so it fills no gap. In the order of `gapKinds`,
 * then by day, the undated first.
 */
export function coverageBoard(file: CoverageFile, question: CoverageQuestion): Gap[] {
  const { today, resolve } = question;
  const shown = new Map<string, Detainee>();
  for (const person of file.people) {
    if (speaksOf(person, question)) shown.set(person.id, person);
  }
  const gaps: Gap[] = [];
  const named = new Map<string, Named>();
  const answered = answeredAppeals(file.replies);

  for (const appeal of file.appeals) {
    const lines = appeal.outcomeLines.flatMap((line) => {
      const detainee = resolve(line.detainee);
      return shown.has(detainee) ? [{ line, detainee }] : [];
    });
    if (lines.length === 0) continue;
    const day = bounds(appeal.date.edtf).earliest;
    const at = day === null ? null : numberOf(day);
    for (const { line, detainee } of lines) {
      if (!byName.has(line.named)) continue;
      const before = named.get(detainee);
      const isLater = at !== null && (before?.at == null || at > before.at);
      if (before === undefined || isLater) {
        named.set(detainee, { last: day, at, appeal: appeal.id });
      }
    }
    if (!answered.has(appeal.id) && lines.some(({ line }) => isWaiting(line))) {
      const late = deadlinesOf(appeal, question.rules).find(
        (deadline) => deadlineState(deadline, today) === 'overdue',
      );
      if (late !== undefined)
        gaps.push(...gapsOf('no-reply', appeal, lines, late.due, late.rule.title));
    }
    const open = isOpenAppeal(appeal);
    const term = open ? termEndOf(appeal, question.organisation) : null;
    if (term !== null && term.ends.compare(today) < 0) {
      gaps.push(...gapsOf('lapsed', appeal, lines, term.ends, term.title));
    } else {
      const lapsed = lines.filter(({ line }) => line.status === 'lapsed');
      gaps.push(...gapsOf('lapsed', appeal, lapsed, day, ''));
    }
    const left = open && appeal.sponsor !== null ? question.sponsorLeft(appeal.sponsor) : null;
    if (left !== null) gaps.push(...gapsOf('sponsor-left', appeal, lines, left, ''));
  }

  const oldest = numberOf(today.subtract({ months: question.months }));
  for (const person of shown.values()) {
    const last = named.get(person.id);
    const about = { detainee: person.id, member: null, what: '' };
    if (last === undefined) gaps.push({ kind: 'never-named', ...about, appeal: null, day: null });
    else if (last.at !== null && last.at < oldest) {
      gaps.push({ kind: 'no-appeal', ...about, appeal: last.appeal, day: last.last });
    }
  }
  const now = numberOf(today);
  for (const date of file.dates) gaps.push(...datesOf(date, shown, now));
  const byKind = new Map(gapKinds.map((kind): [GapKind, Gap[]] => [kind, []]));
  for (const gap of gaps) byKind.get(gap.kind)?.push(gap);
  return [...byKind.values()].flatMap(byDay);
}

/** Gaps by day, the undated first; each day is turned into a number once. */
function byDay(gaps: readonly Gap[]): Gap[] {
  return gaps
    .map((gap) => ({ gap, day: gap.day === null ? -1 : numberOf(gap.day) }))
    .toSorted((a, b) => a.day - b.day)
    .map(({ gap }) => gap);
}
