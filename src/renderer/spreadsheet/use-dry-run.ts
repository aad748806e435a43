import { useEffect, useState } from 'react';
import type { Detainee } from '../../domain/detainee';
import { dryRun, type Decisions, type DryRun, type OnFile } from '../../import/spreadsheet/dry-run';
import type { Rows } from '../../import/tabular/packed-rows';
import type { Mapping } from '../../import/spreadsheet/mapping';

/** Milliseconds of work between two turns of the page: half a frame. */
const SLICE = 8;

/** A dry run that goes on while the page answers: its result, or the share done. */
export interface RunningDryRun {
  readonly result: DryRun | null;
  readonly share: number;
}

/** What a dry run is made of; a new object starts a new run. */
export interface DryRunInput {
  readonly rows: Rows;
  readonly mapping: Mapping;
  readonly onFile: OnFile;
  readonly decisions: Decisions;
}

/** Runs the dry run in slices, anew for every new input; null stops it. */
export function useDryRun(input: DryRunInput | null): RunningDryRun {
  const [state, setState] = useState<RunningDryRun & { readonly of: DryRunInput | null }>({
    of: null,
    result: null,
    share: 0,
  });
  useEffect(() => {
    if (input === null) return undefined;
    const run = dryRun(input.rows, input.mapping, input.onFile, input.decisions);
    let timer: ReturnType<typeof setTimeout>;
    let told = 0;
    function work(): void {
      const until = performance.now() + SLICE;
      let step = run.next();
      while (step.done !== true && performance.now() < until) step = run.next();
      if (step.done === true) return setState({ of: input, result: step.value, share: 1 });
      const share = step.value;
      if (share - told > 0.02) {
        told = share;
        setState((now) => ({ ...now, share }));
      }
      timer = setTimeout(work, 0);
    }
    timer = setTimeout(work, 0);
    return () => clearTimeout(timer);
  }, [input]);
  // The last result stays in view while a decision is worked in, but not across files.
  const same = state.of !== null && input !== null && state.of.rows === input.rows;
  return { result: same ? state.result : null, share: state.share };
}

/** The people of the casebook that rows are compared with. */
export function comparable(people: readonly Detainee[]): readonly Detainee[] {
  return people.filter(({ trashed }) => trashed === null);
}
