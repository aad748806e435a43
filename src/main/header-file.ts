import { readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { answered, failed, type Answer } from '../ipc/failure';
import { readClearHeader, type ClearHeader, type HeaderReading } from './clear-header';
import { diskFailed, errnoOf, onDisk } from './disk-failure';
import { syncFolder, writeDurably } from './durable-file';

const FIRST = 'header';
const SECOND = 'header.bak';

/** A header as it was found; `restored` says that the second copy had to stand in for the first. */
export type FoundHeader =
  | { readonly status: 'none' }
  | {
      readonly status: 'fits';
      readonly text: string;
      /** Every copy that can be read as a header, the first one first. */
      readonly copies: readonly string[];
      readonly header: ClearHeader;
      readonly restored: boolean;
    }
  | { readonly status: 'newer' }
  | { readonly status: 'unreadable' };

/**
 * Reads the header of the casebook in `folder`, from the second copy where the first is gone or no
 * header. `newer` in either copy stops: an older Vigil must not fall back to what it once wrote. A
 * copy that says `newer` under the very MAC of the other one was damaged: a newer Vigil's header has
 * a MAC of its own.
 */
export async function findHeader(folder: string): Promise<Answer<FoundHeader>> {
  try {
    const texts = [
      await textOrNull(join(folder, FIRST)),
      await textOrNull(join(folder, SECOND)),
    ] as const;
    if (texts[0] === null && texts[1] === null) return answered({ status: 'none' });
    const readings = texts.map((text) => (text === null ? null : readClearHeader(text)));
    const [first, second] = readings;
    const isDamage = first?.status === 'newer' ? isSameMac(texts, second) : isSameMac(texts, first);
    if (readings.some((reading) => reading?.status === 'newer') && !isDamage) {
      return answered({ status: 'newer' });
    }
    const copies = texts.filter((_text, at) => readings[at]?.status === 'fits') as string[];
    for (const [at, text] of texts.entries()) {
      const reading = readings[at];
      if (text !== null && reading?.status === 'fits') {
        const { header } = reading;
        return answered({ status: 'fits', text, copies, header, restored: at === 1 });
      }
    }
    return answered({ status: 'unreadable' });
  } catch (error) {
    return diskFailed(error);
  }
}

/**
 * Writes both copies, the first one first, each by temporary name, sync and rename, so that at every
 * moment one whole header is there. `create` refuses where there is any trace of one.
 */
export async function writeHeader(
  folder: string,
  text: string,
  how: 'create' | 'replace',
): Promise<Answer<null>> {
  const reading = readClearHeader(text);
  if (reading.status !== 'fits') return failed('bad-input', 'not-a-header');
  const before = await findHeader(folder);
  if (!before.ok) return before;
  if (how === 'create' && before.value.status !== 'none') return failed('exists');
  if (how === 'replace' && before.value.status !== 'fits') return failed('not-found');
  const bytes = new TextEncoder().encode(text);
  const first = await writeDurably(join(folder, FIRST), bytes);
  if (!first.ok) return first;
  const second = await writeDurably(join(folder, SECOND), bytes);
  if (second.ok && how === 'create') await syncAbove(folder);
  return second;
}

/** A new casebook's folder, and the one that holds it, may be names that no disk knows of yet. */
async function syncAbove(folder: string): Promise<void> {
  const above = dirname(folder);
  // One that may not be read cannot be synced, and was not made by us either.
  for (const each of [above, dirname(above)]) await syncFolder(each).catch(() => undefined);
}

/** Writes the first copy anew from the second; a damaged first one stays as `header.damaged`. */
export function repairHeader(folder: string, text: string): Promise<Answer<null>> {
  return onDisk(async () => {
    const first = join(folder, FIRST);
    if ((await textOrNull(first)) !== null) await rename(first, `${first}.damaged`);
    return writeDurably(first, new TextEncoder().encode(text));
  });
}

/** True where both copies carry one MAC and the `other` one can be read by this Vigil. */
function isSameMac(
  texts: readonly [string | null, string | null],
  other: HeaderReading | null | undefined,
): boolean {
  const macs = texts.map((text) => /"mac":"([0-9a-f]{64})"/.exec(text ?? '')?.[1]);
  return other?.status === 'fits' && macs[0] !== undefined && macs[0] === macs[1];
}

async function textOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}
