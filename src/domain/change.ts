import { idOf, instant, line, z } from './schema';

/**
 * One step of an edit. `path` is a field of the aggregate's head (`['title']`), a member
 * (`['facts', id]`), or empty for the aggregate as a whole. It holds the value before a change or a
 * removal, and nothing for an addition.
 */
export const opSchema = z.object({
  op: z.enum(['add', 'set', 'remove']),
  kind: line(40),
  id: line(40),
  path: z.array(line(60)).max(2),
  before: z.unknown().optional(),
});

export type Op = z.infer<typeof opSchema>;

/** One acknowledged edit with its inverse. Undo is a new Change that takes an earlier one back. */
export const changeSchema = z.object({
  id: idOf('change'),
  /** Random for each copy of the casebook. */
  actor: idOf('actor'),
  /** Counts this actor's changes from 1. */
  count: z.int().min(1),
  /** Lamport counter: above every Change this one has seen. */
  lamport: z.int().min(1),
  at: instant,
  /** A key of the catalogue, with the values its sentence needs. */
  label: z.object({ key: line(100), values: z.record(z.string(), z.string().max(500)) }),
  batch: idOf('batch').nullable().default(null),
  takesBack: idOf('change').nullable().default(null),
  ops: z.array(opSchema),
});

export type Change = z.infer<typeof changeSchema>;
