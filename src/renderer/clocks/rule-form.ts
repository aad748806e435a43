import type { ClockRule } from '../../domain/clock-rule';
import { dayOffSchema, type DayOff } from '../../domain/day-off';
import type { Rule } from '../../domain/rule';
import { dateFrom } from '../shared/fields/date-from';

type Unit = Rule['period']['unit'];

export const units: readonly Unit[] = ['hours', 'days', 'weeks', 'months', 'years'];

export interface OpenRow {
  readonly key: number;
  readonly state: string;
  readonly from: string;
  readonly until: string;
  readonly source: string;
}

/** What the form of a rule holds: plain data, as typed. */
export interface RuleForm {
  readonly title: string;
  readonly mechanism: string | null;
  readonly start: string | null;
  readonly count: string;
  readonly unit: Unit;
  readonly fromDayAfter: boolean;
  readonly rollOver: boolean;
  readonly holidays: readonly string[];
  /** Days off as typed, one a line. */
  readonly daysOff: string;
  readonly inForceFrom: string;
  readonly inForceUntil: string;
  readonly endedBy: string | null;
  readonly zone: string;
  readonly follows: string;
  readonly ruleSource: string;
  readonly read: boolean;
  readonly on: boolean;
  readonly openFor: readonly OpenRow[];
}

/** The form of a user's rule, of one that ships and is to become theirs, or of a new one. */
export function ruleForm(shipped: ClockRule | null): RuleForm {
  return {
    title: shipped?.title ?? '',
    mechanism: shipped?.mechanism ?? null,
    start: shipped?.start ?? null,
    count: shipped?.period.count.toString() ?? '',
    unit: shipped?.period.unit ?? 'days',
    fromDayAfter: shipped?.fromDayAfter ?? false,
    rollOver: shipped?.rollOver ?? false,
    holidays: shipped?.holidays ?? [],
    daysOff: (shipped?.daysOff ?? []).map(lineOf).join('\n'),
    inForceFrom: shipped?.inForceFrom ?? '',
    inForceUntil: shipped?.inForceUntil ?? '',
    endedBy: shipped?.endedBy ?? null,
    zone: shipped?.zone ?? '',
    follows: shipped?.follows ?? '',
    ruleSource: shipped?.ruleSource ?? '',
    read: shipped?.read ?? false,
    on: shipped?.on ?? true,
    openFor: (shipped?.openFor ?? []).map((entry, key) => ({
      key,
      state: entry.state,
      from: entry.from ?? '',
      until: entry.until ?? '',
      source: entry.source,
    })),
  };
}

/** The period of a form: a whole number of at least 0; null for anything else, a negative one too. */
export function periodFrom(form: Pick<RuleForm, 'count'>): number | null {
  return /^\d{1,5}$/.test(form.count.trim()) ? Number(form.count.trim()) : null;
}

function lineOf({ on, title, source }: DayOff): string {
  const words = `${on} ${title}`.trim();
  return source === '' ? words : `${words}; ${source}`;
}

/** Days off out of lines as `2025-03-20 Novruz; its source`; null where a line begins with no day. */
export function daysOffFrom(text: string): DayOff[] | null {
  const read = text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const [day = '', ...source] = each.split(';');
      const [on = '', ...title] = day.trim().split(/\s+/u);
      const words = { title: title.join(' '), source: source.join(';').trim() };
      return dayOffSchema.safeParse({ on: on.toLowerCase(), ...words });
    });
  return read.every((each) => each.success) ? read.map((each) => each.data) : null;
}

/** The fields of a rule's record, or null while something that must stand is missing. */
export function ruleFields(
  form: RuleForm,
): Omit<
  Rule,
  'kind' | 'id' | 'createdAt' | 'trashed' | 'release' | 'tags' | 'notes' | 'replaces' | 'bound'
> | null {
  const count = periodFrom(form);
  const { mechanism, start } = form;
  const daysOff = daysOffFrom(form.daysOff);
  if (form.rollOver && daysOff === null) return null;
  if (count === null || mechanism === null || start === null || form.title.trim() === '') {
    return null;
  }
  return {
    title: form.title.trim(),
    mechanism,
    start,
    period: { count, unit: form.unit },
    fromDayAfter: form.fromDayAfter,
    rollOver: form.rollOver,
    holidays: [...form.holidays],
    daysOff: form.rollOver ? (daysOff ?? []) : [],
    inForceFrom: dateFrom(form.inForceFrom),
    inForceUntil: dateFrom(form.inForceUntil),
    endedBy: form.endedBy,
    zone: form.zone.trim() === '' ? null : form.zone.trim(),
    follows: form.follows,
    ruleSource: form.ruleSource,
    read: form.read,
    on: form.on,
    openFor: form.openFor
      .filter(({ state }) => state.trim() !== '')
      .map(({ state, from, until, source }) => ({
        state: state.trim(),
        from: dateFrom(from),
        until: dateFrom(until),
        source,
      })),
  };
}
