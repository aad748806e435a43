import { useCallback, useEffect, useRef, useState } from 'react';
import type { SourceId } from '../../../domain/ids';
import { toSourceBlocks } from '../../../import/source-blocks';
import { useCasebook } from '../../shared/casebook/context';
import { problemWords } from '../../shared/casebook/problem';
import { useRun } from '../../shared/casebook/run';
import { showToast } from '../../shared/overlays/toasts';
import {
  afterReading,
  cancelled,
  extractorOf,
  nextWaiting,
  titleOf,
  type Item,
  type ItemState,
  type Origin,
  type ReadText,
} from './queue';
import { newJob, readItem } from './read-item';
import { textHash } from './text-hash';
import { twinOf } from './twins';

export interface Importing {
  readonly items: readonly Item[];
  readonly working: boolean;
  addFiles(files: readonly File[]): void;
  /** Opens main's dialog. */
  choose(): Promise<void>;
  cancel(): void;
  /** Reads a file again in an encoding the person chose. */
  readAs(item: Item, encoding: string): void;
  keepBoth(item: Item): void;
  skip(item: Item): void;
}

/**
 * Imports files one by one: read in a reader page, compared with what is on file, saved by one
 * command each. Cancel leaves what is saved and nothing half stored.
 */
export function useImport(): Importing {
  const { main, client } = useCasebook();
  const run = useRun();
  const [items, setItems] = useState<readonly Item[]>([]);
  const counter = useRef(0);
  const busy = useRef(false);
  const job = useRef<string | null>(null);

  const set = useCallback((id: number, state: ItemState) => {
    setItems((now) =>
      now.map((item) =>
        item.id === id && item.state.step !== 'cancelled' ? { ...item, state } : item,
      ),
    );
  }, []);

  const save = useCallback(
    async (item: Item, content: ReadText): Promise<void> => {
      set(item.id, { step: 'saving' });
      const done = await run(
        'add-source',
        {
          title: titleOf(item.name, content),
          sourceKind: 'document',
          text: content.text,
          blocks: toSourceBlocks(content.blocks),
          extractor: extractorOf(item.name),
          language: content.language ?? null,
        },
        { quiet: true },
      );
      set(
        item.id,
        done.ok
          ? { step: 'saved', source: done.value.created as SourceId }
          : { step: 'refused', code: done.error.code, detail: '' },
      );
    },
    [run, set],
  );

  const work = useCallback(
    async (item: Item): Promise<void> => {
      set(item.id, { step: 'reading' });
      job.current = newJob();
      const answer = await readItem(main, item, job.current);
      job.current = null;
      if (!answer.ok) return set(item.id, { step: 'refused', code: answer.error.code, detail: '' });
      if (answer.value.status !== 'text') return set(item.id, afterReading(answer.value));
      const { content } = answer.value;
      const twin = twinOf(client.store.all('source'), textHash(content.text));
      if (twin === undefined) return save(item, content);
      set(item.id, { step: 'twin', content, of: twin.id, title: twin.title });
    },
    [main, client, save, set],
  );

  // One file after the other: a reader page each, and one change each.
  useEffect(() => {
    const next = nextWaiting(items);
    if (next === undefined || busy.current) return;
    busy.current = true;
    void work(next).finally(() => {
      busy.current = false;
      // Wakes this effect for the next one.
      setItems((now) => [...now]);
    });
  }, [items, work]);

  const add = useCallback((found: readonly { name: string; size: number; origin: Origin }[]) => {
    const fresh = found.map((one): Item => {
      counter.current += 1;
      return { ...one, id: counter.current, encoding: null, state: { step: 'waiting' } };
    });
    setItems((now) => [...now, ...fresh]);
  }, []);

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
      if (job.current !== null) void main.call('reader.cancel', { job: job.current });
      setItems(cancelled);
    },
    readAs: (item, encoding) => {
      setItems((now) =>
        now.map((one) =>
          one.id === item.id ? { ...one, encoding, state: { step: 'waiting' } } : one,
        ),
      );
    },
    keepBoth: (item) => {
      if (item.state.step === 'twin') void save(item, item.state.content);
    },
    skip: (item) => set(item.id, { step: 'skipped' }),
  };
}
