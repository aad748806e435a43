import { assertNever } from './assert-never';
import { readerOf, type CasebookReader } from './casebook-reader';
import { projectAppeal, projectReply } from './project-appeal';
import {
  projectCaseGroup,
  projectContact,
  projectCount,
  projectDefinition,
  projectFacility,
  projectIdentity,
  projectListEdition,
  projectOffice,
  projectOrganisation,
  projectRelation,
} from './project-others';
import { projectDetainee } from './project-person';
import { projectProceeding } from './project-proceeding';
import { projectSource } from './project-source';
import { recordKinds, type AnyRecord } from './records';
import type { ReleaseLevel } from './release';
import { releaseGate, type Audience, type ReleaseGate } from './release-gate';

/** The part of a casebook that may leave at a level: plain data, and nothing of the rest. */
export interface Projected {
  readonly level: ReleaseLevel;
  readonly audience: Audience;
  readonly records: readonly AnyRecord[];
  /** Ids of claims (and of appeals, for their documents) that also rest on a withheld source. */
  readonly onFile: readonly string[];
}

function projectRecord(
  record: AnyRecord,
  gate: ReleaseGate,
  casebook: CasebookReader,
): AnyRecord | null {
  switch (record.kind) {
    case 'detainee':
      return projectDetainee(record, gate);
    case 'proceeding':
      return projectProceeding(record, gate);
    case 'appeal':
      return projectAppeal(record, gate, casebook);
    case 'reply':
      return projectReply(record, gate);
    case 'source':
      return projectSource(record, gate);
    case 'organisation':
      return projectOrganisation(record, gate);
    case 'office':
      return projectOffice(record, gate);
    case 'facility':
      return projectFacility(record, gate);
    case 'contact':
      return projectContact(record, gate);
    case 'case-group':
      return projectCaseGroup(record, gate);
    case 'relation':
      return projectRelation(record, gate);
    case 'count-estimate':
      return projectCount(record, gate);
    case 'list-edition':
      return projectListEdition(record, gate);
    case 'identity':
      return projectIdentity(record, gate);
    case 'definition':
      return projectDefinition(record);
    case 'brief':
    case 'view':
    case 'rule':
    case 'import-batch':
    case 'tag':
      // How the team works: these never leave.
      return null;
    default:
      return assertNever(record);
  }
}

/**
 * What of a casebook may leave at `level` for `audience`: new records made by allow-list, field by
 * field, so that a field somebody adds later stays until it is allowed by name. A claim's mark is
 * the highest of its own and its subject's; a citation's also of its source's, and a claim whose
 * source stays is noted in `onFile`. Privileged never leaves. Everything an export derives, counts
 * or numbers must come from this and never from the casebook.
 */
export function project(
  casebook: CasebookReader,
  level: ReleaseLevel,
  audience: Audience,
): Projected {
  const gate = releaseGate(casebook, level, audience);
  const records: AnyRecord[] = [];
  for (const kind of recordKinds) {
    for (const record of casebook.all(kind)) {
      if (!gate.leaves(kind, record.id)) continue;
      const projected = projectRecord(record, gate, casebook);
      if (projected !== null) records.push(projected);
    }
  }
  return { level, audience, records, onFile: [...gate.onFile].toSorted() };
}

/** Reads the projected records as a casebook, for the derivations. */
export function readerOfProjected(projected: Projected): CasebookReader {
  return readerOf(projected.records);
}
