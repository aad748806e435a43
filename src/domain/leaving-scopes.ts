import type { Claim } from './claim';
import type { ConsentScope } from './consent-gaps';
import type { Detainee } from './detainee';
import type { Source } from './source';

const healthFields = new Set(['health', 'disability', 'sexual-violence']);
const healthEvents = new Set(['medical', 'psychiatric', 'hunger-strike']);

/**
 * What of a person would leave with some claims: the name, what concerns health, the person's own
 * testimony. Portraits are in no export of Vigil.
 */
export function leavingScopes(
  person: Detainee,
  claims: ReadonlySet<string>,
  sourceOf: (id: string) => Source | undefined,
  named: boolean,
): ConsentScope[] {
  const facts = person.facts.filter((fact) => claims.has(fact.id));
  const events = person.custodyEvents.filter((event) => claims.has(event.id));
  const incidents = person.incidents.filter((incident) => claims.has(incident.id));
  const said: readonly Claim[] = [...facts, ...events, ...incidents];
  const scopes: ConsentScope[] = named ? ['name'] : [];
  if (
    facts.some((fact) => healthFields.has(fact.field)) ||
    events.some((event) => healthEvents.has(event.event))
  ) {
    scopes.push('health');
  }
  const own = said.some(
    ({ saidBy, evidence }) =>
      (saidBy?.kind === 'detainee' && saidBy.id === person.id) ||
      evidence.some(({ source }) => sourceOf(source)?.sourceKind === 'testimony'),
  );
  if (own) scopes.push('testimony');
  return scopes;
}
