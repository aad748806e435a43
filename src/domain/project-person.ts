import type { CriteriaSheet } from './criteria-sheet';
import type { CustodyEvent } from './custody-event';
import type { Detainee } from './detainee';
import type { Fact, FactValue } from './fact';
import type { Incident } from './incident';
import type { Name } from './name';
import { leavingDate } from './leaving-date';
import { leaving, noMoment, type ReleaseGate } from './release-gate';
import type { ReleaseMark } from './release';

/** A name that may leave, field by field. */
export function projectName(name: Name, gate: ReleaseGate, subject: ReleaseMark): Name | null {
  const claim = gate.claim(name, subject);
  return (
    claim && {
      ...claim,
      text: name.text,
      script: name.script,
      language: name.language,
      kind: name.kind,
      preferred: name.preferred,
    }
  );
}

function projectValue(value: FactValue, gate: ReleaseGate): FactValue {
  switch (value.kind) {
    case 'text':
      return { kind: 'text', text: value.text };
    case 'date':
      return { kind: 'date', date: leavingDate(value.date) };
    case 'number':
      return { kind: 'number', number: value.number, unit: value.unit };
    case 'term':
      return { kind: 'term', vocabulary: value.vocabulary, term: value.term };
    case 'party':
      return { kind: 'party', party: gate.party(value.party) };
    case 'not-stated':
      return { kind: 'not-stated' };
  }
}

/** A fact that may leave, field by field. */
export function projectFact(fact: Fact, gate: ReleaseGate, subject: ReleaseMark): Fact | null {
  const claim = gate.claim(fact, subject);
  return claim && { ...claim, field: fact.field, value: projectValue(fact.value, gate) };
}

function projectEvent(
  event: CustodyEvent,
  gate: ReleaseGate,
  subject: ReleaseMark,
): CustodyEvent | null {
  const claim = gate.claim(event, subject);
  if (claim === null) return null;
  const { arrest } = event;
  return {
    ...claim,
    event: event.event,
    date: leavingDate(event.date),
    result: event.result,
    sentence: event.sentence,
    until: leavingDate(event.until),
    facility: gate.ref('facility', event.facility),
    place: event.place,
    proceeding: gate.ref('proceeding', event.proceeding),
    detail: event.detail,
    arrest: arrest && {
      force: arrest.force,
      warrantShown: arrest.warrantShown,
      reasonGiven: arrest.reasonGiven,
      beforeJudge: leavingDate(arrest.beforeJudge),
      firstLawyer: leavingDate(arrest.firstLawyer),
      firstFamilyContact: leavingDate(arrest.firstFamilyContact),
      seized: arrest.seized,
      judgeWithin: arrest.judgeWithin,
    },
  };
}

function projectIncident(
  incident: Incident,
  gate: ReleaseGate,
  subject: ReleaseMark,
): Incident | null {
  const claim = gate.claim(incident, subject);
  return (
    claim && {
      ...claim,
      incident: incident.incident,
      date: leavingDate(incident.date),
      until: leavingDate(incident.until),
      facility: gate.ref('facility', incident.facility),
      place: incident.place,
      by: incident.by && gate.party(incident.by),
      description: incident.description,
      cell: incident.cell,
    }
  );
}

function projectSheet(
  sheet: CriteriaSheet,
  gate: ReleaseGate,
  subject: ReleaseMark,
): CriteriaSheet {
  return {
    id: sheet.id,
    definition: sheet.definition,
    definitionVersion: sheet.definitionVersion,
    answers: leaving(sheet.answers, (answer) => {
      const claim = gate.claim(answer, subject);
      return (
        claim && {
          ...claim,
          criterion: answer.criterion,
          answer: answer.answer,
          reasoning: answer.reasoning,
        }
      );
    }),
    // Who assessed is staff, and staff names never leave.
    assessor: null,
    assessed: leavingDate(sheet.assessed),
  };
}

/**
 * A person as they may leave. Never: notes, tags, consents, the portrait, who assessed. With the
 * team only: reference, file state and publicity; elsewhere these hold their defaults and are not
 * to be printed.
 */
export function projectDetainee(record: Detainee, gate: ReleaseGate): Detainee {
  const mark = record.release;
  const sheets = record.criteriaSheets.map((sheet) => projectSheet(sheet, gate, mark));
  return {
    kind: 'detainee',
    id: record.id,
    createdAt: noMoment,
    trashed: null,
    release: mark,
    tags: [],
    notes: [],
    standing: record.standing,
    fileState: gate.inside ? record.fileState : 'reported',
    lastConfirmed: leavingDate(record.lastConfirmed),
    publicity: gate.inside
      ? { choice: record.publicity.choice, by: '', until: leavingDate(record.publicity.until) }
      : { choice: 'ask-first', by: '', until: null },
    reference: gate.inside ? record.reference : '',
    portrait: null,
    names: leaving(record.names, (name) => projectName(name, gate, mark)),
    facts: leaving(record.facts, (fact) => projectFact(fact, gate, mark)),
    custodyEvents: leaving(record.custodyEvents, (event) => projectEvent(event, gate, mark)),
    incidents: leaving(record.incidents, (incident) => projectIncident(incident, gate, mark)),
    // A sheet with no answer that may leave says that a sheet exists: it stays.
    criteriaSheets: sheets.filter((sheet) => sheet.answers.length > 0),
    consents: [],
    checklists: [],
  };
}
