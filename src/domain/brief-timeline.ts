import type { BriefLine, BriefTimeline } from './brief-document';
import { eventName } from './brief-custody';
import { capital, type BriefWriter } from './brief-writer';
import type { CustodyEvent } from './custody-event';
import { bounds } from './edtf-date';
import type { Incident } from './incident';

/** Marks that still can be told apart in one drawing beside the lines that say the same. */
const MOST = 18;
/** One mark alone has no axis to stand on. */
const FEWEST = 3;

/**
 * What happened to a person, drawn on one axis: each mark as wide as its date is open. It says no
 * more than the lines under it: what kind of event it was, and when. A line that was edited has no
 * mark, for its composed words are not the ones that leave; nor has a date without an end.
 */
export function personTimeline(
  key: string,
  name: string,
  happened: readonly { readonly claim: CustodyEvent | Incident; readonly line: BriefLine }[],
  writer: BriefWriter,
): BriefTimeline[] {
  const { phrases } = writer;
  const marks = happened.flatMap(({ claim, line }) => {
    const { earliest, latest } = bounds(claim.date.edtf);
    if (line.edited || earliest === null || latest === null) return [];
    const kind =
      'event' in claim ? eventName(claim.event, writer) : phrases.term('incidents', claim.incident);
    const said = writer.said(
      'timeline.mark',
      { event: capital(kind, phrases.language), date: writer.date(claim.date) },
      claim.saidBy,
    );
    const words = claim.status === 'disputed' ? said + phrases.say('timeline.disputed') : said;
    return [{ key: `mark:${claim.id}`, from: earliest.toString(), to: latest.toString(), words }];
  });
  if (marks.length < FEWEST || marks.length > MOST) return [];
  const caption = phrases.say('timeline.caption', { name, date: writer.asOfWords });
  return [{ kind: 'timeline', key, caption, marks }];
}
