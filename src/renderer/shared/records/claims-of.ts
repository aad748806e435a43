import type { Detainee } from '../../../domain/detainee';

/** Every claim of a person, of whatever list. */
export function claimsOf(person: Detainee) {
  return [...person.names, ...person.facts, ...person.custodyEvents, ...person.incidents];
}
