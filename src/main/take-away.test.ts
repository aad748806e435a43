import * as files from 'node:fs/promises';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeAway } from './take-away';

vi.mock('node:fs/promises', { spy: true });

let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'vigil-away-')), 'Дело');
  await mkdir(join(folder, 'journal'), { recursive: true });
  for (const name of ['header', 'header.bak', 'journal/0001.log']) {
    await writeFile(join(folder, name), 'slots and frames');
  }
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

describe('taking a casebook away', () => {
  it('leaves nothing of its folder', async () => {
    expect(await takeAway(folder)).toMatchObject({ ok: true });
    await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('leaves nothing of it either where its store is written to a moment longer', async () => {
    const store = join(folder, 'store-1');
    await mkdir(store);
    const until = Date.now() + 300;
    async function write(name: string): Promise<void> {
      while (Date.now() < until) await writeFile(join(store, name), 'late').catch(() => undefined);
    }
    const writing = Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(write));
    expect(await takeAway(folder)).toMatchObject({ ok: true });
    await writing;
    await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('writes over both copies of the slots before anything is deleted', async () => {
    vi.mocked(files.rm).mockRejectedValueOnce(Object.assign(new Error('no'), { code: 'EIO' }));
    expect(await takeAway(folder)).toMatchObject({ ok: false, error: { code: 'io' } });
    for (const name of ['header', 'header.bak']) {
      const left = await readFile(join(folder, name), 'latin1');
      expect(left).toHaveLength(16);
      expect(left).not.toContain('slots');
    }
    expect(await readFile(join(folder, 'journal/0001.log'), 'utf8')).toBe('slots and frames');
  });
});
