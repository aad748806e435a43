import { getLocalTimeZone, type CalendarDate } from '@internationalized/date';
import { useSyncExternalStore } from 'react';
import { localDay, untilMidnight } from '../../domain/local-day';

/** The day and the moment it is here, for whatever stands differently tomorrow. */
export interface Now {
  /** The day of this machine's calendar. */
  readonly today: CalendarDate;
  /** RFC 3339, as it was when last looked at. */
  readonly moment: string;
}

/** Milliseconds after which it is looked at anew, for clocks that run by the hour. */
const LOOK = 10 * 60_000;

function look(): Now {
  const moment = new Date(Date.now()).toISOString();
  return { moment, today: localDay(moment, getLocalTimeZone()) };
}

let now: Now | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const told = new Set<() => void>();

function tick(): void {
  now = look();
  for (const tell of told) tell();
  plan();
}

function plan(): void {
  clearTimeout(timer);
  const { moment } = look();
  timer = setTimeout(tick, Math.min(LOOK, untilMidnight(moment, getLocalTimeZone()) + 50));
}

function subscribe(tell: () => void): () => void {
  if (told.size === 0) {
    now = null;
    plan();
    // A timer does not run while the machine sleeps: whoever comes back is shown the day it is.
    window.addEventListener('focus', tick);
    document.addEventListener('visibilitychange', tick);
  }
  told.add(tell);
  return () => {
    told.delete(tell);
    if (told.size > 0) return;
    clearTimeout(timer);
    window.removeEventListener('focus', tick);
    document.removeEventListener('visibilitychange', tick);
  };
}

/**
 * The day it is here: anew at local midnight (after a change of the clocks too), every ten minutes,
 * and whenever the window is looked at again.
 */
export function useNow(): Now {
  return useSyncExternalStore(subscribe, () => (now ??= look()));
}
