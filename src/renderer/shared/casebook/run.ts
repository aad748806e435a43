import { useCallback } from 'react';
import type { Saved, UndoOutcome } from '../../../casebook/client';
import type { CommandInput, CommandName } from '../../../casebook/commands/registry';
import type { Result } from '../../../casebook/result';
import type { ChangeId } from '../../../domain/ids';
import { t } from '../catalogue';
import { showToast } from '../overlays/toasts';
import { changeWords } from './change-words';
import { useCasebook, type OpenCasebook } from './context';
import { problemWords } from './problem';
import { beginTakeBack } from './take-back';

export interface RunOptions {
  /** No message after a success: the screen itself shows what happened (a highlight appears). */
  readonly quiet?: boolean;
}

export type Run = <N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  options?: RunOptions,
) => Promise<Result<Saved>>;

/** Commands that no form is typed for. */
const pressed: ReadonlySet<CommandName> = new Set([
  'mark-passage',
  'remove-member',
  'trash-passage',
  'restore-passage',
  'place-passage',
  'trash-record',
  'restore-record',
]);

/**
 * Runs a command. After a success a message names it and offers Undo for ten seconds; after a
 * failure a message says why in one sentence and the form, which must keep what was typed, is told
 * by the outcome. The promise resolves when the change is on disk.
 */
export function useRun(): Run {
  const open = useCasebook();
  return useCallback<Run>(
    async (name, input, options = {}) => {
      const outcome = await open.client.run(name, input);
      if (!outcome.ok) {
        showToast({
          tone: 'bad',
          words: t(pressed.has(name) ? 'shared.notDone' : 'shared.notSavedKept', {
            reason: problemWords(outcome.error),
          }),
        });
      } else {
        latest.set(open.client, outcome.value.change);
        if (options.quiet === true) return outcome;
        const label = open.client.undoState.get().undoLabel;
        const { change } = outcome.value;
        showToast({
          tone: 'good',
          words: label === null ? t('shared.saved') : changeWords(label),
          action: { words: t('shared.undo'), do: () => void undoThis(open, change) },
        });
      }
      return outcome;
    },
    [open],
  );
}

/** Undo and redo of this unlock's changes, each with a message of what came of it. */
export function useUndo(): { undo: () => void; redo: () => void } {
  const open = useCasebook();
  return {
    undo: useCallback(() => void undo(open), [open]),
    redo: useCallback(() => void redo(open), [open]),
  };
}

/** The change that Ctrl+Z would take back now, as far as commands of this page made it. */
const latest = new WeakMap<object, ChangeId>();

/** Takes back what a message speaks of, also where something else was done since. */
async function undoThis(open: OpenCasebook, change: ChangeId): Promise<void> {
  if (latest.get(open.client) === change) return undo(open);
  await tellOf(open.client.takeBack(change), 'undone', () => void undo(open));
}

async function undo(open: OpenCasebook): Promise<void> {
  latest.delete(open.client);
  await tellOf(open.client.undo(), 'undone', () => void redo(open));
}

async function redo(open: OpenCasebook): Promise<void> {
  latest.delete(open.client);
  await tellOf(open.client.redo(), 'redone', () => void undo(open));
}

async function tellOf(
  doing: Promise<Result<UndoOutcome>>,
  how: 'undone' | 'redone',
  back: () => void,
): Promise<void> {
  const after = beginTakeBack();
  const outcome = await doing;
  after();
  if (outcome.ok) {
    const words = t(how === 'undone' ? 'shared.undone' : 'shared.redone', {
      label: changeWords(outcome.value.label),
    });
    const action = { words: t(how === 'undone' ? 'shared.redo' : 'shared.undo'), do: back };
    showToast({ tone: 'plain', words, action });
    if (outcome.value.refused.length > 0) {
      showToast({ tone: 'bad', words: changedSince(outcome.value.refused.length) });
    }
    return;
  }
  const { error } = outcome;
  if (error.code === 'nothing-to-undo') {
    const key = how === 'undone' ? 'shared.nothingToUndo' : 'shared.nothingToRedo';
    showToast({ tone: 'plain', words: t(key) });
  } else if (error.code === 'changed-since') {
    showToast({ tone: 'bad', words: changedSince(error.refused.length) });
  } else showToast({ tone: 'bad', words: problemWords(error) });
}

function changedSince(count: number): string {
  return t('shared.changedSince', { count });
}
