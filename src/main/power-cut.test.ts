import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAttachment } from './attachments';
import { casebookPath, CasebookFolder } from './casebook-folder';
import { writeDurably } from './durable-file';
import { Journal } from './journal';
import { SettingsFile } from './settings';
import { verifySnapshot, writeSnapshot } from './snapshots';
import { ForgetfulDisk } from './testing/forgetful-disk';

const header = JSON.stringify({
  ...{ format: 'vigil-casebook', version: 1, lowestReader: 1, kind: 'ordinary', store: 1 },
});
const frames = Array.from({ length: 40 }, (_, n) => `frame ${n};`);

let root = '';
let disk: ForgetfulDisk;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'vigil-power-')));
  disk = await ForgetfulDisk.under(root);
});
afterEach(async () => {
  disk.release();
  await rm(root, { recursive: true, force: true });
});

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function value<T>(answer: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

/** A casebook in a folder that is new itself, created, with its journal. */
async function created(): Promise<CasebookFolder> {
  await mkdir(join(root, 'casebooks'));
  const folder = value(await CasebookFolder.open(join(root, 'casebooks', 'a'), 'ordinary'));
  value(await folder.writeHeader(header, 'create'));
  return folder;
}

describe('a power cut', () => {
  it('takes no frame that was answered, nor the casebook round it', async () => {
    const folder = await created();
    const answers = frames.map((each) => folder.journal.append(bytes(each)));
    for (const answer of answers) value(await answer);
    disk.cutPower();
    const file = join(folder.path, 'journal', folder.journal.name);
    expect(readFileSync(file, 'utf8')).toBe(frames.join(''));
    for (const name of ['header', 'header.bak']) {
      expect(readFileSync(join(folder.path, name), 'utf8')).toBe(header);
    }
  });

  it('in the middle of a writing takes nothing that was answered before it', async () => {
    const folder = await created();
    const answered: string[] = [];
    const all = frames.map(async (each) => {
      value(await folder.journal.append(bytes(each)));
      answered.push(each);
    });
    await Promise.race(all);
    disk.cutPower();
    const file = join(folder.path, 'journal', folder.journal.name);
    const left = readFileSync(file, 'utf8');
    expect(answered.filter((each) => !left.includes(each))).toEqual([]);
    await Promise.allSettled(all);
  });

  it('takes no header, attachment, snapshot or setting that was called written', async () => {
    const folder = await created();
    const next = header.replace('"store":1', '"store":2');
    value(await folder.writeHeader(next, 'replace'));
    const name = 'ab'.repeat(16);
    const attachment = value(await writeAttachment(casebookPath(folder.path, 'attachments'), name));
    value(await attachment.write(bytes('sealed')));
    value(await attachment.commit());
    const snapshots = casebookPath(folder.path, 'snapshots');
    const snapshot = value(await writeSnapshot(snapshots, 'snapshot-000000000001'));
    value(await snapshot.write(bytes('all')));
    value(await snapshot.commit());
    value(await verifySnapshot(snapshots, 'snapshot-000000000001'));
    value(await folder.startJournalAfter('snapshot-000000000001', 'kept'));
    value(await folder.journal.append(bytes('after')));
    value(await new SettingsFile(root).change({ theme: 'dark' }));
    disk.cutPower();
    expect(readFileSync(join(folder.path, 'header'), 'utf8')).toBe(next);
    expect(readFileSync(join(folder.path, 'attachments', name), 'utf8')).toBe('sealed');
    expect(readFileSync(join(snapshots, 'snapshot-000000000001'), 'utf8')).toBe('all');
    expect(readFileSync(join(folder.path, 'journal', '0002.log'), 'utf8')).toBe('after');
    expect(new SettingsFile(root).value.theme).toBe('dark');
  });
});

describe('the control: without the syncs', () => {
  it('frames that were answered are lost', async () => {
    await mkdir(join(root, 'journal'));
    const journal = value(
      await Journal.open(join(root, 'journal'), async (path, how) => {
        const file = await open(path, how === 'use' ? 'r+' : 'wx+');
        return {
          ...{ write: file.write.bind(file), stat: file.stat.bind(file) },
          ...{ truncate: file.truncate.bind(file), close: () => file.close() },
          ...{ sync: () => Promise.resolve(), datasync: () => Promise.resolve() },
        };
      }),
    );
    for (const each of frames) value(await journal.append(bytes(each)));
    expect(await readFile(join(root, 'journal', '0001.log'), 'utf8')).toBe(frames.join(''));
    disk.cutPower();
    expect(existsSync(join(root, 'journal', '0001.log'))).toBe(false);
  });

  it('a file that is only written, or only renamed, is lost', async () => {
    value(await writeDurably(join(root, 'kept'), bytes('old')));
    await writeFile(join(root, 'plain'), 'new');
    await writeFile(join(root, 'kept'), 'new');
    disk.cutPower();
    expect(existsSync(join(root, 'plain'))).toBe(false);
    expect(readFileSync(join(root, 'kept'), 'utf8')).toBe('old');
  });
});
