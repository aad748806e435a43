import type { Detainee } from './detainee';
import { bounds } from './edtf-date';
import { eventKind } from './dated-event';

/**
 * True where work, town and the day of the arrest leave together: who reads all three knows who it
 * is, whatever stands in the place of the name.
 */
export function isIdentifying(person: Detainee, claims: ReadonlySet<string>): boolean {
  const facts = person.facts.filter((fact) => claims.has(fact.id));
  const work = facts.some((fact) => ['occupation', 'position', 'affiliation'].includes(fact.field));
  const arrests = person.custodyEvents.filter(
    (event) => claims.has(event.id) && eventKind(event.event).takes,
  );
  const town =
    facts.some((fact) => ['residence', 'birth-place', 'whereabouts'].includes(fact.field)) ||
    person.custodyEvents.some((event) => claims.has(event.id) && event.place !== '');
  const day = arrests.some(({ date }) => {
    const { earliest, latest } = bounds(date.edtf);
    return earliest !== null && latest !== null && earliest.compare(latest) === 0;
  });
  return work && town && day;
}
