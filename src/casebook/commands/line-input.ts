import { effectSchema, namedHow, outcomeStatuses, raisedHow } from '../../domain/outcome-line';
import { idOf, prose, z } from '../../domain/schema';
import { writtenDateSchema } from '../../domain/written-date';
import { claimInput } from './claim-input';

/** What may be said on an outcome line; left out means the domain's default. */
export const lineInput = {
  ...claimInput,
  named: z.enum(namedHow).optional(),
  raised: z.enum(raisedHow).optional(),
  asks: z.array(idOf('member')).max(200).optional(),
  status: z.enum(outcomeStatuses).optional(),
  /** The status of the claim itself (reported, disputed, ...), beside the line's own `status`. */
  date: writtenDateSchema.nullable().optional(),
  effects: z.array(effectSchema).max(40).optional(),
  nextStep: prose.optional(),
  nextDate: writtenDateSchema.nullable().optional(),
};
