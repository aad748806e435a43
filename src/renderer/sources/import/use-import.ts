import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { SourceId } from '../../../domain/ids';
import { useCasebook } from '../../shared/casebook/context';
import { problemWords } from '../../shared/casebook/problem';
import { useRun } from '../../shared/casebook/run';
import { showToast } from '../../shared/overlays/toasts';
import { bytesHash, bytesOf } from '../../shared/reading/original';
import { useDrawnInTurns } from './drawn-in-turns';
import {
  afterReading,
  cancelled,
  keptWithoutText,
  nextToRead,
  noText,
  type Item,
  type ItemState,
  type OnItsWay,
} from './queue';
import { newJob, readBytes } from './read-item';
import { storeReading, type ReadDocument } from './store-reading';
import { sameFile, twinOf } from './twins';

export interface Importing {
  readonly items: readonly Item[];
  readonly working: boolean;
  addFiles(files: readonly File[]): void;
  /** Opens main's dialog. */
  choose(): Promise<void>;
  cancel(): void;
  /** The same from one change to the next, so that only the lines that changed are drawn again. */
  readonly answers: ItemAnswers;
}

/** What the person may answer to the question that one file leaves. */
export interface ItemAnswers {
  /** Reads a file again in an encoding the person chose. */
  readAs(item: Item, encoding: string): void;
  /** Reads a table again, as a text. */
  asText(item: Item): void;
  /** Reads a file again with a password the person typed. */
  unlock(item: Item, password: string): void;
  keepBoth(item: Item): void;
  skip(item: Item): void;
}

/**
 * Imports files: each is compared byte for byte with what is on file, read in a reader page, compared
 * by its text, and saved by one command. Cancel leaves what is saved and nothing half stored.
 */
export function useImport(): Importing {
  const { main, client } = useCasebook();
  const run = useRun();
  const { drawn: items, now: itemsNow, change: setItems } = useDrawnInTurns<readonly Item[]>([]);
  const counter = useRef(0);
  /** Files on their way, by their number. */
  const onTheWay = useRef(new Map<number, OnItsWay>());
  const storing = useRef<Promise<void>>(Promise.resolve());
  /** Lets the next files be read, as many as may be. */
  const wake = useRef<() => void>(() => undefined);

  const change = useCallback(
    (id: number, changes: Partial<Item>) => {
      setItems((now) =>
        now.map((item) =>
          item.id === id && item.state.step !== 'cancelled' ? { ...item, ...changes } : item,
        ),
      );
      wake.current();
    },
    [setItems],
  );
  const set = useCallback(
    (id: number, state: ItemState, bytes: Uint8Array | null = null) => {
      change(id, { state, bytes });
    },
    [change],
  );

  const save = useCallback(
    async (
      item: Item,
      document: ReadDocument,
      without?: { readonly code: string; readonly detail: string },
    ): Promise<void> => {
      set(item.id, { step: 'saving' });
      const done = await storeReading(client, document, (input) =>
        run('add-source', input, { quiet: true }),
      );
      const { warnings, dropped } = document.content;
      set(
        item.id,
        done.ok
          ? {
              step: 'saved',
              source: done.value.created as SourceId,
              warnings,
              dropped,
              ...(without === undefined ? {} : { without }),
            }
          : { step: 'refused', code: done.error.code, detail: '' },
      );
    },
    [client, run, set],
  );

  const isOnFile = useCallback(
    (id: number, hash: string): boolean => {
      const same = sameFile(client.store.all('source'), hash);
      if (same !== undefined) set(id, { step: 'same-file', of: same.id, title: same.title });
      return same !== undefined;
    },
    [client, set],
  );

  const work = useCallback(
    async (item: Item, job: string, further: boolean): Promise<void> => {
      const { id, name } = item;
      function isCancelled(): boolean {
        return !onTheWay.current.has(id);
      }
      set(id, { step: 'reading' });
      const taken =
        item.bytes === null
          ? await bytesOf(main, item.origin, item.size)
          : ({ ok: true, value: item.bytes } as const);
      if (!taken.ok) return set(id, { step: 'refused', code: taken.error.code, detail: '' });
      const bytes = taken.value;
      const hash = await bytesHash(bytes);
      if (isOnFile(id, hash) || isCancelled()) return;
      const options = {
        ...(item.encoding === null ? {} : { encoding: item.encoding }),
        ...(item.password === null ? {} : { password: item.password }),
        asText: item.asText,
      };
      const answer = await readBytes(main, { name, bytes, options }, job, further);
      if (isCancelled()) return;
      if (!answer.ok) return set(id, { step: 'refused', code: answer.error.code, detail: '' });
      const reading = answer.value;
      const bare = keptWithoutText(reading);
      if (reading.status !== 'text' && bare === null) {
        return set(id, afterReading(reading), bytes);
      }
      onTheWay.current.set(id, { job, isRead: true });
      wake.current();
      // One after the other, so that of two equal files read at once the second finds the first.
      const before = storing.current;
      storing.current = before.then(async () => {
        if (isCancelled() || isOnFile(id, hash)) return;
        if (reading.status !== 'text') {
          if (bare === null) return;
          const { readAs, without } = bare;
          return save(item, { name, bytes, content: noText, readAs }, without);
        }
        const { content, readAs } = reading;
        // Not by `textHash`: a long text would hold the page up.
        const words = await bytesHash(new TextEncoder().encode(content.text));
        const twin = twinOf(client.store.all('source'), words);
        if (twin === undefined) return save(item, { name, bytes, content, readAs });
        set(id, { step: 'twin', content, readAs, of: twin.id, title: twin.title }, bytes);
      });
      return storing.current;
    },
    [main, client, save, set, isOnFile],
  );

  useEffect(() => {
    wake.current = () => {
      for (;;) {
        const next = nextToRead(itemsNow.current, onTheWay.current);
        if (next === undefined) return;
        const job = newJob();
        onTheWay.current.set(next.id, { job, isRead: false });
        const further = itemsNow.current.some(
          ({ id, state }) => state.step === 'waiting' && !onTheWay.current.has(id),
        );
        void work(next, job, further).finally(() => {
          if (onTheWay.current.get(next.id)?.job === job) onTheWay.current.delete(next.id);
          wake.current();
        });
      }
    };
    wake.current();
    return () => {
      wake.current = () => undefined;
    };
  }, [work, itemsNow]);

  const add = useCallback(
    (found: readonly Pick<Item, 'name' | 'size' | 'origin'>[]) => {
      const fresh = found.map((one): Item => {
        counter.current += 1;
        const state = { step: 'waiting' } as const;
        return {
          ...one,
          id: counter.current,
          encoding: null,
          password: null,
          asText: false,
          bytes: null,
          state,
        };
      });
      setItems((now) => [...now, ...fresh]);
      wake.current();
    },
    [setItems],
  );

  const answers = useMemo(
    (): ItemAnswers => ({
      readAs: (item, encoding) => change(item.id, { encoding, state: { step: 'waiting' } }),
      asText: (item) => change(item.id, { asText: true, state: { step: 'waiting' } }),
      unlock: (item, password) => change(item.id, { password, state: { step: 'waiting' } }),
      keepBoth: (item) => {
        const { state, bytes, name } = item;
        if (state.step !== 'twin' || bytes === null) return;
        void save(item, { name, bytes, content: state.content, readAs: state.readAs });
      },
      skip: (item) => set(item.id, { step: 'skipped' }),
    }),
    [change, save, set],
  );

  return {
    items,
    working: items.some(
      ({ state: { step } }) => step === 'waiting' || step === 'reading' || step === 'saving',
    ),
    addFiles: useCallback(
      (files) => add(files.map((file) => ({ name: file.name, size: file.size, origin: { file } }))),
      [add],
    ),
    choose: async () => {
      const chosen = await main.call('files.choose', { purpose: 'documents' });
      if (!chosen.ok) return showToast({ tone: 'bad', words: problemWords(chosen.error) });
      add(chosen.value.map(({ name, size, token }) => ({ name, size, origin: { token } })));
    },
    cancel: () => {
      for (const item of itemsNow.current) {
        const begun = onTheWay.current.get(item.id);
        if (begun === undefined || item.state.step === 'saving') continue;
        onTheWay.current.delete(item.id);
        void main.call('reader.cancel', { job: begun.job });
      }
      setItems(cancelled);
    },
    answers,
  };
}
