import type { Appeal } from './appeal';
import type { AppealId } from './ids';
import { attributions, type Effect } from './outcome-line';
import { termOf } from './vocabulary';

/** Whether an effect is for the better, harm, either, or none. */
export type Turn = 'better' | 'worse' | 'either' | 'none';

/** How often one effect is on file, rung by rung of the ladder of attribution. */
export interface EffectCount {
  readonly effect: string;
  readonly turn: Turn;
  readonly by: Readonly<Record<Effect['attribution'], number>>;
  readonly total: number;
  /** The appeals the effects stand on. */
  readonly appeals: readonly AppealId[];
  /** The same for one rung, or for all. */
  readonly appealsBy: (rung: Effect['attribution'] | null) => readonly AppealId[];
}

const turns: readonly Turn[] = ['worse', 'better', 'either', 'none'];

interface Tallied {
  readonly by: Record<Effect['attribution'], number>;
  readonly ids: Map<AppealId, Set<Effect['attribution']>>;
}

function turnOf(effect: string): Turn {
  const turn = termOf('effects', effect)?.['turn'];
  return turns.find((each) => each === turn) ?? 'either';
}

/**
 * Effects on file with what may be said of their cause: those of lines and those of appeals as a
 * whole, harm first, so that nobody has to look for it. Rejected claims do not count, and no count
 * says that an appeal caused anything: the ladder stands beside each.
 */
export function effectsTally(appeals: readonly Appeal[]): EffectCount[] {
  const tally = new Map<string, Tallied>();
  for (const appeal of appeals) {
    const effects: Effect[] = [
      ...appeal.outcomeLines.flatMap((line) => line.effects),
      ...appeal.generalEffects.filter(({ status }) => status !== 'rejected'),
    ];
    for (const { effect, attribution } of effects) {
      const found = tally.get(effect) ?? {
        by: Object.fromEntries(attributions.map((rung) => [rung, 0])) as Record<
          Effect['attribution'],
          number
        >,
        ids: new Map<AppealId, Set<Effect['attribution']>>(),
      };
      found.by[attribution] += 1;
      const rungs = found.ids.get(appeal.id) ?? new Set<Effect['attribution']>();
      found.ids.set(appeal.id, rungs.add(attribution));
      tally.set(effect, found);
    }
  }
  return [...tally]
    .map(([effect, { by, ids }]) => ({
      effect,
      turn: turnOf(effect),
      by,
      total: Object.values(by).reduce((sum, each) => sum + each, 0),
      appeals: [...ids.keys()],
      appealsBy: (rung: Effect['attribution'] | null) =>
        [...ids].filter(([, rungs]) => rung === null || rungs.has(rung)).map(([id]) => id),
    }))
    .toSorted((a, b) => turns.indexOf(a.turn) - turns.indexOf(b.turn) || b.total - a.total);
}
