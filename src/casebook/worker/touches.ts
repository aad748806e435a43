import type { StoredChange, StoredOp } from '../stored-change';

interface Touched {
  /** The state of the place before the op, and after it. */
  readonly before: number;
  readonly after: number;
}

type Noted = Pick<StoredChange, 'id' | 'takesBack'> & {
  readonly ops: readonly Pick<StoredOp, 'id' | 'path'>[];
};

/**
 * Knows for every place (a record, a field, a member) in which of its states it is. A state is a
 * number: an edit makes a new one, and taking an edit back returns to the one before. So an op can
 * be taken back exactly where its place is still, or again, in the state the op left.
 */
export class Touches {
  readonly #records = new Map<string, number>();
  readonly #inside = new Map<string, Map<string, number>>();
  readonly #changes = new Map<string, { ops: Noted['ops']; touched: Touched[] }>();
  #last = 0;

  /** True where the Change was noted. */
  knows(change: string): boolean {
    return this.#changes.has(change);
  }

  /** Notes a Change that was saved; Changes come in the order they were made. */
  note({ id, takesBack, ops }: Noted): void {
    const taken = takesBack === null ? undefined : this.#changes.get(takesBack);
    const left = taken === undefined ? [] : [...taken.ops.keys()];
    const touched = ops.map((op): Touched => {
      const before = this.#state(op);
      const nth = left.findLastIndex((at) => isSamePlace(taken?.ops[at], op));
      const [at] = nth < 0 ? [] : left.splice(nth, 1);
      const back = at === undefined ? undefined : taken?.touched[at];
      const after = back?.before ?? (this.#last += 1);
      this.#put(op, after);
      return { before, after };
    });
    this.#changes.set(id, { ops, touched });
  }

  /** Numbers of the ops of a noted Change that may not be taken back: their place was touched since. */
  touchedSince(change: string): ReadonlySet<number> {
    const { ops, touched } = this.#changes.get(change) ?? { ops: [], touched: [] };
    const refused = new Set<number>();
    const restored: { op: Noted['ops'][number]; state: number }[] = [];
    for (const at of [...ops.keys()].toReversed()) {
      const op = ops[at];
      const states = touched[at];
      if (op === undefined || states === undefined) continue;
      const isFree = this.#state(op) === states.after && this.#isInsideUntouched(op);
      if (!isFree) {
        refused.add(at);
        continue;
      }
      restored.push({ op, state: states.after });
      this.#put(op, states.before);
    }
    // What was tried is put back as it was, last first.
    for (const { op, state } of restored.toReversed()) this.#put(op, state);
    return refused;
  }

  #state({ id, path }: Noted['ops'][number]): number {
    const key = path.join('/');
    return (key === '' ? this.#records.get(id) : this.#inside.get(id)?.get(key)) ?? 0;
  }

  /** For a whole record: that nothing inside it has another state than when it was made. */
  #isInsideUntouched({ id, path }: Noted['ops'][number]): boolean {
    return path.length > 0 || (this.#inside.get(id)?.size ?? 0) === 0;
  }

  #put({ id, path }: Noted['ops'][number], state: number): void {
    const key = path.join('/');
    if (key === '') {
      if (state === 0) this.#records.delete(id);
      else this.#records.set(id, state);
      return;
    }
    const inside = this.#inside.get(id) ?? new Map<string, number>();
    if (state === 0) inside.delete(key);
    else inside.set(key, state);
    if (inside.size === 0) this.#inside.delete(id);
    else this.#inside.set(id, inside);
  }
}

function isSamePlace(a: Noted['ops'][number] | undefined, b: Noted['ops'][number]): boolean {
  return a?.id === b.id && a.path.join('/') === b.path.join('/');
}
