import type { CalendarDate } from '@internationalized/date';
import type { CasebookReader } from './casebook-reader';
import { custodyStatusAt } from './custody-status';
import { daysHeld } from './days-held';
import type { Detainee } from './detainee';
import { independentIn } from './evidence-count';
import { custodyReading } from './proceeding-events';
import { readerOfProjected, type Projected } from './projection';
import { shownFact } from './shown-fact';
import { shownName } from './shown-name';

/** A derived value that would leave otherwise than the file knows it: somebody must decide. */
export interface ReleaseDifference {
  readonly detainee: Detainee['id'];
  /** `custody-status`, `shown-name`, `days-held`, or `fact:` and the field. */
  readonly what: string;
  /** The value the whole file gives; never printed, only shown to who decides. */
  readonly full: string;
  /** The value that would leave. */
  readonly leaving: string;
}

type Derived = ReadonlyMap<string, string>;

function derive(
  detainee: Detainee,
  casebook: CasebookReader,
  asOf: CalendarDate,
  today: CalendarDate,
): Derived {
  const question = { asOf, today, ...custodyReading(casebook) };
  const { status, held } = custodyStatusAt(detainee, question);
  const days = daysHeld(detainee, question);
  const values = new Map([
    ['custody-status', `${status} ${held}`],
    ['shown-name', shownName(detainee).text],
    ['days-held', `${days.min} ${days.max ?? '?'}`],
  ]);
  for (const field of new Set(detainee.facts.map((fact) => fact.field))) {
    const shown = shownFact(detainee.facts, field, independentIn(casebook));
    if (shown !== null) values.set(`fact:${field}`, JSON.stringify(shown.fact.value));
  }
  return values;
}

/**
 * Where what would leave says otherwise than the whole file: the file knows that he is dead, and
 * the public claims do not. A fact that stays altogether is no difference, it is only not told; a
 * field where another claim takes its place is one. The export stops until each is decided by name.
 */
export function releaseDifferences(
  casebook: CasebookReader,
  projected: Projected,
  detainees: readonly Detainee['id'][],
  asOf: CalendarDate,
  today: CalendarDate,
): ReleaseDifference[] {
  const outside = readerOfProjected(projected);
  return detainees.flatMap((id) => {
    const whole = casebook.get('detainee', id);
    const part = outside.get('detainee', id);
    if (whole === undefined || part === undefined) return [];
    const full = derive(whole, casebook, asOf, today);
    const leaving = derive(part, outside, asOf, today);
    return [...leaving].flatMap(([what, value]) =>
      full.get(what) === value
        ? []
        : [{ detainee: id, what, full: full.get(what) ?? '', leaving: value }],
    );
  });
}
