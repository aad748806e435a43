import type { CalendarDate } from '@internationalized/date';
import {
  checklistItems,
  type Checklist,
  type ChecklistItem,
  type ChecklistKind,
} from './checklist';
import type { Consent } from './consent';
import { countSources, type CountEvidence } from './claim-rank';
import type { CustodyStatus } from './custody-status';
import type { Detainee } from './detainee';
import { bounds } from './edtf-date';
import { isQuiet } from './publicity';

/** The checklist that a status calls for, with the one on file for its event if there is one. */
export function checklistFor(
  detainee: Pick<Detainee, 'checklists'>,
  custody: Pick<CustodyStatus, 'status' | 'held' | 'event'>,
  wasHeld: boolean,
): {
  readonly kind: ChecklistKind;
  readonly event: string;
  readonly onFile: Checklist | null;
} | null {
  const { event, status, held } = custody;
  if (event === null) return null;
  const kind = status === 'died' ? 'death' : held === 'no' && wasHeld ? 'release' : null;
  if (kind === null) return null;
  const onFile =
    detainee.checklists.find((one) => one.event === event.id && one.checklist === kind) ?? null;
  return { kind, event: event.id, onFile };
}

/** The items of a checklist that nobody has done yet. */
export function openItems(kind: ChecklistKind, onFile: Checklist | null): readonly ChecklistItem[] {
  const done = new Set<string>(onFile?.done.map(({ item }) => item));
  return checklistItems[kind].filter((item) => !done.has(item));
}

/** True where the claim of a release or a death rests on two sources that do not repeat each other. */
export function isConfirmedTwice(
  event: NonNullable<CustodyStatus['event']>,
  countEvidence: CountEvidence = countSources,
): boolean {
  return countEvidence(event) >= 2;
}

/** Whose consent counts now. */
export type ConsentHolder = 'person' | 'family' | 'next-of-kin';

/**
 * Who can consent in the person's place: while somebody is held, the family may; once released, the
 * person's own consent takes the place of the family's; after a death it passes to the next of kin.
 */
export function consentHolder(custody: Pick<CustodyStatus, 'status' | 'held'>): ConsentHolder {
  if (custody.status === 'died') return 'next-of-kin';
  return custody.held === 'no' ? 'person' : 'family';
}

const ownWords = /^(?:self|own|him ?self|her ?self|themselves|the person|özü|сам[аи]?)$/iu;

/** True where a consent was given by the person and not by somebody for them. */
export function isOwnConsent({ relation }: Pick<Consent, 'relation'>): boolean {
  return ownWords.test(relation.trim());
}

function passed(date: Consent['date'] | null, asOf: CalendarDate): boolean {
  const { earliest } = bounds(date?.edtf ?? null);
  return earliest !== null && earliest.compare(asOf) <= 0;
}

/**
 * True where a consent counts on a day: given, not withdrawn or expired by then, and by who can give
 * it now; one dated before the person's release or death and given for them counts no more.
 */
export function isConsentInForce(
  consent: Consent,
  custody: Pick<CustodyStatus, 'status' | 'held' | 'event'>,
  asOf: CalendarDate,
): boolean {
  if (consent.state !== 'given') return false;
  if (passed(consent.withdrawn, asOf) || passed(consent.expires, asOf)) return false;
  const holder = consentHolder(custody);
  if (holder === 'family') return true;
  if (holder === 'person') return custody.event === null || isOwnConsent(consent);
  const died = bounds(custody.event?.date.edtf ?? null).latest;
  const given = bounds(consent.date.edtf).earliest;
  return !isOwnConsent(consent) && (died === null || (given !== null && given.compare(died) >= 0));
}

/** The consents that count on a day for one scope. */
export function consentsInForce(
  detainee: Pick<Detainee, 'consents'>,
  scope: Consent['scope'][number],
  custody: Pick<CustodyStatus, 'status' | 'held' | 'event'>,
  asOf: CalendarDate,
): readonly Consent[] {
  return detainee.consents.filter(
    (consent) => consent.scope.includes(scope) && isConsentInForce(consent, custody, asOf),
  );
}

/** Why nothing may be said in public of a person now; null where nothing holds it back. */
export type PublicityHold = 'family-not-informed' | 'do-not-name' | 'quiet' | 'ask-first' | null;

/**
 * What a person's publicity lets be said on a day. After a death nothing is published until the family
 * is marked informed. A choice that was limited in time falls back to asking first; asking first is
 * answered by a consent to the name that is in force.
 */
export function publicityHold(
  detainee: Pick<Detainee, 'publicity' | 'consents' | 'checklists'>,
  custody: Pick<CustodyStatus, 'status' | 'held' | 'event'>,
  asOf: CalendarDate,
): PublicityHold {
  if (custody.status === 'died') {
    const informed = detainee.checklists.some(
      ({ checklist, done }) =>
        checklist === 'death' && done.some(({ item }) => item === 'family-informed'),
    );
    if (!informed) return 'family-not-informed';
  }
  const { choice, until } = detainee.publicity;
  if (choice !== 'campaign' && choice !== 'ask-first' && isQuiet(detainee, asOf)) return choice;
  const last = bounds(until?.edtf ?? null).latest;
  const over = last !== null && last.compare(asOf) < 0;
  if (choice === 'campaign' && !over) return null;
  return consentsInForce(detainee, 'name', custody, asOf).length > 0 ? null : 'ask-first';
}

/** True where a birthday may still be marked: not after a death, and not where publicity is silent. */
export function marksBirthdays(
  detainee: Pick<Detainee, 'publicity'>,
  custody: Pick<CustodyStatus, 'status'>,
): boolean {
  const { choice } = detainee.publicity;
  return custody.status !== 'died' && choice !== 'do-not-name' && choice !== 'quiet';
}
