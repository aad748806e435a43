import appealKinds from '../../resources/vocabularies/appeal-kinds.json';
import asks from '../../resources/vocabularies/asks.json';
import attributions from '../../resources/vocabularies/attributions.json';
import audiences from '../../resources/vocabularies/audiences.json';
import certainties from '../../resources/vocabularies/certainties.json';
import channels from '../../resources/vocabularies/channels.json';
import chargeStates from '../../resources/vocabularies/charge-states.json';
import claimStatuses from '../../resources/vocabularies/claim-statuses.json';
import claimants from '../../resources/vocabularies/claimants.json';
import consentScopes from '../../resources/vocabularies/consent-scopes.json';
import consentStates from '../../resources/vocabularies/consent-states.json';
import countBounds from '../../resources/vocabularies/count-bounds.json';
import countMeasures from '../../resources/vocabularies/count-measures.json';
import countUnits from '../../resources/vocabularies/count-units.json';
import credibility from '../../resources/vocabularies/credibility.json';
import custodyEvents from '../../resources/vocabularies/custody-events.json';
import custodyResults from '../../resources/vocabularies/custody-results.json';
import custodyStatuses from '../../resources/vocabularies/custody-statuses.json';
import decisions from '../../resources/vocabularies/decisions.json';
import definitions from '../../resources/vocabularies/definitions.json';
import effects from '../../resources/vocabularies/effects.json';
import facilityKinds from '../../resources/vocabularies/facility-kinds.json';
import factFields from '../../resources/vocabularies/fact-fields.json';
import fileStates from '../../resources/vocabularies/file-states.json';
import incidents from '../../resources/vocabularies/incidents.json';
import legalCategories from '../../resources/vocabularies/legal-categories.json';
import linkKinds from '../../resources/vocabularies/link-kinds.json';
import mechanisms from '../../resources/vocabularies/mechanisms.json';
import nameKinds from '../../resources/vocabularies/name-kinds.json';
import namedHow from '../../resources/vocabularies/named-how.json';
import organisationKinds from '../../resources/vocabularies/organisation-kinds.json';
import outcomeStatuses from '../../resources/vocabularies/outcome-statuses.json';
import publicity from '../../resources/vocabularies/publicity.json';
import raisedHow from '../../resources/vocabularies/raised-how.json';
import relations from '../../resources/vocabularies/relations.json';
import releaseKinds from '../../resources/vocabularies/release-kinds.json';
import releaseMarks from '../../resources/vocabularies/release-marks.json';
import reliability from '../../resources/vocabularies/reliability.json';
import replyRoles from '../../resources/vocabularies/reply-roles.json';
import replyTypes from '../../resources/vocabularies/reply-types.json';
import sourceKinds from '../../resources/vocabularies/source-kinds.json';
import sourceRelations from '../../resources/vocabularies/source-relations.json';
import stages from '../../resources/vocabularies/stages.json';
import standardsOfProof from '../../resources/vocabularies/standards-of-proof.json';
import wgadDecisions from '../../resources/vocabularies/wgad-decisions.json';

/** Every vocabulary that ships, by the name of its file in resources/vocabularies. */
export const vocabularyFiles = {
  'appeal-kinds': appealKinds,
  asks,
  attributions,
  audiences,
  certainties,
  channels,
  'charge-states': chargeStates,
  'claim-statuses': claimStatuses,
  claimants,
  'consent-scopes': consentScopes,
  'consent-states': consentStates,
  'count-bounds': countBounds,
  'count-measures': countMeasures,
  'count-units': countUnits,
  credibility,
  'custody-events': custodyEvents,
  'custody-results': custodyResults,
  'custody-statuses': custodyStatuses,
  decisions,
  definitions,
  effects,
  'facility-kinds': facilityKinds,
  'fact-fields': factFields,
  'file-states': fileStates,
  incidents,
  'legal-categories': legalCategories,
  'link-kinds': linkKinds,
  mechanisms,
  'name-kinds': nameKinds,
  'named-how': namedHow,
  'organisation-kinds': organisationKinds,
  'outcome-statuses': outcomeStatuses,
  publicity,
  'raised-how': raisedHow,
  relations,
  'release-kinds': releaseKinds,
  'release-marks': releaseMarks,
  reliability,
  'reply-roles': replyRoles,
  'reply-types': replyTypes,
  'source-kinds': sourceKinds,
  'source-relations': sourceRelations,
  stages,
  'standards-of-proof': standardsOfProof,
  'wgad-decisions': wgadDecisions,
} as const;

export type VocabularyName = keyof typeof vocabularyFiles;
