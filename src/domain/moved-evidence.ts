import type { Id } from './ids';

/** Passages that moved from one source to another: the id each has now, by the one it had. */
export interface Moved {
  readonly from: Id<'source'>;
  readonly to: Id<'source'>;
  readonly passages: ReadonlyMap<string, string>;
}

/**
 * A value in which all evidence that led to a moved passage leads to where it is now; the value
 * itself where none did.
 */
export function withMovedEvidence<Value>(value: Value, moved: Moved): Value {
  return rewritten(value, moved) as Value;
}

function rewritten(value: unknown, moved: Moved): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const next = value.map((each) => rewritten(each, moved));
    return next.some((each, at) => each !== value[at]) ? next : value;
  }
  const passage = passageOf(value, moved);
  if (passage !== undefined) {
    return { ...value, source: moved.to, locator: { kind: 'text', annotation: passage } };
  }
  let next: Record<string, unknown> | null = null;
  for (const [key, each] of Object.entries(value)) {
    const now = rewritten(each, moved);
    if (now !== each) (next ??= { ...value })[key] = now;
  }
  return next ?? value;
}

function passageOf(value: object, { from, passages }: Moved): string | undefined {
  if (!('source' in value && 'locator' in value) || value.source !== from) return undefined;
  const { locator } = value;
  if (typeof locator !== 'object' || locator === null || !('annotation' in locator))
    return undefined;
  return passages.get(String(locator.annotation));
}
