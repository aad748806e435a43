import type { CustodyEvent } from './custody-event';
import type { DatedEvent } from './dated-event';

/** What does not fit together in somebody's custody; a key of the catalogue, never resolved by us. */
export type CustodyFlagCode =
  | 'released-before-taken'
  | 'taken-while-held'
  | 'held-after-release'
  | 'after-death'
  | 'two-deaths'
  | 'two-places'
  | 'order-unknown'
  | 'disputed';

export interface CustodyFlag {
  readonly code: CustodyFlagCode;
  /** The events that contradict each other, in their order. */
  readonly events: readonly CustodyEvent[];
}

/** True where `a` was over before `b` can have begun. */
function surelyBefore(a: DatedEvent, b: DatedEvent): boolean {
  return a.latest !== null && b.earliest !== null && a.latest.compare(b.earliest) < 0;
}

function isHolding({ kind }: DatedEvent): boolean {
  return kind.takes || kind.confirms === 'held';
}

function releasedBeforeTaken(events: readonly DatedEvent[]): CustodyFlag[] {
  const first = events.findIndex((each) => each.dated && isHolding(each));
  if (first < 0 || events.some((each) => !each.dated && isHolding(each))) return [];
  const taken = events[first];
  return events
    .slice(0, first)
    .filter((each) => each.dated && each.kind.frees && each.event.event !== 'death')
    .filter((each) => taken !== undefined && surelyBefore(each, taken))
    .map((each) => ({
      code: 'released-before-taken',
      events: taken === undefined ? [each.event] : [each.event, taken.event],
    }));
}

function deaths(events: readonly DatedEvent[]): CustodyFlag[] {
  const all = events.filter((each) => each.event.event === 'death');
  const [death, second] = all;
  if (death === undefined) return [];
  const flags: CustodyFlag[] = events
    .filter((each) => each.event.event !== 'death' && each.event.event !== 'other')
    .filter((each) => surelyBefore(death, each))
    .map((each) => ({ code: 'after-death', events: [death.event, each.event] }));
  if (second !== undefined && (surelyBefore(death, second) || surelyBefore(second, death))) {
    flags.push({ code: 'two-deaths', events: all.map((each) => each.event) });
  }
  return flags;
}

function places(events: readonly DatedEvent[]): CustodyFlag[] {
  const placed = events.filter(
    (each) =>
      each.event.facility !== null &&
      each.earliest !== null &&
      each.latest !== null &&
      each.earliest.compare(each.latest) === 0,
  );
  const flags: CustodyFlag[] = [];
  placed.forEach((each, index) => {
    const next = placed[index + 1];
    if (next === undefined || next.event.facility === each.event.facility) return;
    const sameDay = next.earliest !== null && each.earliest?.compare(next.earliest) === 0;
    // Two places on one day are a journey where one of the two is a transfer.
    const moved = [each, next].some(({ event }) => event.event === 'transfer');
    if (sameDay && !moved) flags.push({ code: 'two-places', events: [each.event, next.event] });
  });
  return flags;
}

/** Contradictions that show from the dates alone; `events` in the order of `compareEvents`. */
export function custodyFlags(events: readonly DatedEvent[]): CustodyFlag[] {
  const disputed = events.filter((each) => each.event.status === 'disputed');
  return [
    ...releasedBeforeTaken(events),
    ...deaths(events),
    ...places(events),
    ...disputed.map((each): CustodyFlag => ({ code: 'disputed', events: [each.event] })),
  ];
}
