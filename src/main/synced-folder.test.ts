import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSynced } from './synced-folder';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-synced-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a folder that is copied elsewhere', () => {
  it.each(['Dropbox', 'OneDrive - Office', 'Google Drive', 'Nextcloud', 'Yandex.Disk'])(
    'is known by the name %s above it',
    (name) => {
      expect(isSynced(join(folder, name, 'Дело', 'casebook'))).toBe(true);
    },
  );

  it.each(['.stfolder', '.dropbox', '._sync_0a1b.db', '.sync_77.db'])(
    'is known by the mark %s above it',
    (mark) => {
      mkdirSync(join(folder, 'a', 'b'), { recursive: true });
      expect(isSynced(join(folder, 'a', 'b'))).toBe(false);
      writeFileSync(join(folder, mark), '');
      expect(isSynced(join(folder, 'a', 'b'))).toBe(true);
    },
  );

  it('is not seen where only a part of a name is alike', () => {
    expect(isSynced(join(folder, 'Dropbox notes', 'boxes'))).toBe(false);
  });
});
