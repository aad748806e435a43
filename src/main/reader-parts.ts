import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answered, failed, type Answer } from '../ipc/failure';
import type { ReaderPart } from '../ipc/reader-shapes';
import { onDisk } from './disk-failure';

/** Files that the reader's PDF engine asks for by name; fixed at the start, like every page's parts. */
export type ReaderParts = ReadonlyMap<string, string>;

const FOLDERS = ['cmaps', 'standard_fonts'] as const;

/** Every such file of the build below `folder`, by kind and name. */
export function listReaderParts(folder: string): ReaderParts {
  const list = new Map<string, string>();
  for (const kind of FOLDERS) {
    for (const name of readdirSync(join(folder, kind))) {
      list.set(`${kind}/${name}`, join(folder, kind, name));
    }
  }
  return list;
}

/** The bytes of one part. A name that is not on the list is answered `not-found`, never tried. */
export async function readReaderPart(
  parts: ReaderParts,
  { kind, name }: ReaderPart,
): Promise<Answer<{ bytes: Uint8Array<ArrayBuffer> }>> {
  const path = parts.get(`${kind}/${name}`);
  if (path === undefined) return failed('not-found');
  return onDisk(async () => answered({ bytes: Uint8Array.from(await readFile(path)) }));
}
