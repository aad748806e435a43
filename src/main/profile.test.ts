import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  dataArgument,
  emptyPassingFolder,
  isSupported,
  passingFolder,
  prepareProfile,
  profileName,
} from './profile';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vigil-profile-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('dataArgument', () => {
  it('finds the folder in both spellings and makes it absolute', () => {
    expect(dataArgument(['vigil', '.', '--data', '/a/b'], '/w')).toBe('/a/b');
    expect(dataArgument(['vigil', '--data=c', '--other'], '/w')).toBe('/w/c');
  });

  it('finds none where none is named', () => {
    expect(dataArgument(['vigil', '--database', '/x'], '/w')).toBeNull();
    expect(dataArgument(['vigil', '--data'], '/w')).toBeNull();
  });
});

describe('an Electron out of support', () => {
  it('has a profile of its own', () => {
    expect(isSupported('25.1.1')).toBe(false);
    expect(profileName('25.1.1')).toBe('Vigil development');
    expect(profileName('45.4.1')).toBe('Vigil');
  });
});

describe('prepareProfile', () => {
  it('makes the folder for its owner alone and leaves nothing in it', () => {
    const folder = join(root, 'a', 'b');
    const profile = prepareProfile(folder);
    expect(profile).toMatchObject({ folder, problem: null });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it.each(['a file', 'a file that stands where a folder should', 'a place that makes no folders'])(
    'lets a passing folder stand in for %s, and says so',
    (what) => {
      writeFileSync(join(root, 'file'), '');
      const wanted =
        what === 'a file'
          ? join(root, 'file')
          : what === 'a place that makes no folders'
            ? '/proc/no-such-folder/x'
            : join(root, 'file', 'x');
      const profile = prepareProfile(wanted);
      expect(profile.problem).toBe('profile-not-writable');
      expect(existsSync(profile.folder)).toBe(true);
      profile.discard();
      expect(existsSync(profile.folder)).toBe(false);
    },
  );
});

describe('the passing folder', () => {
  it('is left as it is until the profile is ours, and then loses what is old', () => {
    const folder = passingFolder(root);
    if (folder === null) throw new Error('no passing folder');
    mkdirSync(join(folder, 'old'));
    writeFileSync(join(folder, 'new'), '');
    utimesSync(join(folder, 'old'), 1000, 1000);
    expect(passingFolder(root)).toBe(folder);
    expect(readdirSync(folder)).toEqual(['new', 'old']);
    emptyPassingFolder(folder, 2_000_000);
    expect(readdirSync(folder)).toEqual(['new']);
  });

  it('is none where its path would be too long for a socket', () => {
    expect(passingFolder(join(root, 'x'.repeat(60)))).toBeNull();
  });
});
