import { claimShape } from './claim';
import { line, z } from './schema';

export const scripts = ['Latn', 'Cyrl', 'Geor', 'Armn', 'Arab', 'other'] as const;

/** A name somebody is called by: a claim like any other, with its script (ISO 15924) and language. */
export const nameSchema = z.object({
  ...claimShape,
  text: line(300).min(1),
  script: z.enum(scripts).default('Latn'),
  /** BCP 47 tag of the spelling's language, or null where it is not known. */
  language: line(35).nullable().default(null),
  kind: z.enum(['full', 'alias', 'nickname', 'birth', 'press', 'document']).default('full'),
  /** The researcher's choice of the form shown first; see `shownName`. */
  preferred: z.boolean().default(false),
});

export type Name = z.infer<typeof nameSchema>;
