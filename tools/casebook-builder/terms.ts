import type { AnyRecord } from '../../src/domain/records';
import { isTerm, type VocabularyName } from '../../src/domain/vocabulary';

/** Which list the words of a field come from, wherever in a record the field stands. */
const listOf: Readonly<Record<string, VocabularyName>> = {
  appealKind: 'appeal-kinds',
  mechanism: 'mechanisms',
  ask: 'asks',
  event: 'custody-events',
  effect: 'effects',
  incident: 'incidents',
  sourceKind: 'source-kinds',
  field: 'fact-fields',
  organisationKind: 'organisation-kinds',
  facilityKind: 'facility-kinds',
  channel: 'channels',
  stage: 'stages',
};

/** Every word in the records that its vocabulary does not have, as `field: word`. */
export function unknownTerms(records: readonly AnyRecord[]): string[] {
  const unknown = new Set<string>();
  visit(records, unknown);
  return [...unknown].toSorted();
}

function visit(value: unknown, unknown: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const list = listOf[key];
    if (list !== undefined && typeof inner === 'string' && inner !== '' && !isTerm(list, inner)) {
      unknown.add(`${key}: ${inner}`);
    }
    visit(inner, unknown);
  }
}
