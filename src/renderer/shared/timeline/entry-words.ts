import type { TimelineEntry } from '../../../domain/timeline';
import { t } from '../catalogue';
import { termWords } from '../fields/terms';
import { navigate, openCitation } from '../routing/router';

/** An entry of a timeline in words, without its date. */
export function entryWords({ what }: TimelineEntry): string {
  switch (what.kind) {
    case 'custody-event':
      return termWords('custody-events', what.term);
    case 'incident':
      return termWords('incidents', what.term);
    case 'appeal':
      return t('timeline.appeal', { title: what.title });
    case 'reply':
      return t('timeline.reply', { kind: termWords('reply-types', what.term) });
  }
}

/** Opens the first citation of an entry, or where nothing is cited the record it stands on. */
export function openEntry(entry: TimelineEntry): void {
  const [first] = entry.evidence;
  if (first !== undefined) openCitation(first);
  else if (entry.appeal !== null) navigate('appeals', { appeal: entry.appeal });
  else if (entry.proceeding !== null && entry.member !== null) {
    navigate('proceedings', { proceeding: entry.proceeding, member: entry.member });
  } else {
    navigate('detainees', {
      detainee: entry.person,
      ...(entry.member !== null && { member: entry.member }),
    });
  }
}
