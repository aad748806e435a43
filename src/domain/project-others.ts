import type { CaseGroup } from './case-group';
import type { Contact } from './contact';
import type { CountEstimate } from './count-estimate';
import type { Facility } from './facility';
import type { Identity } from './identity';
import type { ListEdition } from './list-edition';
import type { Office } from './office';
import type { Organisation } from './organisation';
import type { OwnDefinition } from './own-definition';
import { projectFact, projectName } from './project-person';
import type { Relation } from './relation';
import type { ReleaseMark } from './release';
import { leavingDate } from './leaving-date';
import { leaving, noMoment, type ReleaseGate } from './release-gate';

/** The head every projected record has, with what may never leave left empty. */
function head(release: ReleaseMark) {
  return { createdAt: noMoment, trashed: null, release, tags: [], notes: [] };
}

export function projectOrganisation(record: Organisation, gate: ReleaseGate): Organisation {
  return {
    ...head(record.release),
    kind: 'organisation',
    id: record.id,
    organisationKind: record.organisationKind,
    country: record.country,
    names: leaving(record.names, (name) => projectName(name, gate, record.release)),
    facts: leaving(record.facts, (fact) => projectFact(fact, gate, record.release)),
    // When a session ends is for planning; it says nothing a brief needs.
    terms: [],
  };
}

export function projectOffice(record: Office, gate: ReleaseGate): Office {
  return {
    ...head(record.release),
    kind: 'office',
    id: record.id,
    title: record.title,
    aliases: record.aliases,
    organisation: gate.ref('organisation', record.organisation),
    country: record.country,
    holders: leaving(record.holders, (holder) => {
      const claim = gate.claim(holder, record.release);
      return claim && { ...claim, name: holder.name };
    }),
  };
}

export function projectFacility(record: Facility, gate: ReleaseGate): Facility {
  return {
    ...head(record.release),
    kind: 'facility',
    id: record.id,
    facilityKind: record.facilityKind,
    place: record.place,
    names: leaving(record.names, (name) => projectName(name, gate, record.release)),
    facts: leaving(record.facts, (fact) => projectFact(fact, gate, record.release)),
  };
}

/** A contact by one name alone, where even a contact may leave: never how to reach them. */
export function projectContact(record: Contact, gate: ReleaseGate): Contact {
  return {
    ...head(record.release),
    kind: 'contact',
    id: record.id,
    name: record.name,
    aliases: [],
    detainees: record.detainees.filter((id) => gate.leaves('detainee', id)),
    relation: record.relation,
    safeChannel: '',
    safeHours: '',
    neverCall: record.neverCall,
    speaksForFamily: record.speaksForFamily,
    nextContact: null,
    detail: '',
  };
}

export function projectCaseGroup(record: CaseGroup, gate: ReleaseGate): CaseGroup {
  return {
    ...head(record.release),
    kind: 'case-group',
    id: record.id,
    title: record.title,
    aliases: record.aliases,
    description: record.description,
    members: leaving(record.members, (member) => {
      if (!gate.leaves('detainee', member.detainee)) return null;
      const claim = gate.claim(member, record.release);
      return claim && { ...claim, detainee: member.detainee };
    }),
  };
}

/** A relation leaves with both its ends or not at all: one end alone tells of the other. */
export function projectRelation(record: Relation, gate: ReleaseGate): Relation | null {
  for (const end of [record.from, record.to]) {
    if (end.kind !== 'named' && !gate.leaves(end.kind, end.id)) return null;
  }
  const claim = gate.claim(record);
  return (
    claim && {
      ...claim,
      ...head(record.release),
      kind: 'relation',
      id: record.id,
      from: gate.party(record.from),
      relation: record.relation,
      to: gate.party(record.to),
      certainty: record.certainty,
    }
  );
}

export function projectCount(record: CountEstimate, gate: ReleaseGate): CountEstimate | null {
  const claim = gate.claim(record);
  return (
    claim && {
      ...claim,
      ...head(record.release),
      kind: 'count-estimate',
      id: record.id,
      unit: record.unit,
      measure: record.measure,
      counted: record.counted,
      count: record.count,
      bound: record.bound,
      words: record.words,
      definition: record.definition,
      at: leavingDate(record.at),
    }
  );
}

/** A definition leaves whole: it is what a sheet that leaves was answered by, and names nobody. */
export function projectDefinition(record: OwnDefinition): OwnDefinition {
  return {
    ...head(record.release),
    kind: 'definition',
    id: record.id,
    title: record.title,
    versions: record.versions.map((version) => ({
      id: version.id,
      version: version.version,
      date: leavingDate(version.date),
      source: version.source,
      criteria: version.criteria.map(({ id, words }) => ({ id, words })),
      exclusion: version.exclusion,
    })),
  };
}

export function projectListEdition(record: ListEdition, gate: ReleaseGate): ListEdition {
  return {
    ...head(record.release),
    kind: 'list-edition',
    id: record.id,
    title: record.title,
    issuer: record.issuer && gate.party(record.issuer),
    date: leavingDate(record.date),
    definition: record.definition,
    entries: leaving(record.entries, (entry) => {
      // The printed name is a name: it stays with the person it stands for.
      if (entry.detainee !== null && !gate.leaves('detainee', entry.detainee)) return null;
      const claim = gate.claim(entry, record.release);
      return (
        claim && {
          ...claim,
          printed: entry.printed,
          detainee: entry.detainee,
          change: entry.change,
          why: entry.why,
        }
      );
    }),
  };
}

/** That two records are one person, without the reasons; both must leave. */
export function projectIdentity(record: Identity, gate: ReleaseGate): Identity | null {
  if (!gate.leaves('detainee', record.survivor) || !gate.leaves('detainee', record.absorbed)) {
    return null;
  }
  return {
    ...head(record.release),
    kind: 'identity',
    id: record.id,
    verdict: record.verdict,
    survivor: record.survivor,
    absorbed: record.absorbed,
    reasons: [],
  };
}
