import { custodyStatusAt, type CustodyStatus } from '../../domain/custody-status';
import { daysHeld, type DaysHeld } from '../../domain/days-held';
import type { Detainee } from '../../domain/detainee';
import { shownName } from '../../domain/shown-name';
import type { Reading } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { identitiesIn, peopleIn } from '../shared/names/people';
import { custodyQuestion } from '../shared/records/custody-question';

/** One person as the table shows them: everything derived, nothing stored. */
export interface DetaineeRow {
  readonly id: Detainee['id'];
  readonly detainee: Detainee;
  readonly name: string;
  readonly otherNames: string;
  readonly custody: CustodyStatus;
  readonly held: DaysHeld;
  readonly appeals: number;
  readonly unsourced: number;
}

/** The rows of everybody on file, each person once; voices only where asked for. */
export function detaineeRows(store: Reading, withVoices: boolean): DetaineeRow[] {
  const question = custodyQuestion(store);
  const { resolve } = identitiesIn(store);
  const appeals = new Map<string, number>();
  for (const appeal of store.all('appeal')) {
    // Two lines of one appeal about records that were merged are one appeal.
    for (const id of new Set(appeal.outcomeLines.map((line) => resolve(line.detainee)))) {
      appeals.set(id, (appeals.get(id) ?? 0) + 1);
    }
  }
  return peopleIn(store)
    .filter((detainee) => withVoices || detainee.standing === 'case')
    .map((detainee) => {
      const name = shownName(detainee);
      return {
        id: detainee.id,
        detainee,
        name: name.text === '' ? t('shared.unnamed') : name.text,
        otherNames: [...new Set(name.others.map((other) => other.text))].join(', '),
        custody: custodyStatusAt(detainee, question),
        held: daysHeld(detainee, question),
        appeals: appeals.get(detainee.id) ?? 0,
        unsourced: claimsOf(detainee).filter((claim) => claim.evidence.length === 0).length,
      };
    });
}

/** Every claim of a person, of whatever list. */
export function claimsOf(detainee: Detainee) {
  return [...detainee.names, ...detainee.facts, ...detainee.custodyEvents, ...detainee.incidents];
}
