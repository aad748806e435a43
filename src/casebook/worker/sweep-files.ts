import type { ChangeId } from '../../domain/ids';
import type { Host } from '../host';
import { need } from '../result';
import type { ChangeLog } from './change-log';
import type { Drafts } from './drafts';
import type { RecordIndex } from './record-index';
import type { RecordReader } from './record-reader';

/** Milliseconds of reading at a time: what is to be saved comes in between. */
const AT_ONCE = 8;

const attachmentIds = /att_([0-9a-f]{32})/g;

/** What a sweep looks through. */
export interface SweepParts {
  readonly host: Host;
  readonly index: RecordIndex;
  readonly reader: RecordReader;
  readonly log: ChangeLog;
  readonly drafts: Drafts;
  /** Names of files kept in this unlock: a command that is to name one may still be on its way. */
  readonly fresh: ReadonlySet<string>;
  /** Runs some work in turn with whatever else reads and writes. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}

/**
 * Deletes the sealed files that nothing names: neither a record, in Trash or not, nor what a Change
 * could bring back, nor a draft. Such a file is left where an import was cancelled, or killed, between
 * its file and its record. Files of this unlock stay. Answers with how many went.
 */
export async function sweepFiles(parts: SweepParts): Promise<number> {
  const { host, index, reader, log, drafts, fresh, inTurn } = parts;
  const unnamed = new Set<string>();
  await inTurn(async () => {
    for (const { name } of need(await host.listAttachments())) unnamed.add(name);
    for (const name of fresh) unnamed.delete(name);
    keepNamed(drafts.all());
  });

  function keepNamed(value: unknown): void {
    for (const [, name = ''] of JSON.stringify(value).matchAll(attachmentIds)) unnamed.delete(name);
  }

  /** Looks at things one after the other, some milliseconds at a time. */
  async function lookAt<T>(things: readonly T[], look: (thing: T) => Promise<void>): Promise<void> {
    for (let at = 0; at < things.length && unnamed.size > 0;) {
      await inTurn(async () => {
        const started = performance.now();
        while (at < things.length && performance.now() - started < AT_ONCE) {
          const thing = things[at];
          at += 1;
          if (thing !== undefined) await look(thing);
        }
      });
    }
  }

  // Sources name nearly all files: with them most sweeps are at their end.
  const entries = [...index.all()].map(({ id, kind }) => ({ id, kind }));
  const ids = [
    ...entries.filter(({ kind }) => kind === 'source'),
    ...entries.filter(({ kind }) => kind !== 'source'),
  ].map(({ id }) => id);
  await lookAt(ids, async (id) => {
    const entry = index.get(id);
    if (entry !== undefined) keepNamed(await reader.record(entry));
  });
  // After the records: what one of them lost meanwhile is in a Change by now.
  const seen = new Set<ChangeId>();
  for (let known = -1; known !== seen.size && unnamed.size > 0;) {
    known = seen.size;
    const heads = await inTurn(() => log.heads());
    const more = heads.map(({ id }) => id).filter((id) => !seen.has(id));
    await lookAt(more, async (id) => {
      keepNamed((await log.read(id)).change);
      seen.add(id);
    });
  }
  return inTurn(async () => {
    for (const name of fresh) unnamed.delete(name);
    for (const name of unnamed) need(await host.dropAttachment(name));
    return unnamed.size;
  });
}
