import type { BriefTemplate } from './brief-template';
import type { RecordKind } from './records';

/** What a template may read of the records of one kind: their lists, and facts by their fields. */
export interface DeclaredFields {
  readonly lists: readonly string[];
  /** Fields of facts; all of them where left out. */
  readonly facts?: readonly string[];
}

export interface TemplateRule {
  /** What the user chooses: people, appeals, a group, or nothing. */
  readonly about: 'people' | 'appeals' | 'group';
  /** The most words it may have, of the form's own rules; null for no limit. */
  readonly words: number | null;
  /** Parts that can be left out or put in another order; see the keys of its sections. */
  readonly parts: readonly string[];
  /** The kinds of records and the fields of them that it may read; nothing else reaches it. */
  readonly reads: Readonly<Partial<Record<RecordKind, DeclaredFields>>>;
}

const named = { lists: ['names'] };
const cited = {
  source: { lists: ['annotations', 'relations'] },
  organisation: named,
  office: { lists: ['holders'] },
  facility: named,
  contact: { lists: [] },
  identity: { lists: [] },
} as const;
const appeals = {
  appeal: {
    lists: [
      'issuers',
      'signatories',
      'addressees',
      'targets',
      'asks',
      'documents',
      'outcomeLines',
      'groupCoverages',
      'generalEffects',
      'stages',
    ],
  },
  reply: { lists: ['links', 'evidence', 'points'] },
} as const;
const wholePerson = {
  lists: ['names', 'facts', 'custodyEvents', 'incidents', 'criteriaSheets'],
} as const;
const caseOnly = {
  lists: ['names', 'facts', 'custodyEvents', 'incidents'],
  facts: ['occupation', 'position', 'affiliation', 'charges', 'article', 'sentence', 'whereabouts'],
} as const;
const personParts = ['who', 'custody', 'timeline', 'case', 'further', 'criteria'];

/** What each template is about, and all that it may read: a field nobody declared never reaches it. */
export const templateRules: Readonly<Record<BriefTemplate, TemplateRule>> = {
  person: {
    about: 'people',
    words: null,
    parts: [...personParts, 'appeals-section'],
    reads: { ...cited, ...appeals, detainee: wholePerson, 'case-group': { lists: ['members'] } },
  },
  alert: {
    about: 'people',
    words: null,
    parts: ['known', 'events', 'unknown', 'asked'],
    reads: {
      ...cited,
      ...appeals,
      detainee: { ...caseOnly, facts: [...caseOnly.facts, 'health', 'lawyer', 'family'] },
    },
  },
  'case-group': {
    about: 'group',
    words: null,
    parts: ['summary', 'custody', 'case', 'timeline'],
    reads: {
      ...cited,
      ...appeals,
      detainee: caseOnly,
      'case-group': { lists: ['members'] },
      proceeding: { lists: ['defendants', 'charges', 'hearings', 'decisions'] },
    },
  },
  'campaign-list': {
    about: 'people',
    words: null,
    parts: ['summary', ...personParts, 'appeals-section', 'index'],
    reads: { ...cited, ...appeals, detainee: wholePerson, 'case-group': { lists: ['members'] } },
  },
  'appeal-tracker': {
    about: 'people',
    words: null,
    parts: ['matrix', 'replies', 'outcomes'],
    reads: { ...cited, ...appeals, detainee: caseOnly, 'case-group': { lists: ['members'] } },
  },
  'appeal-dossier': {
    about: 'appeals',
    words: null,
    parts: ['stages', 'replies', 'points', 'outcomes'],
    reads: { ...cited, ...appeals, detainee: caseOnly, 'case-group': { lists: ['members'] } },
  },
  statistics: {
    about: 'people',
    words: null,
    parts: ['by-status', 'by-outcome', 'by-reply', 'counts'],
    reads: {
      ...cited,
      ...appeals,
      detainee: { lists: ['names', 'custodyEvents', 'incidents'] },
      'count-estimate': { lists: ['evidence'] },
    },
  },
  'wgad-questionnaire': {
    about: 'people',
    words: null,
    parts: [],
    reads: {
      ...cited,
      ...appeals,
      detainee: wholePerson,
      proceeding: { lists: ['defendants', 'charges', 'hearings', 'decisions'] },
    },
  },
  'special-procedures': {
    about: 'people',
    words: null,
    parts: [],
    reads: {
      ...cited,
      ...appeals,
      detainee: wholePerson,
      proceeding: { lists: ['defendants', 'charges', 'hearings', 'decisions'] },
    },
  },
  'rule-9-2': {
    about: 'people',
    words: null,
    parts: [],
    reads: {
      ...cited,
      ...appeals,
      detainee: caseOnly,
      proceeding: { lists: ['defendants', 'charges', 'hearings', 'decisions'] },
    },
  },
  // UK House of Commons: at most 250 words; European Parliament, Rules of Procedure, Annex IV(2).
  'early-day-motion': {
    about: 'people',
    words: 250,
    parts: [],
    reads: { ...cited, ...appeals, detainee: caseOnly },
  },
  'urgency-motion': {
    about: 'people',
    words: 500,
    parts: [],
    reads: { ...cited, ...appeals, detainee: caseOnly },
  },
};
