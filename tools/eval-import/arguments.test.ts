import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ArgumentError, readArguments } from './arguments';

const folder = mkdtempSync(join(tmpdir(), 'vigil-arguments-'));
afterAll(() => rmSync(folder, { recursive: true }));

function refusal(...given: string[]): string {
  try {
    readArguments(given);
  } catch (error) {
    if (error instanceof ArgumentError) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('what eval-import is asked', () => {
  it('names a folder, passwords by file, and where the texts go', () => {
    const passwords = join(folder, 'passwords.json');
    writeFileSync(passwords, JSON.stringify({ 'a.pdf': 'one', 'b.pdf': ['two', 3, 'four'] }));
    const asked = readArguments([folder, '--passwords', passwords, '--text', 'texts']);
    expect(asked).toMatchObject({ folder, texts: 'texts' });
    expect([...asked.passwords]).toEqual([
      ['a.pdf', ['one']],
      ['b.pdf', ['two', 'four']],
    ]);
  });

  it('is refused in one sentence where a file or folder is not there or is something else', () => {
    const missing = join(folder, 'none.json');
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{"a.pdf": ');
    const list = join(folder, 'list.json');
    writeFileSync(list, '["one"]');
    for (const given of [
      [],
      ['--text', 'texts'],
      [folder, folder],
      [folder, '--passwords'],
      [join(folder, 'nowhere')],
      [folder, '--passwords', missing],
      [folder, '--passwords', broken],
      [folder, '--passwords', list],
      [folder, '--passwords', folder],
    ]) {
      expect(refusal(...given).split('\n')).toHaveLength(1);
    }
    expect(refusal(folder, '--passwords', missing)).toContain(missing);
  });
});
