import { appealSchema, type Appeal } from './appeal';
import { briefSchema, type Brief } from './brief';
import { caseGroupSchema, type CaseGroup } from './case-group';
import { contactSchema, type Contact } from './contact';
import { countEstimateSchema, type CountEstimate } from './count-estimate';
import { detaineeSchema, type Detainee } from './detainee';
import { facilitySchema, type Facility } from './facility';
import { identitySchema, type Identity } from './identity';
import type { Id } from './ids';
import { importBatchSchema, type ImportBatch } from './import-batch';
import { listEditionSchema, type ListEdition } from './list-edition';
import { officeSchema, type Office } from './office';
import { organisationSchema, type Organisation } from './organisation';
import { ownDefinitionSchema, type OwnDefinition } from './own-definition';
import { proceedingSchema, type Proceeding } from './proceeding';
import { relationSchema, type Relation } from './relation';
import { replySchema, type Reply } from './reply';
import { ruleSchema, type Rule } from './rule';
import type { z } from './schema';
import { sourceSchema, type Source } from './source';
import { tagSchema, type Tag } from './tag';
import { viewSchema, type View } from './view';

/** Every aggregate by its kind: what a casebook consists of. */
export interface RecordOf {
  detainee: Detainee;
  proceeding: Proceeding;
  appeal: Appeal;
  reply: Reply;
  source: Source;
  organisation: Organisation;
  office: Office;
  facility: Facility;
  contact: Contact;
  'case-group': CaseGroup;
  relation: Relation;
  'count-estimate': CountEstimate;
  'list-edition': ListEdition;
  definition: OwnDefinition;
  brief: Brief;
  view: View;
  rule: Rule;
  identity: Identity;
  'import-batch': ImportBatch;
  tag: Tag;
}

export type RecordKind = keyof RecordOf;
export type AnyRecord = RecordOf[RecordKind];
export type RecordId = { [K in RecordKind]: Id<K> }[RecordKind];

export interface RecordShape {
  readonly schema: z.ZodType<AnyRecord>;
  /** The lists whose members have an id and are changed one by one; all else changes by field. */
  readonly members: readonly string[];
}

/** For each kind its schema and its lists of members. The order is the order of loading. */
export const recordShapes: { readonly [K in RecordKind]: RecordShape } = {
  detainee: {
    schema: detaineeSchema,
    members: [
      'names',
      'facts',
      'custodyEvents',
      'incidents',
      'criteriaSheets',
      'consents',
      'checklists',
      'notes',
    ],
  },
  appeal: {
    schema: appealSchema,
    members: [
      'issuers',
      'signatories',
      'addressees',
      'targets',
      'asks',
      'outcomeLines',
      'groupCoverages',
      'generalEffects',
      'stages',
      'deadlineMarks',
      'sponsorHandOvers',
      'consents',
      'notes',
    ],
  },
  source: {
    schema: sourceSchema,
    members: ['relations', 'textVersions', 'attachments', 'annotations', 'notes'],
  },
  reply: { schema: replySchema, members: ['links', 'points', 'notes'] },
  proceeding: {
    schema: proceedingSchema,
    members: ['defendants', 'charges', 'hearings', 'decisions', 'notes'],
  },
  organisation: { schema: organisationSchema, members: ['names', 'facts', 'terms', 'notes'] },
  office: { schema: officeSchema, members: ['holders', 'notes'] },
  facility: { schema: facilitySchema, members: ['names', 'facts', 'notes'] },
  contact: { schema: contactSchema, members: ['notes'] },
  'case-group': { schema: caseGroupSchema, members: ['members', 'notes'] },
  relation: { schema: relationSchema, members: ['notes'] },
  'count-estimate': { schema: countEstimateSchema, members: ['notes'] },
  'list-edition': { schema: listEditionSchema, members: ['entries', 'notes'] },
  definition: { schema: ownDefinitionSchema, members: ['versions', 'notes'] },
  brief: { schema: briefSchema, members: ['editedLines', 'handOvers', 'notes'] },
  view: { schema: viewSchema, members: ['notes'] },
  rule: { schema: ruleSchema, members: ['notes'] },
  identity: { schema: identitySchema, members: ['notes'] },
  'import-batch': { schema: importBatchSchema, members: ['notes'] },
  tag: { schema: tagSchema, members: ['notes'] },
};

export const recordKinds = Object.keys(recordShapes) as RecordKind[];

/** True where `kind` names an aggregate. */
export function isRecordKind(kind: unknown): kind is RecordKind {
  return typeof kind === 'string' && Object.hasOwn(recordShapes, kind);
}
