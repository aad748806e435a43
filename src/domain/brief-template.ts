/** The forms a brief can take. */
export const briefTemplates = [
  'person',
  'alert',
  'case-group',
  'campaign-list',
  'appeal-tracker',
  'appeal-dossier',
  'statistics',
  'wgad-questionnaire',
  'special-procedures',
  'rule-9-2',
  'early-day-motion',
  'urgency-motion',
] as const;

/** One of the forms. */
export type BriefTemplate = (typeof briefTemplates)[number];
