import { idOf, line, z } from './schema';

/**
 * Somebody who speaks, signs, asks, answers or holds: a record, or only a name not on file yet.
 * `as` keeps the form the source printed, which may differ from the record's own name.
 */
export const partySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('detainee'), id: idOf('detainee'), as: line(300).nullable() }),
  z.object({ kind: z.literal('organisation'), id: idOf('organisation'), as: line(300).nullable() }),
  z.object({ kind: z.literal('office'), id: idOf('office'), as: line(300).nullable() }),
  z.object({ kind: z.literal('contact'), id: idOf('contact'), as: line(300).nullable() }),
  z.object({ kind: z.literal('named'), name: line(300) }),
]);

export type Party = z.infer<typeof partySchema>;
