import { getLocalTimeZone, today as todayIn, type CalendarDate } from '@internationalized/date';
import { appealConsentGaps, type AppealConsentGap } from '../../domain/appeal-consent-gaps';
import type { Brief } from '../../domain/brief';
import { composeBrief } from '../../domain/compose-brief';
import { linesOf, type BriefDocument } from '../../domain/brief-document';
import { briefPhrases, type BriefPhrases } from '../../domain/brief-phrases';
import type { CasebookReader } from '../../domain/casebook-reader';
import { bounds } from '../../domain/edtf-date';
import { consentGaps, type ConsentGap } from '../../domain/consent-gaps';
import { identitiesOf, mergedDetainee } from '../../domain/identities';
import { isIdentifying } from '../../domain/identifying';
import { leavingFields, type LeavingField } from '../../domain/leaving-fields';
import { leavingScopes } from '../../domain/leaving-scopes';
import { pseudonymous } from '../../domain/pseudonymous';
import type { DetaineeId } from '../../domain/ids';
import { project, type Projected } from '../../domain/projection';
import { releaseDifferences, type ReleaseDifference } from '../../domain/release-differences';
import type { CasebookKind } from '../../ipc/app-shapes';

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
  /** What may not leave of whom, because nobody allowed it; see `consentGaps`. */
  readonly consent: readonly ConsentGap[];
  /** Appeals that leave although consent to them was refused, or is missing; see `appealConsentGaps`. */
  readonly appeals: readonly AppealConsentGap[];
  /** People whose line says that an appeal did not name them in public. */
  readonly namedInConfidence: readonly { detainee: DetaineeId; appeal: string }[];
  /** People without a name of whom what leaves still tells who they are. */
  readonly identifying: readonly DetaineeId[];
  readonly differences: readonly ReleaseDifference[];
  /** Every field that leaves, and what of it stays. */
  readonly fields: readonly LeavingField[];
}

/** What a casebook that is no real one says of itself on every page and row. */
export function bannersOf(kind: CasebookKind | undefined, phrases: BriefPhrases): string[] {
  return kind === 'practice' || kind === 'sample' ? [phrases.say(`banner.${kind}`)] : [];
}

/**
 * Composes a brief as of this moment. The projection comes first, and everything that leaves is
 * derived from it; the whole casebook is only asked where the two say different things.
 */
export function composed(
  casebook: CasebookReader,
  brief: Brief,
  kind: CasebookKind | undefined,
  today: CalendarDate = todayIn(getLocalTimeZone()),
): Composed {
  const asOf = bounds(brief.asOf.edtf).latest ?? today;
  const phrases = briefPhrases(brief.language);
  const allowed = project(casebook, brief.level, brief.audience);
  const { resolve } = identitiesOf(casebook.all('identity'));
  const chosen = [...new Set(chosenPeople(brief, allowed).map(resolve))];
  const projected = brief.pseudonyms
    ? pseudonymous(allowed, chosen, (number) =>
        phrases.say('pseudonym', { number: String(number) }),
      )
    : allowed;
  const banners = bannersOf(kind, phrases);
  const document = composeBrief({ projected, brief, phrases, today, banners });
  const leaving = new Set<string>(
    projected.records.flatMap((record) => (record.kind === 'detainee' ? [record.id] : [])),
  );
  const people = chosen.filter((id) => leaving.has(id));
  const claims = new Set(linesOf(document).flatMap((line) => line.claims));
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
    consent: outside ? gapsOf(casebook, brief, people, claims, today) : [],
    appeals: outside
      ? appealConsentGaps(casebook, claims, { audience: brief.audience, today })
      : [],
    namedInConfidence: outside ? inConfidence(projected, claims) : [],
    identifying: brief.pseudonyms
      ? people.filter((id) => {
          const person = casebook.get('detainee', id);
          return person !== undefined && isIdentifying(person, claims);
        })
      : [],
    differences: releaseDifferences(casebook, allowed, people, asOf, today).filter(
      ({ what }) => !brief.pseudonyms || what !== 'shown-name',
    ),
    fields: leavingFields(document, projected, casebook, people),
  };
}

/** What of some people would leave with some claims without a consent that allows it. */
export function gapsOf(
  casebook: CasebookReader,
  brief: Pick<Brief, 'audience' | 'pseudonyms'>,
  people: readonly DetaineeId[],
  claims: ReadonlySet<string>,
  today: CalendarDate,
): ConsentGap[] {
  const identities = identitiesOf(casebook.all('identity'));
  return people.flatMap((id) => {
    const person = mergedDetainee(id, identities, (each) => casebook.get('detainee', each));
    if (person === undefined || person.standing !== 'case') return [];
    function sourceOf(source: string) {
      return casebook.get('source', source);
    }
    const scopes = leavingScopes(person, claims, sourceOf, !brief.pseudonyms);
    return consentGaps(person, { scopes, audience: brief.audience, today });
  });
}

/** How an appeal named somebody that was not for everybody's eyes. */
const confidently = new Set(['confidential-list', 'redacted', 'initials', 'not-named']);

function inConfidence(
  projected: Projected,
  claims: ReadonlySet<string>,
): { detainee: DetaineeId; appeal: string }[] {
  return projected.records.flatMap((record) =>
    record.kind === 'appeal'
      ? record.outcomeLines
          .filter((line) => claims.has(line.id) && confidently.has(line.named))
          .map((line) => ({ detainee: line.detainee, appeal: record.title }))
      : [],
  );
}

/** The people of a brief; where a template needs nobody chosen, everybody who is a case. */
function chosenPeople(brief: Brief, projected: Projected): readonly DetaineeId[] {
  const members = projected.records.flatMap((record) =>
    record.kind === 'case-group' && record.id === brief.group
      ? record.members.map((member) => member.detainee)
      : [],
  );
  const chosen = [...brief.detainees, ...members];
  if (chosen.length > 0) return [...new Set(chosen)];
  const appeals = new Set<string>(brief.appeals);
  switch (brief.template) {
    case 'appeal-tracker':
    case 'appeal-dossier':
      return projected.records.flatMap((record) =>
        record.kind === 'appeal' && (appeals.size === 0 || appeals.has(record.id))
          ? record.outcomeLines.map((line) => line.detainee)
          : [],
      );
    case 'statistics':
      return projected.records.flatMap((record) =>
        record.kind === 'detainee' && record.standing === 'case' ? [record.id] : [],
      );
    default:
      return [];
  }
}
