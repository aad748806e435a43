import { constants } from 'node:fs';
import { mkdtemp, open, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answered, failed } from '../ipc/failure';
import { Journal, journalNames, type JournalFile } from './journal';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigil-journal-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function opened(over: Partial<JournalFile> = {}): Promise<Journal> {
  const journal = await Journal.open(folder, async (path, how) => {
    const file = await open(path, how === 'use' ? 'r+' : 'wx+');
    const real: JournalFile = {
      write: file.write.bind(file),
      datasync: () => file.datasync(),
      sync: () => file.sync(),
      truncate: (length) => file.truncate(length),
      stat: file.stat.bind(file),
      close: () => file.close(),
    };
    return { ...real, ...over };
  });
  if (!journal.ok) throw new Error(journal.error.code);
  return journal.value;
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function diskError(code: string): Error {
  return Object.assign(new Error(`${code}: a path that must not cross`), { code });
}

async function content(name = '0001.log'): Promise<string> {
  return readFile(join(folder, name), 'utf8');
}

describe('append', () => {
  it('answers with the length before each frame and keeps their order', async () => {
    const journal = await opened();
    const answers = await Promise.all(['one', 'four', 'x'].map((t) => journal.append(bytes(t))));
    expect(answers).toEqual([answered(0), answered(3), answered(7)]);
    expect(await content()).toBe('onefourx');
    expect(journal.length).toBe(8);
  });

  it('puts frames that wait under one sync, and answers none before it', async () => {
    let syncs = 0;
    const real = await open(join(folder, '0001.log'), constants.O_RDWR | constants.O_CREAT);
    const journal = await opened({
      write: real.write.bind(real),
      datasync: async () => {
        syncs += 1;
        await real.datasync();
      },
    });
    const first = journal.append(bytes('a'));
    await Promise.all([first, ...'bcdef'.split('').map((t) => journal.append(bytes(t)))]);
    expect(syncs).toBeLessThanOrEqual(2);
    expect(await content()).toBe('abcdef');
    await real.close();
  });

  it('goes on behind what an earlier run wrote', async () => {
    await (await opened()).append(bytes('before'));
    expect(await (await opened()).append(bytes('after'))).toEqual(answered(6));
  });

  it('takes a half-written frame back when the disk is full, and goes on when it is not', async () => {
    let full = true;
    const real = await open(join(folder, '0001.log'), constants.O_RDWR | constants.O_CREAT);
    const journal = await opened({
      write: (async (frame: Uint8Array, at: number, length: number, position: number) => {
        if (!full) return real.write(frame, at, length, position);
        await real.write(frame, at, 2, position);
        throw diskError('ENOSPC');
      }) as JournalFile['write'],
    });
    expect(await journal.append(bytes('frame'))).toEqual(failed('disk-full', 'ENOSPC'));
    expect(await content()).toBe('');
    full = false;
    expect(await journal.append(bytes('frame'))).toEqual(answered(0));
    expect(await content()).toBe('frame');
    await real.close();
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EIO', 'io'],
  ] as const)('names %s as %s', async (errno, code) => {
    const journal = await opened({ write: () => Promise.reject(diskError(errno)) });
    expect(await journal.append(bytes('x'))).toEqual(failed(code, errno));
  });

  it('refuses all further frames after a failed sync, until it is opened anew', async () => {
    let syncs = 0;
    const journal = await opened({
      datasync: () => {
        syncs += 1;
        return syncs === 1 ? Promise.reject(diskError('EIO')) : Promise.resolve();
      },
    });
    expect(await journal.append(bytes('lost'))).toEqual(failed('io', 'EIO'));
    expect(await journal.append(bytes('more'))).toEqual(failed('io', 'journal-not-synced'));
    expect(await journal.cut(0)).toEqual(failed('io', 'journal-not-synced'));
    expect(await content()).toBe('');
    expect(await (await opened()).append(bytes('more'))).toEqual(answered(0));
  });

  it('refuses when another hand changed the file', async () => {
    const journal = await opened();
    await journal.append(bytes('frame'));
    await truncate(join(folder, '0001.log'), 2);
    expect(await journal.append(bytes('x'))).toEqual(failed('io', 'journal-changed-by-another'));
    expect(await content()).toBe('fr');
  });

  it('refuses after close, and close waits for what is being written', async () => {
    const journal = await opened();
    const last = journal.append(bytes('last'));
    await journal.close();
    expect(await last).toEqual(answered(0));
    expect(await journal.append(bytes('x'))).toEqual(failed('io', 'journal-closed'));
  });
});

describe('cut', () => {
  it('keeps the cut bytes aside', async () => {
    const journal = await opened();
    await journal.append(bytes('whole'));
    await journal.append(bytes('torn'));
    expect(await journal.cut(5)).toEqual(answered(null));
    expect(await content()).toBe('whole');
    expect(await content('aside/0001.log.5-9')).toBe('torn');
    expect(await journal.append(bytes('next'))).toEqual(answered(5));
  });

  it('refuses a place beyond the end', async () => {
    const journal = await opened();
    expect(await journal.cut(1)).toEqual(failed('bad-input', 'beyond-the-end'));
  });
});

describe('keepAside', () => {
  it('copies the whole journal and leaves it as it is', async () => {
    const journal = await opened();
    await journal.append(bytes('damaged'));
    expect(await journal.keepAside()).toEqual(answered(null));
    expect(await content('aside/0001.log.0-7')).toBe('damaged');
    expect(await content()).toBe('damaged');
  });
});

describe('read', () => {
  it('gives the bytes from a place on, in buffers of their own', async () => {
    const journal = await opened();
    await journal.append(bytes('abcdef'));
    const source = await journal.read(2);
    if (!source.ok) throw new Error(source.error.code);
    const piece = await source.value.next();
    expect(piece).toEqual(answered(Uint8Array.from(bytes('cdef'))));
    if (piece.ok && piece.value) expect(piece.value.buffer.byteLength).toBe(4);
    expect(await source.value.next()).toEqual(answered(null));
    await source.value.close();
  });
});

describe('startNext', () => {
  it('starts an empty journal beside the old one, which the next start opens', async () => {
    const journal = await opened();
    await journal.append(bytes('old'));
    expect(await journal.startNext()).toEqual(answered(null));
    expect(await journal.append(bytes('new'))).toEqual(answered(0));
    expect(await content('0001.log')).toBe('old');
    expect((await opened()).length).toBe(3);
    expect(await content('0002.log')).toBe('new');
  });

  it('knows the newest by number, not by the order of letters', async () => {
    await writeFile(join(folder, '9999.log'), '');
    await writeFile(join(folder, '10000.log'), 'x');
    await writeFile(join(folder, 'notes.txt'), '');
    expect(await journalNames(folder)).toEqual(['9999.log', '10000.log']);
    expect((await opened()).length).toBe(1);
  });
});

describe('the first start', () => {
  it('makes a file that only its owner can read', async () => {
    const journal = await Journal.open(folder);
    expect(journal.ok).toBe(true);
    expect(await readdir(folder)).toEqual(['0001.log']);
    const file = await open(join(folder, '0001.log'));
    expect((await file.stat()).mode & 0o777).toBe(0o600);
    await file.close();
  });
});
