import type { CalendarDate } from '@internationalized/date';
import type { CustodyEvent } from './custody-event';
import { custodyEventsOf, type CustodyQuestion } from './custody-status';
import { timingOf, type DatedEvent } from './dated-event';
import { daysHeld } from './days-held';
import type { Detainee } from './detainee';
import { sentenceEnd, type Sentence } from './sentence';

export interface SentenceLeft {
  readonly sentence: Sentence;
  /** The verdict, or the ruling that changed its length. */
  readonly event: CustodyEvent;
  /** Days in custody before the verdict that were counted, at least and at most; 0 if none count. */
  readonly served: { readonly min: number; readonly max: number | null };
  /** The first day it can end on; null for life and where the time served has no upper end. */
  readonly earliest: CalendarDate | null;
  /** The last day it can end on; null for life and where the verdict's day has no late side. */
  readonly latest: CalendarDate | null;
}

const lets = new Set(['suspended', 'in-absentia', 'not-imprisoned', 'acquitted']);

/** True for a ruling after which nobody has to serve the sentence of the verdict. */
function endsSentence({ result }: CustodyEvent): boolean {
  return result === 'quashed' || lets.has(result ?? '');
}

function isWithin(each: DatedEvent, question: CustodyQuestion): boolean {
  return timingOf(each, question.asOf, question.today) === 'happened';
}

/**
 * When the sentence in force at a date ends: from the day of the verdict, its length by the calendar,
 * less the days in custody before that day where time served counts. A later ruling that gives
 * another length takes its place and still counts from the verdict; one that quashes it, acquits or
 * suspends leaves none,
 * and so does any release since, or a sentence that is suspended or in absentia. A range where the
 * verdict's day or the time served is not exact; null where no sentence of imprisonment is on file.
 */
export function sentenceLeft(detainee: Detainee, question: CustodyQuestion): SentenceLeft | null {
  const events = custodyEventsOf(detainee, question).filter((each) => isWithin(each, question));
  let verdict: DatedEvent | null = null;
  let by: CustodyEvent | null = null;
  for (const each of events) {
    const { event, kind } = each;
    const imprisons = event.sentence !== null && !lets.has(event.result ?? '');
    if (event.event === 'verdict') {
      verdict = imprisons ? each : null;
      by = imprisons ? event : null;
    } else if (event.event === 'appeal-ruling' && endsSentence(event)) verdict = null;
    else if (event.event === 'appeal-ruling' && imprisons && verdict !== null) by = event;
    else if (kind.frees) verdict = null;
  }
  const sentence = by?.sentence ?? null;
  if (verdict === null || by === null || sentence === null) return null;
  const { earliest: first, latest: last } = verdict;
  const served = servedBefore(detainee, first, sentence, question);
  const most = served.max;
  return {
    sentence,
    event: by,
    served,
    earliest: first === null || most === null ? null : sentenceEnd(first, sentence, most),
    latest: last === null ? null : sentenceEnd(last, sentence, served.min),
  };
}

function servedBefore(
  detainee: Detainee,
  verdict: CalendarDate | null,
  sentence: Sentence,
  question: CustodyQuestion,
): SentenceLeft['served'] {
  if (!sentence.servedCounts) return { min: 0, max: 0 };
  if (verdict === null) return { min: 0, max: null };
  const { min, max } = daysHeld(detainee, { ...question, asOf: verdict.subtract({ days: 1 }) });
  return { min, max };
}
