import type { CalendarDate } from '@internationalized/date';
import type { Appeal } from './appeal';
import type { ClockRule } from './clock-rule';
import { deadlinesOf } from './deadline';
import type { Detainee } from './detainee';
import { bounds } from './edtf-date';
import type { DetaineeId } from './ids';
import type { Proceeding } from './proceeding';
import { isDead, isQuiet } from './publicity';

/** One day of the calendar that leaves: a deadline or a hearing to come. */
export interface CalendarDay {
  /** The same for the same thing in every file. */
  readonly key: string;
  readonly kind: 'deadline' | 'hearing';
  readonly day: CalendarDate;
  /** The latest it can be, where the day is not exact. */
  readonly atMost: CalendarDate;
  /** The moment (RFC 3339) for a clock of hours. */
  readonly at: string | null;
  /** The rule's title; empty for a hearing, whose words may name somebody. */
  readonly what: string;
  /** Who it is about and may be named, none unless names were asked for. */
  readonly people: readonly DetaineeId[];
  /** What it belongs to, in words of the file; empty unless names were asked for. */
  readonly about: string;
}

export interface CalendarFile {
  readonly appeals: readonly Appeal[];
  readonly proceedings: readonly Proceeding[];
  /** A person by any of their records' ids, merged. */
  readonly person: (id: DetaineeId) => Detainee | undefined;
}

export interface CalendarQuestion {
  readonly today: CalendarDate;
  readonly rules: readonly ClockRule[];
  /** Whether the file may name people: the user turned that on. */
  readonly withNames: boolean;
}

const open: ReadonlySet<string> = new Set(['public', 'partners', 'internal']);

/**
 * The people a day may be about: not the dead, not those to be kept quiet. Null where somebody is
 * on file for it and nobody is left: then the day itself tells of them, and stays away.
 */
function mayConcern(
  ids: readonly DetaineeId[],
  file: CalendarFile,
  today: CalendarDate,
): readonly Detainee[] | null {
  const people = ids.flatMap((id) => file.person(id) ?? []);
  const left = people.filter((person) => !isDead(person) && !isQuiet(person, today));
  return ids.length > 0 && left.length === 0 ? null : left;
}

function named(people: readonly Detainee[], { withNames }: CalendarQuestion): DetaineeId[] {
  if (!withNames) return [];
  return people.filter(({ release }) => open.has(release)).map(({ id }) => id);
}

/**
 * The deadlines and hearings to come, as they may leave in a calendar file: what is done, past, not
 * dated or privileged stays; nothing for the dead or the quiet; nobody is named, and no title or
 * words of the file are used, unless names were asked for. By day.
 */
export function calendarDays(file: CalendarFile, question: CalendarQuestion): CalendarDay[] {
  const { today, withNames } = question;
  const days: CalendarDay[] = [];
  for (const appeal of file.appeals) {
    if (appeal.trashed !== null || appeal.release === 'privileged') continue;
    const lines = appeal.outcomeLines.map((line) => line.detainee);
    const people = mayConcern(lines, file, today);
    if (people === null) continue;
    for (const deadline of deadlinesOf(appeal, question.rules)) {
      const { due, atMost, rule, stage } = deadline;
      if (due === null || deadline.done || (atMost ?? due).compare(today) < 0) continue;
      days.push({
        key: `${appeal.id} ${stage} ${rule.id}`,
        kind: 'deadline',
        day: due,
        atMost: atMost ?? due,
        at: deadline.dueAt,
        what: rule.title,
        people: named(people, question),
        about: withNames && open.has(appeal.release) ? appeal.title : '',
      });
    }
  }
  for (const proceeding of file.proceedings) {
    if (proceeding.trashed !== null || proceeding.release === 'privileged') continue;
    const defendants = proceeding.defendants.map(({ detainee }) => detainee);
    const people = mayConcern(defendants, file, today);
    if (people === null) continue;
    for (const hearing of proceeding.hearings) {
      const { earliest, latest } = bounds(hearing.date.edtf);
      if (hearing.status === 'rejected' || hearing.release === 'privileged') continue;
      if (earliest === null || latest === null || latest.compare(today) < 0) continue;
      days.push({
        key: `${proceeding.id} ${hearing.id}`,
        kind: 'hearing',
        day: earliest,
        atMost: latest,
        at: null,
        what: '',
        people: named(people, question),
        about: withNames && open.has(proceeding.release) ? proceeding.title : '',
      });
    }
  }
  return days.toSorted((a, b) => a.day.compare(b.day) || (a.key < b.key ? -1 : 1));
}
