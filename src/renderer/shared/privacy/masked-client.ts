import type { CasebookClient } from '../../../casebook/client';
import type { PageStore } from '../../../casebook/page-store';
import type { Result } from '../../../casebook/result';
import type { RecordKind, RecordOf } from '../../../domain/records';
import { maskLabel, maskRecord, maskText } from './mask-words';

/** A list of records masked once for as long as the list itself is the same. */
function listMask(): <R extends RecordOf[RecordKind]>(list: readonly R[]) => readonly R[] {
  const known = new WeakMap<object, readonly unknown[]>();
  return <R extends RecordOf[RecordKind]>(list: readonly R[]) => {
    const before = known.get(list);
    if (before !== undefined) return before as readonly R[];
    const masked = list.map(maskRecord);
    known.set(list, masked);
    return masked;
  };
}

function maskedStore(store: PageStore): PageStore {
  const masked = listMask();
  return {
    get: (kind, id) => {
      const record = store.get(kind, id);
      return record === undefined ? undefined : maskRecord(record);
    },
    all: (kind) => masked(store.all(kind)),
    allWithTrashed: (kind) => masked(store.allWithTrashed(kind)),
    subscribe: (kinds, listener) => store.subscribe(kinds, listener),
    version: (kind) => store.version(kind),
    get loaded() {
      return store.loaded;
    },
  };
}

const refused = { ok: false, error: { code: 'hidden-now' } } as const;

function refuse(): Promise<Result<never>> {
  return Promise.resolve(refused);
}

/**
 * The casebook as it may be seen on a shared screen: names and free text never reach the page's
 * elements, so no hovering and no screen reader finds them. Nothing is written meanwhile, because a
 * form would hold masks in place of words; undo and redo still work.
 */
export function maskedClient(client: CasebookClient): CasebookClient {
  const store = maskedStore(client.store);
  async function masked<T extends { readonly label: Parameters<typeof maskLabel>[0] }>(
    done: Promise<Result<T>>,
  ): Promise<Result<T>> {
    const outcome = await done;
    if (!outcome.ok) return outcome;
    return { ok: true, value: { ...outcome.value, label: maskLabel(outcome.value.label) } };
  }
  return {
    ...client,
    store,
    run: refuse,
    keepFile: refuse,
    file: refuse,
    undo: () => masked(client.undo()),
    redo: () => masked(client.redo()),
    takeBack: (change) => masked(client.takeBack(change)),
    eraseSource: refuse,
    undoState: {
      get: () => maskedUndo(client.undoState.get()),
      subscribe: (listener) => client.undoState.subscribe(listener),
    },
    history: async (page) => {
      const outcome = await client.history(page);
      if (!outcome.ok) return outcome;
      const value = outcome.value.map((entry) => ({
        ...entry,
        label: maskLabel(entry.label),
        ops: [],
      }));
      return { ok: true, value };
    },
    text: async (source, version) => {
      const outcome = await client.text(source, version);
      if (!outcome.ok) return outcome;
      return { ok: true, value: { ...outcome.value, text: maskText(outcome.value.text) } };
    },
    drafts: {
      // Forms that were open keep their drafts; what is typed while words are hidden is not kept.
      save: () => Promise.resolve({ ok: true, value: null }),
      drop: () => Promise.resolve({ ok: true, value: null }),
      all: () => Promise.resolve({ ok: true, value: [] }),
    },
  };
}

type Undo = ReturnType<CasebookClient['undoState']['get']>;

const undoKnown = new WeakMap<Undo, Undo>();

function maskedUndo(state: Undo): Undo {
  const before = undoKnown.get(state);
  if (before !== undefined) return before;
  const { undoLabel, redoLabel } = state;
  const masked = {
    ...state,
    undoLabel: undoLabel && maskLabel(undoLabel),
    redoLabel: redoLabel && maskLabel(redoLabel),
  };
  undoKnown.set(state, masked);
  return masked;
}
