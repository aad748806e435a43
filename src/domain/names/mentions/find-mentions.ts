/** Mentions in a text: people, organisations, dates, counts, and likely appeals as drafts. */
import { draftAppeals } from './appeals';
import { findCounts } from './counts';
import { findDates } from './dates';
import { prepareKnown, type KnownName, type KnownTable } from './known-table';
import type { AppealDraft, Mention } from './mention';
import { findOrganisations } from './organisations';
import { findPeople } from './people';
import { cutText } from './tokens';

/** What is known of the text. */
export interface MentionOptions {
  /** ISO date of publication; dates without a year are resolved against it. */
  readonly published?: string;
}

/** Everything found, in the order of the text; nothing is linked by this. */
export interface FoundMentions {
  readonly mentions: readonly Mention[];
  readonly appeals: readonly AppealDraft[];
}

/**
 * Finds mentions in a news text in English, Russian or Azerbaijani. Deterministic; each name says
 * why it was taken for one. Known people are found in any spelling and inflection; a word alone is
 * tied to the person named in full elsewhere in the text, or to the only known bearer.
 *
 * @param known known people and organisations, or the table `prepareKnown` made of them (make it
 *   once for many texts)
 */
export function findMentions(
  text: string,
  known: readonly KnownName[] | KnownTable,
  options: MentionOptions = {},
): FoundMentions {
  const table = 'peopleByWord' in known ? known : prepareKnown(known);
  const cut = cutText(text);
  const organisations = findOrganisations(cut, table);
  // The year of "Forum 2000" belongs to the name.
  const dates = findDates(cut, options.published).filter(
    (date) => !organisations.some((one) => one.start < date.end && one.end > date.start),
  );
  const counts = findCounts(cut, dates);
  const people = findPeople(cut, table, organisations);
  const names = [...organisations, ...people].sort((a, b) => a.start - b.start);
  const mentions = [...names, ...dates, ...counts].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  return { mentions, appeals: draftAppeals(text, names, dates) };
}
