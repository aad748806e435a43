import type { Change } from '../../domain/change';
import type { ChangeId } from '../../domain/ids';
import type { UndoState } from '../answers';

interface Step {
  readonly change: ChangeId;
  readonly label: Change['label'];
}

/** Steps kept for Ctrl+Z; History takes back the older ones. */
const MOST_STEPS = 1000;

/** What Ctrl+Z and its opposite would take back in this unlock. */
export class UndoStack {
  #undo: Step[] = [];
  #redo: Step[] = [];

  /** A command was saved: it can be undone, and what was undone before cannot be redone. */
  did(change: ChangeId, label: Change['label']): void {
    push(this.#undo, { change, label });
    this.#redo = [];
  }

  /** The Change that undo takes back; it leaves the stack, so that a refused one blocks no other. */
  takeUndo(): ChangeId | null {
    return this.#undo.pop()?.change ?? null;
  }

  takeRedo(): ChangeId | null {
    return this.#redo.pop()?.change ?? null;
  }

  /** An undo was saved as `change`, which redo takes back. */
  undid(change: ChangeId, label: Change['label']): void {
    push(this.#redo, { change, label });
  }

  /** A redo was saved as `change`, which undo takes back. */
  redid(change: ChangeId, label: Change['label']): void {
    push(this.#undo, { change, label });
  }

  /** Forgets every step: what they would put back was erased. */
  clear(): void {
    this.#undo = [];
    this.#redo = [];
  }

  state(): UndoState {
    const undo = this.#undo.at(-1);
    const redo = this.#redo.at(-1);
    return {
      canUndo: undo !== undefined,
      canRedo: redo !== undefined,
      undoLabel: undo?.label ?? null,
      redoLabel: redo?.label ?? null,
    };
  }
}

function push(steps: Step[], step: Step): void {
  steps.push(step);
  if (steps.length > MOST_STEPS) steps.shift();
}
