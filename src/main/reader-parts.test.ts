import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answered, failed } from '../ipc/failure';
import { listReaderParts, readReaderPart } from './reader-parts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-parts-'));
  for (const kind of ['cmaps', 'standard_fonts']) mkdirSync(join(folder, kind));
  writeFileSync(join(folder, 'cmaps', 'A.bcmap'), Uint8Array.of(1, 2, 3));
  writeFileSync(join(folder, 'secret'), 'not a part');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the parts of the PDF engine', () => {
  it('are handed out by name, in a buffer of their own', async () => {
    const part = await readReaderPart(listReaderParts(folder), { kind: 'cmaps', name: 'A.bcmap' });
    expect(part).toEqual(answered({ bytes: Uint8Array.of(1, 2, 3) }));
    expect(part.ok && part.value.bytes.buffer.byteLength).toBe(3);
  });

  it('are nothing but what was listed', async () => {
    const parts = listReaderParts(folder);
    for (const name of ['../secret', 'B.bcmap', '']) {
      expect(await readReaderPart(parts, { kind: 'cmaps', name })).toEqual(failed('not-found'));
    }
  });
});
