import { claimStatuses, credibilitySchema, evidenceSchema } from '../../domain/claim';
import { partySchema } from '../../domain/party';
import { releaseMarkSchema } from '../../domain/release';
import { idOf, line, prose, z } from '../../domain/schema';
import { writtenDateSchema } from '../../domain/written-date';
import { nameSchema, scripts } from '../../domain/name';

/** What may be said of a claim besides what it claims and what it rests on. */
export const claimWords = {
  saidBy: partySchema.nullable().optional(),
  status: z.enum(claimStatuses).optional(),
  credibility: credibilitySchema.optional(),
  release: releaseMarkSchema.optional(),
  note: prose.optional(),
  validFrom: writtenDateSchema.nullable().optional(),
  validTo: writtenDateSchema.nullable().optional(),
  lastConfirmed: writtenDateSchema.nullable().optional(),
};

/** The same with the evidence; left out means the domain's default. */
export const claimInput = {
  ...claimWords,
  evidence: z.array(evidenceSchema).max(200).optional(),
};

/** Another spelling of a name that somebody accepted. */
export const spellingInput = z.object({
  text: line(300).min(1),
  script: z.enum(scripts).optional(),
  language: line(35).nullable().optional(),
  nameKind: nameSchema.shape.kind.optional(),
  note: prose.optional(),
});

/**
 * A person not on file yet: the name as written, what is known of the spelling, other spellings,
 * and the people on file who were looked at and are not this one.
 */
export const newPersonInput = z.object({
  newName: line(300).min(1),
  script: z.enum(scripts).optional(),
  language: line(35).nullable().optional(),
  standing: z.enum(['case', 'voice']).optional(),
  otherNames: z.array(spellingInput).max(50).optional(),
  notSame: z.array(idOf('detainee')).max(50).optional(),
});

/** A person on file, or one to be put on file. */
export const personInput = z.union([z.object({ detainee: idOf('detainee') }), newPersonInput]);

export type PersonInput = z.output<typeof personInput>;

/** The same object without the keys whose value is undefined, so that defaults apply. */
export function given<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const out: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) if (item !== undefined) out[key] = item;
  return out as { [K in keyof T]?: Exclude<T[K], undefined> };
}
