import type { CalendarDate } from '@internationalized/date';
import type { Appeal, SponsorHandOver } from './appeal';
import { bounds } from './edtf-date';
import type { Office } from './office';
import type { Party } from './party';
import { partyKey } from './party-name';

type Holder = Office['holders'][number];

/** Why an appeal cannot be passed on: to who has it, or back to somebody who passed it on before. */
export type HandOverProblem = 'same-sponsor' | 'circular-hand-over';

/** What forbids passing an appeal on to `to`; null where nothing does. */
export function handOverProblem(
  appeal: Pick<Appeal, 'sponsor' | 'sponsorHandOvers'>,
  to: Party,
): HandOverProblem | null {
  const key = partyKey(to);
  if (appeal.sponsor !== null && partyKey(appeal.sponsor) === key) return 'same-sponsor';
  const gaveAway = appeal.sponsorHandOvers.some(
    ({ from }: SponsorHandOver) => from !== null && partyKey(from) === key,
  );
  return gaveAway ? 'circular-hand-over' : null;
}

/** True where relaying `relays` would make an appeal relay itself, straight or through others. */
export function relaysItself(
  id: Appeal['id'],
  relays: readonly Appeal['id'][],
  appealOf: (id: Appeal['id']) => Pick<Appeal, 'relays'> | undefined,
): boolean {
  const seen = new Set<string>();
  const waiting = [...relays];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(appealOf(next)?.relays ?? []));
  }
  return false;
}

function began(holder: Holder): CalendarDate | null {
  return bounds(holder.validFrom?.edtf ?? null).earliest;
}

function ended(holder: Holder): CalendarDate | null {
  return bounds(holder.validTo?.edtf ?? null).latest;
}

function holds(holder: Holder, today: CalendarDate): boolean {
  const [from, to] = [began(holder), ended(holder)];
  if (holder.status === 'rejected') return false;
  return (from === null || from.compare(today) <= 0) && (to === null || to.compare(today) >= 0);
}

/** Who holds an office today; several where claims overlap, none where nobody is on file. */
export function holdersNow(office: Pick<Office, 'holders'>, today: CalendarDate): Holder[] {
  return office.holders.filter((holder) => holds(holder, today));
}

/**
 * When a sponsor left office, as far as the file knows: an office whose holders have all left, or a
 * person whose every office on file has ended. Null for a sponsor who holds one, or of whom no
 * office with an end is on file. `names` are the person's known names.
 */
export function leftOffice(
  names: readonly string[],
  offices: readonly Office[],
  today: CalendarDate,
): CalendarDate | null {
  const wanted = new Set(names.map(plain));
  const held = offices.flatMap(({ holders }) =>
    holders.filter(({ name, status }) => status !== 'rejected' && wanted.has(plain(name))),
  );
  if (held.length === 0 || held.some((holder) => holds(holder, today))) return null;
  return latest(held.map(ended).filter((day) => day === null || day.compare(today) < 0));
}

/** When an office fell vacant; null where somebody holds it or nobody ever did. */
export function vacantSince(
  office: Pick<Office, 'holders'>,
  today: CalendarDate,
): CalendarDate | null {
  if (office.holders.length === 0 || holdersNow(office, today).length > 0) return null;
  return latest(office.holders.map(ended).filter((day) => day === null || day.compare(today) < 0));
}

function latest(days: readonly (CalendarDate | null)[]): CalendarDate | null {
  return days.reduce<CalendarDate | null>(
    (last, day) => (day !== null && (last === null || day.compare(last) > 0) ? day : last),
    null,
  );
}

function plain(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** One appeal that waits before an office, and whose it was when it came in. */
export interface ToHandOver {
  readonly appeal: Appeal;
  /** Who held the office on the appeal's day; empty where nobody is on file for it. */
  readonly under: readonly string[];
}

/**
 * The appeals a new holder has to be told of: those addressed to the office before its present
 * holder came, and still open. They keep their addressee: the office was asked, not the person.
 */
export function toHandOver(
  office: Office,
  appeals: readonly Appeal[],
  isOpen: (appeal: Appeal) => boolean,
  today: CalendarDate,
): ToHandOver[] {
  const now = holdersNow(office, today);
  const since = latest(now.map(began));
  if (since === null) return [];
  return appeals.flatMap((appeal) => {
    const addressed = appeal.addressees.some(
      ({ party }) => party.kind === 'office' && party.id === office.id,
    );
    const day = bounds(appeal.date.edtf).latest;
    if (!addressed || day === null || day.compare(since) >= 0 || !isOpen(appeal)) return [];
    const under = office.holders.filter((holder) => holds(holder, day)).map(({ name }) => name);
    return [{ appeal, under }];
  });
}
