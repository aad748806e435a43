import type { Claim } from '../../domain/claim';
import type { CustodyEvent } from '../../domain/custody-event';
import type { Fact } from '../../domain/fact';
import type { Incident } from '../../domain/incident';
import type { Name } from '../../domain/name';
import { showDate } from '../../domain/show-date';
import type { Reading } from '../shared/casebook/records';
import { language } from '../shared/catalogue';
import { termWords } from '../shared/fields/terms';
import type { ClaimList } from './claim-form';
import { factWords } from '../shared/claims/fact-words';

/** A claim of a person in one line. */
export function claimWords(list: ClaimList, claim: Claim, store: Reading): string {
  switch (list) {
    case 'names':
      return (claim as Name).text;
    case 'facts': {
      const { field, value } = claim as Fact;
      return `${termWords('fact-fields', field)}: ${factWords(value, store)}`;
    }
    case 'custodyEvents': {
      const { event, date } = claim as CustodyEvent;
      return [termWords('custody-events', event), showDate(date, language())].join(', ');
    }
    case 'incidents': {
      const { incident, date } = claim as Incident;
      return [termWords('incidents', incident), showDate(date, language())].join(', ');
    }
  }
}
