import type { CalendarDate } from '@internationalized/date';
import type { Appeal } from './appeal';
import { bounds } from './edtf-date';
import type { Organisation } from './organisation';
import type { OutcomeLine } from './outcome-line';
import type { Reply } from './reply';
import { termOf } from './vocabulary';

const waiting: ReadonlySet<OutcomeLine['status']> = new Set(['sent', 'acknowledged', 'raised']);
const over: ReadonlySet<OutcomeLine['status']> = new Set([
  'lapsed',
  'withdrawn',
  'overtaken',
  'closed',
]);

/** True for a line that still waits for a word from the addressee. */
export function isWaiting(line: Pick<OutcomeLine, 'status'>): boolean {
  return waiting.has(line.status);
}

/** True where something is still to come of an appeal: it has no line yet, or one that is not over. */
export function isOpenAppeal(appeal: Pick<Appeal, 'outcomeLines'>): boolean {
  const { outcomeLines } = appeal;
  return outcomeLines.length === 0 || outcomeLines.some((line) => !over.has(line.status));
}

/** The appeals that an addressee replied to, by a link that stands. */
export function answeredAppeals(replies: readonly Reply[]): ReadonlySet<string> {
  const answered = new Set<string>();
  for (const reply of replies) {
    if (reply.role !== 'addressee' || reply.status === 'rejected') continue;
    for (const link of reply.links) {
      if (link.status !== 'rejected' && link.known !== 'unclear') answered.add(link.appeal);
    }
  }
  return answered;
}

/** True where somebody was asked, nobody answered, and a line (or the appeal itself) still waits. */
export function awaitsReply(appeal: Appeal, answered: ReadonlySet<string>): boolean {
  if (appeal.addressees.length === 0 || answered.has(appeal.id)) return false;
  const { outcomeLines } = appeal;
  return outcomeLines.length === 0 || outcomeLines.some(isWaiting);
}

/** A reply that is dated wholly before the appeal it is said to answer: one of the two is wrong. */
export function repliesTooEarly(reply: Pick<Reply, 'date'>, appeal: Pick<Appeal, 'date'>): boolean {
  const last = bounds(reply.date.edtf).latest;
  const first = bounds(appeal.date.edtf).earliest;
  return last !== null && first !== null && last.compare(first) < 0;
}

/** The end of the term or session that an appeal in a parliament falls into. */
export interface TermEnd {
  readonly title: string;
  readonly ends: CalendarDate;
}

/**
 * When an appeal in a parliament lapses, by the terms on file of the bodies that made or got it:
 * the first end on or after its day. Null for other kinds, undated appeals and bodies without terms.
 */
export function termEndOf(
  appeal: Pick<Appeal, 'appealKind' | 'date' | 'issuers' | 'addressees'>,
  organisation: (id: Organisation['id']) => Pick<Organisation, 'terms'> | undefined,
): TermEnd | null {
  if (termOf('appeal-kinds', appeal.appealKind)?.['group'] !== 'parliament') return null;
  const day = bounds(appeal.date.edtf).earliest;
  if (day === null) return null;
  let found: TermEnd | null = null;
  for (const { party } of [...appeal.issuers, ...appeal.addressees]) {
    if (party.kind !== 'organisation') continue;
    for (const term of organisation(party.id)?.terms ?? []) {
      const from = bounds(term.from?.edtf ?? null).earliest;
      const ends = bounds(term.until.edtf).latest;
      if (ends === null || ends.compare(day) < 0) continue;
      if (from !== null && from.compare(day) > 0) continue;
      if (found === null || ends.compare(found.ends) < 0) found = { title: term.title, ends };
    }
  }
  return found;
}
