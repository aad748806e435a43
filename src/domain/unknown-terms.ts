import type { AnyRecord } from './records';
import { isTerm, isVocabularyName, type VocabularyName } from './vocabulary';

/** A term that its vocabulary does not have: from a newer Vigil, or a slip in a file. */
export interface UnknownTerm {
  readonly record: string;
  readonly vocabulary: string;
  readonly term: string;
}

type Used = readonly (readonly [VocabularyName, string | null])[];

function termsIn(record: AnyRecord): Used {
  switch (record.kind) {
    case 'detainee':
      return [
        ...record.facts.map((fact) => ['fact-fields', fact.field] as const),
        ...record.facts.flatMap(({ value }) =>
          value.kind === 'term' && isVocabularyName(value.vocabulary)
            ? [[value.vocabulary, value.term] as const]
            : [],
        ),
        ...record.custodyEvents.map((event) => ['custody-events', event.event] as const),
        ...record.custodyEvents.map((event) => ['custody-results', event.result] as const),
        ...record.incidents.map((incident) => ['incidents', incident.incident] as const),
      ];
    case 'appeal':
      return [
        ['appeal-kinds', record.appealKind],
        ['mechanisms', record.mechanism],
        ...record.asks.map((ask) => ['asks', ask.ask] as const),
        ...record.stages.map((stage) => ['stages', stage.stage] as const),
        ...record.generalEffects.map((effect) => ['effects', effect.effect] as const),
        ...record.outcomeLines.flatMap((line) =>
          line.effects.map((effect) => ['effects', effect.effect] as const),
        ),
      ];
    case 'source':
      return [
        ['source-kinds', record.sourceKind],
        ['channels', record.contact?.channel ?? null],
      ];
    case 'organisation':
      return [
        ['organisation-kinds', record.organisationKind],
        ...record.facts.map((fact) => ['fact-fields', fact.field] as const),
      ];
    case 'facility':
      return [
        ['facility-kinds', record.facilityKind],
        ...record.facts.map((fact) => ['fact-fields', fact.field] as const),
      ];
    case 'relation':
      return [['relations', record.relation]];
    case 'proceeding':
      return record.decisions.map((decision) => ['decisions', decision.decision] as const);
    case 'rule':
      return [['mechanisms', record.mechanism]];
    default:
      return [];
  }
}

/**
 * The terms of a record that its vocabularies do not have. They are kept and shown as their words:
 * a casebook of a newer Vigil may know more; but a file that is imported is asked about.
 */
export function unknownTerms(record: AnyRecord): UnknownTerm[] {
  return termsIn(record).flatMap(([vocabulary, term]) =>
    term === null || isTerm(vocabulary, term) ? [] : [{ record: record.id, vocabulary, term }],
  );
}
