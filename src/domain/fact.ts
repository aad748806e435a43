import { claimShape } from './claim';
import { partySchema } from './party';
import { line, prose, term, z } from './schema';
import { writtenDateSchema } from './written-date';

/** What a fact says. "Not stated" is a value of its own: somebody looked, and nobody says. */
export const factValueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: prose }),
  z.object({ kind: z.literal('date'), date: writtenDateSchema }),
  z.object({ kind: z.literal('number'), number: z.number(), unit: line(60) }),
  z.object({ kind: z.literal('term'), vocabulary: line(60), term }),
  z.object({ kind: z.literal('party'), party: partySchema }),
  z.object({ kind: z.literal('not-stated') }),
]);

export type FactValue = z.infer<typeof factValueSchema>;

/** One thing said about a person or a body: field, value, and the claim's own parts. */
export const factSchema = z.object({
  ...claimShape,
  /** A term of the vocabulary `fact-fields`. */
  field: term,
  value: factValueSchema,
});

export type Fact = z.infer<typeof factSchema>;
