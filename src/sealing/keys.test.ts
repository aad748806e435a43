import { hkdfSync } from 'node:crypto';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { toHex } from './bytes';
import { deriveKeys, newCasebookId, newDataKey, wipeKeys } from './keys';

describe('the subkeys', () => {
  it('rest on HKDF-SHA256 as RFC 5869 has it (appendix A.1)', () => {
    const secret = new Uint8Array(22).fill(0x0b);
    const salt = Uint8Array.from({ length: 13 }, (_, i) => i);
    const info = Uint8Array.from({ length: 10 }, (_, i) => 0xf0 + i);
    expect(toHex(hkdf(sha256, secret, salt, info, 42))).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    );
  });

  it('are what an independent HKDF gives for the data key, casebook id and label', () => {
    const dataKey = newDataKey();
    const casebookId = newCasebookId();
    const keys = deriveKeys(dataKey, casebookId);
    for (const [purpose, key] of Object.entries(keys)) {
      const expected = hkdfSync('sha256', dataKey, casebookId, `vigil/1 ${purpose}`, 32);
      expect(toHex(key)).toBe(toHex(new Uint8Array(expected)));
    }
  });

  it('all differ, and differ in another casebook', () => {
    const dataKey = newDataKey();
    const keys = [newCasebookId(), newCasebookId()].flatMap((id) =>
      Object.values(deriveKeys(dataKey, id)).map(toHex),
    );
    expect(new Set(keys).size).toBe(14);
  });

  it('are zeros once wiped', () => {
    const keys = deriveKeys(newDataKey(), newCasebookId());
    wipeKeys(keys);
    for (const key of Object.values(keys)) expect(key.every((byte) => byte === 0)).toBe(true);
  });

  it('come from a whole data key only', () => {
    expect(() => deriveKeys(new Uint8Array(31), newCasebookId())).toThrow(RangeError);
    expect(() => deriveKeys(newDataKey(), new Uint8Array(15))).toThrow(RangeError);
  });
});
