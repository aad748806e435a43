/** Names: folding, reading, comparing, proposing, finding. What the rest of Vigil may use. */
export { compareNames, type NameComparison, type Verdict } from './compare-names';
export {
  findDuplicates,
  likelyMatches,
  type DuplicateOptions,
  type DuplicateSlice,
  type LikelyDuplicate,
  type LikelyMatch,
} from './duplicates';
export { fold } from './fold';
export {
  buildNameIndex,
  type HitRank,
  type NamedPerson,
  type NameHit,
  type NameIndex,
} from './name-index';
export { readListsAhead } from './known-names';
export { readNameParts, type NameParts } from './read-name';
export { reasonSentence, type Reason } from './reasons';
export { proposeSpellings, type ProposedSpelling, type SpellingHabit } from './spellings';
export { findMentions, type FoundMentions, type MentionOptions } from './mentions/find-mentions';
export { prepareKnown, type KnownName, type KnownTable } from './mentions/known-table';
export type {
  AppealDraft,
  CountMention,
  DateMention,
  Mention,
  MentionReason,
  NameMention,
} from './mentions/mention';
