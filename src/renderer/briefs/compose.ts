import { getLocalTimeZone, today as todayIn, type CalendarDate } from '@internationalized/date';
import type { Brief } from '../../domain/brief';
import { composeBrief } from '../../domain/compose-brief';
import type { BriefDocument } from '../../domain/brief-document';
import { briefPhrases, type BriefPhrases } from '../../domain/brief-phrases';
import type { CasebookReader } from '../../domain/casebook-reader';
import { bounds } from '../../domain/edtf-date';
import { identitiesOf } from '../../domain/identities';
import type { DetaineeId } from '../../domain/ids';
import { project, type Projected } from '../../domain/projection';
import { releaseDifferences, type ReleaseDifference } from '../../domain/release-differences';
import type { CasebookKind } from '../../ipc/app-shapes';
import { t } from '../shared/catalogue';

/** A brief made from what may leave, and what has to be decided before it does. */
export interface Composed {
  readonly brief: Brief;
  readonly projected: Projected;
  readonly document: BriefDocument;
  readonly phrases: BriefPhrases;
  readonly asOf: CalendarDate;
  readonly today: CalendarDate;
  /** The people who leave, in the brief's order. */
  readonly people: readonly DetaineeId[];
  /** People chosen for the brief whom level, audience or publicity keep back. */
  readonly heldBack: readonly DetaineeId[];
  /** People to be asked first, who leave to somebody outside. */
  readonly askFirst: readonly DetaineeId[];
  readonly differences: readonly ReleaseDifference[];
}

/** What a casebook that is no real one says of itself on every page and row. */
export function bannersOf(kind: CasebookKind | undefined): string[] {
  if (kind === 'practice') return [t('app.practice')];
  return kind === 'sample' ? [t('app.sample')] : [];
}

/**
 * Composes a brief as of this moment. The projection comes first, and everything that leaves is
 * derived from it; the whole casebook is only asked where the two say different things.
 */
export function composed(
  casebook: CasebookReader,
  brief: Brief,
  kind: CasebookKind | undefined,
): Composed {
  const today = todayIn(getLocalTimeZone());
  const asOf = bounds(brief.asOf.edtf).latest ?? today;
  const phrases = briefPhrases(brief.language);
  const projected = project(casebook, brief.level, brief.audience);
  const banners = bannersOf(kind);
  const document = composeBrief({ projected, brief, phrases, today, banners });
  const leaving = new Set<string>(
    projected.records.flatMap((record) => (record.kind === 'detainee' ? [record.id] : [])),
  );
  const { resolve } = identitiesOf(casebook.all('identity'));
  const chosen = [...new Set(chosenPeople(brief, projected).map(resolve))];
  const people = chosen.filter((id) => leaving.has(id));
  const outside = brief.audience !== 'internal' || brief.level === 'public';
  return {
    brief,
    projected,
    document,
    phrases,
    asOf,
    today,
    people,
    heldBack: chosen.filter((id) => !leaving.has(id)),
    askFirst: outside
      ? people.filter((id) => casebook.get('detainee', id)?.publicity.choice === 'ask-first')
      : [],
    differences: releaseDifferences(casebook, projected, people, asOf, today),
  };
}

/** The people of a brief; a tracker that names none is about everybody with an outcome line. */
function chosenPeople(brief: Brief, projected: Projected): readonly DetaineeId[] {
  if (brief.detainees.length > 0 || brief.template !== 'appeal-tracker') {
    return [...new Set(brief.detainees)];
  }
  const named = projected.records.flatMap((record) =>
    record.kind === 'appeal' ? record.outcomeLines.map((line) => line.detainee) : [],
  );
  return [...new Set(named)];
}
