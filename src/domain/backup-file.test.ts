import { describe, expect, it } from 'vitest';
import { backupMagic, looksLikeBackup, readBackupFraming } from './backup-file';

function backup(header: string, { version = 1, length = header.length } = {}): Uint8Array {
  const size = [length >>> 24, (length >>> 16) & 255, (length >>> 8) & 255, length & 255];
  return Uint8Array.of(...backupMagic, version, ...size, ...new TextEncoder().encode(header), 9, 9);
}

describe('readBackupFraming', () => {
  it('gives the header and where the body begins, also from a view on a larger buffer', () => {
    const bytes = backup('{"a":1}');
    const view = Uint8Array.of(1, 2, 3, ...bytes).subarray(3);
    for (const start of [bytes, view]) {
      expect(readBackupFraming(start)).toEqual({ headerText: '{"a":1}', bodyOffset: 20 });
    }
  });

  it('begins with the letters that a person sees in the file', () => {
    expect(new TextDecoder().decode(Uint8Array.from(backupMagic))).toBe('VIGIL\u0001BK');
  });

  it.each([
    ['an empty file', new Uint8Array(0)],
    ['another magic', Uint8Array.of(0, ...backup('{}').subarray(1))],
    ['another version', backup('{}', { version: 2 })],
    ['a header that ends after the file', backup('{}', { length: 500 })],
    ['a header longer than any', backup('{}', { length: 65_537 })],
    ['no header', backup('')],
    ['a header that is no UTF-8', Uint8Array.of(...backup('ab').subarray(0, 13), 0xff, 0xfe)],
  ])('refuses %s', (_what, bytes) => {
    expect(readBackupFraming(bytes)).toBeNull();
  });
});

describe('looksLikeBackup', () => {
  it('asks the magic alone, so that a newer version can be told by name', () => {
    expect(looksLikeBackup(backup('{}', { version: 2 }))).toBe(true);
    expect(looksLikeBackup(Uint8Array.of(1, 2, 3))).toBe(false);
  });
});
