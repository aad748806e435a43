import { createHash } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answered, failed } from '../ipc/failure';
import { listAttachments, readAttachment, removeAttachment, writeAttachment } from './attachments';
import { diskFailure } from './disk-failure';
import { startDurableFile, unfinishedName, writeDurably } from './durable-file';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigil-durable-'));
});
afterEach(async () => {
  chmodSync(folder, 0o700);
  await rm(folder, { recursive: true });
});

async function started(name: string, exclusive = false) {
  const writer = await startDurableFile(join(folder, name), { exclusive });
  if (!writer.ok) throw new Error(writer.error.code);
  return writer.value;
}

describe('a durable file', () => {
  it('is there whole after the commit, for its owner alone, and not before', async () => {
    await writeFile(join(folder, 'a'), 'old');
    const writer = await started('a');
    await writer.write(Uint8Array.of(1, 2));
    await writer.write(Uint8Array.of(3));
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('old');
    const sha256 = createHash('sha256')
      .update(Uint8Array.of(1, 2, 3))
      .digest('hex');
    expect(await writer.commit()).toEqual(answered({ size: 3, sha256 }));
    expect([...(await readFile(join(folder, 'a')))]).toEqual([1, 2, 3]);
    expect((await stat(join(folder, 'a'))).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['a']);
  });

  it('leaves nothing after an abort, whatever is written then', async () => {
    const writer = await started('a');
    await writer.write(Uint8Array.of(1));
    const [unfinished] = await readdir(folder);
    expect(unfinished).toMatch(unfinishedName);
    await writer.abort();
    await writer.abort();
    expect(await readdir(folder)).toEqual([]);
    expect(await writer.write(Uint8Array.of(1))).toEqual(failed('io', 'closed'));
    expect(await writer.commit()).toEqual(failed('io', 'closed'));
  });

  it('that is exclusive never replaces one, also not one that came meanwhile', async () => {
    const writer = await started('a', true);
    await writeFile(join(folder, 'a'), 'mine');
    expect(await writer.commit()).toEqual(failed('exists'));
    expect(await startDurableFile(join(folder, 'a'), { exclusive: true })).toEqual(
      failed('exists'),
    );
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('mine');
    expect(await readdir(folder)).toEqual(['a']);
  });

  it('names what the system says, without the path', async () => {
    expect(await writeDurably(join(folder, 'none', 'a'), new Uint8Array(1))).toEqual(
      failed('not-found', 'ENOENT'),
    );
    await writeFile(join(folder, 'file'), '');
    expect(await writeDurably(join(folder, 'file', 'a'), new Uint8Array(1))).toEqual(
      failed('not-found', 'ENOTDIR'),
    );
  });

  it('says that the disk is full', async () => {
    expect(await writeDurably('/dev/full/a', new Uint8Array(1))).toMatchObject({ ok: false });
    const name = 'x'.repeat(250);
    expect(await writeDurably(join(folder, name), Uint8Array.of(1))).toEqual(answered(null));
  });
});

describe('a place that cannot be written', () => {
  it('keeps no half file of a name that is too long', async () => {
    const writer = await started('ə'.repeat(200));
    await writer.write(Uint8Array.of(1));
    expect(await writer.commit()).toEqual(failed('io', 'ENAMETOOLONG'));
    expect(await readdir(folder)).toEqual([]);
  });

  it('says that the folder went away meanwhile, and goes on living', async () => {
    const gone = join(folder, 'gone');
    await mkdir(gone);
    const writer = await started('gone/a');
    await writer.write(Uint8Array.of(1));
    await rm(gone, { recursive: true });
    expect(await writer.commit()).toEqual(failed('not-found', 'ENOENT'));
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(['ENOSPC', 'EDQUOT', 'EFBIG'])('calls %s a full disk', (code) => {
    expect(diskFailure(Object.assign(new Error('x'), { code })).code).toBe('disk-full');
  });
});

describe('an attachment', () => {
  const name = '0123456789abcdef0123456789abcdef';

  it('is written once, read, listed and removed', async () => {
    const writer = await writeAttachment(folder, name);
    if (!writer.ok) throw new Error(writer.error.code);
    await writer.value.write(Uint8Array.of(7));
    await writer.value.commit();
    expect(await writeAttachment(folder, name)).toEqual(failed('exists'));
    expect(await listAttachments(folder)).toEqual(answered([{ name, size: 1 }]));
    const source = await readAttachment(folder, name);
    if (!source.ok) throw new Error(source.error.code);
    expect(await source.value.next()).toEqual(answered(Uint8Array.of(7)));
    await source.value.close();
    expect(await removeAttachment(folder, name)).toEqual(answered(null));
    expect(await removeAttachment(folder, name)).toEqual(failed('not-found', 'ENOENT'));
  });

  it.each(['../header', name.toUpperCase(), `${name}0`, '', 'a/b', `${name}\n`])(
    'by the name %j is refused',
    async (wrong) => {
      for (const act of [writeAttachment, readAttachment, removeAttachment]) {
        expect(await act(folder, wrong)).toEqual(failed('bad-input', 'name'));
      }
    },
  );
});
