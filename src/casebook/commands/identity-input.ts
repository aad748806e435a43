import { identitySchema, type Identity } from '../../domain/identity';
import { newId, type DetaineeId } from '../../domain/ids';
import { idOf, line, z } from '../../domain/schema';
import { Refused } from '../result';
import type { Plan, PlanContext } from './command';

/** Two people and why; the same for "one person" and for "not the same". */
export const identityInput = z.object({
  survivor: idOf('detainee'),
  absorbed: idOf('detainee'),
  reasons: z.array(line(300)).max(50).default([]),
});

/**
 * The plan of one Identity record about two different people. Refused as `exists-already` where a
 * record on file, not in Trash, already says the same, or (for `same`) where the one to be absorbed
 * already leads to the survivor or the survivor to it.
 */
export async function planIdentity(
  verdict: Identity['verdict'],
  { survivor, absorbed, reasons }: z.output<typeof identityInput>,
  context: PlanContext,
): Promise<Plan> {
  if (survivor === absorbed) {
    throw new Refused({ code: 'invalid', field: ['absorbed'], reason: 'same-record' });
  }
  const on = (await context.all('identity')).filter((one) => one.trashed === null);
  const already =
    verdict === 'same'
      ? resolved(on, survivor) === resolved(on, absorbed)
      : on.some((one) => one.verdict === 'not-same' && isPair(one, survivor, absorbed));
  if (already) {
    throw new Refused({ code: 'invalid', field: ['absorbed'], reason: 'exists-already' });
  }
  const record = newIdentity(context.now, { verdict, survivor, absorbed, reasons });
  return { steps: [{ do: 'create', record }], label: {}, created: record.id };
}

/** A new decision about two people, made at `now`. */
export function newIdentity(
  now: string,
  decision: Pick<Identity, 'verdict' | 'survivor' | 'absorbed'> & Partial<Identity>,
): Identity {
  return identitySchema.parse({
    ...decision,
    ...{ kind: 'identity', id: newId('identity'), createdAt: now },
  });
}

function isPair(one: Identity, a: DetaineeId, b: DetaineeId): boolean {
  return (one.survivor === a && one.absorbed === b) || (one.survivor === b && one.absorbed === a);
}

/** The id that `id` stands for now; a circle, which no command makes, ends where it closes. */
function resolved(on: readonly Identity[], id: DetaineeId): DetaineeId {
  const seen = new Set<DetaineeId>();
  let at = id;
  while (!seen.has(at)) {
    seen.add(at);
    at = on.find((one) => one.verdict === 'same' && one.absorbed === at)?.survivor ?? at;
  }
  return at;
}
