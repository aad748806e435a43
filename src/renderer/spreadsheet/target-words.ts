import { termsOf } from '../../domain/vocabulary';
import type { RowKind, Target } from '../../import/spreadsheet/mapping';
import { fitsRowKind } from '../../import/spreadsheet/propose-mapping';
import { t, tOr } from '../shared/catalogue';
import { termWords } from '../shared/fields/terms';

/** Custody events that a column can be the date of. */
const dated = ['taken', 'arrest', 'charge', 'verdict', 'release', 'transfer', 'death'] as const;

const plain: readonly Target[] = [
  'skip',
  'name',
  'given-name',
  'family-name',
  'other-name',
  'reference',
  'id',
  'status',
  'event-kind',
  'event-date',
  'event-place',
  'event-detail',
  'outcome-status',
  'outcome-date',
  'outcome-named',
  'outcome-raised',
  'outcome-next',
  'entry-change',
  'entry-why',
  'note',
];

/** The targets that columns of rows of one kind can have, in groups as they are offered. */
export function targetGroups(kind: RowKind): readonly (readonly Target[])[] {
  const facts = termsOf('fact-fields').map(({ id }) => `fact:${id}` as const);
  const dates = dated.map((event) => `date:${event}` as const);
  return [plain, dates, facts].map((group) => group.filter((target) => fitsRowKind(target, kind)));
}

/** A target in words. */
export function targetWords(target: Target): string {
  if (target.startsWith('fact:')) {
    return t('spreadsheet.factOf', { field: termWords('fact-fields', target.slice(5)) });
  }
  if (target.startsWith('date:')) {
    return t('spreadsheet.dateOf', { event: termWords('custody-events', target.slice(5)) });
  }
  return tOr(`spreadsheet.target.${target}`, target);
}
