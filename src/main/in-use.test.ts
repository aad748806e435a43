import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failed } from '../ipc/failure';
import { takeIntoUse } from './in-use';

let folder = '';
let others: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigil-use-'));
  others = [];
});
afterEach(async () => {
  for (const other of others) other.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Processes that live: a mark of theirs counts. */
function living(count: number): number[] {
  others = Array.from({ length: count }, () => spawn('sleep', ['60'], { stdio: 'ignore' }));
  return others.flatMap(({ pid }) => pid ?? []);
}

describe('a folder that many reach for at the same moment', () => {
  it.each([
    ['is free', null],
    ['was left by a process that is gone', '{"process":4194303,"started":"1"}'],
    ['holds half a mark, as after a power cut', '{"proc'],
    ['holds an empty mark', ''],
  ])("and %s is one process's alone", async (_what, mark) => {
    if (mark !== null) await writeFile(join(folder, 'in-use'), mark);
    const takers = living(50);
    const answers = await Promise.all(takers.map((pid) => takeIntoUse(folder, pid)));
    const winners = takers.filter((_pid, at) => answers[at]?.ok);
    expect(winners).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)).toEqual(
      Array.from({ length: 49 }, () => failed('busy', 'in-use')),
    );
    expect(JSON.parse(await readFile(join(folder, 'in-use'), 'utf8'))).toMatchObject({
      process: winners[0],
    });
    expect(await readdir(folder)).toEqual(['in-use']);
  });
});
