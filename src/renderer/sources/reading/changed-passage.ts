import type { Passage } from './passages';

/** What an undo changed among some passages: one that stands there now, or where one stood. */
export type Changed = { readonly passage: Passage } | { readonly at: number } | null;

/** The first passage that came, went or is another than before; null where all are the same. */
export function changedPassage(before: readonly Passage[], after: readonly Passage[]): Changed {
  const known = new Map(before.map((one) => [one.id, one]));
  const passage = after.find((one) => known.get(one.id) !== one);
  if (passage !== undefined) return { passage };
  const left = new Set(after.map(({ id }) => id));
  const gone = before.find(({ id }) => !left.has(id));
  return gone === undefined ? null : { at: gone.start };
}
