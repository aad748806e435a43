import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { disguises, SONG } from './canaries';
import { inflated, levelDbBlocks } from './unpack';

/** Where a canary was heard, and in which disguise. */
export interface Hit {
  readonly path: string;
  readonly how: string;
}

const wanted = disguises();

/** Every way in which a canary stands in these bytes, packed or plain. */
export function listen(bytes: Buffer): string[] {
  const layers = [
    { name: '', bytes },
    ...levelDbBlocks(bytes).map((each) => ({ name: ' inside Snappy', bytes: each })),
    ...inflated(bytes).map((each) => ({ name: ' inside deflate', bytes: each })),
  ];
  const heard = new Set<string>();
  for (const layer of layers) {
    for (const [how, song] of wanted) if (layer.bytes.includes(song)) heard.add(how + layer.name);
  }
  return [...heard];
}

/** Scans every file below `folder`, and every name. Files that go meanwhile are passed over. */
export function scanFolder(folder: string, leaveOut: (path: string) => boolean): Hit[] {
  const hits: Hit[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (leaveOut(path)) continue;
    if (basename(path).includes(SONG)) hits.push({ path, how: 'its name' });
    try {
      if (!lstatSync(path).isFile()) continue;
      for (const how of listen(readFileSync(path))) hits.push({ path, how });
    } catch {
      // A temporary file that has gone since it was listed.
    }
  }
  return hits;
}
