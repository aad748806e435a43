import { describe, expect, it } from 'vitest';
import { decrypt } from './aead';
import { toHex, utf8, type Bytes } from './bytes';
import { openRow, rowAad, rowTag, sealRow } from './envelope';
import { casebookSeal, newCasebookId, newDataKey, type CasebookSeal } from './keys';
import { randomBytes } from './random';

const seal = casebookSeal(newDataKey(), newCasebookId());
const place = { table: 't1', id: randomBytes(16) };
const content = utf8('{"name":"Aynur"}');

function flipped(bytes: Uint8Array, bit: number): Bytes {
  const copy = new Uint8Array(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

describe('a sealed row', () => {
  it('opens to its content', () => {
    expect(openRow(seal, place, sealRow(seal, place, content))).toEqual({
      ok: true,
      value: content,
    });
  });

  it('opens from a view on a larger buffer', () => {
    const b = sealRow(seal, place, content);
    const larger = new Uint8Array(b.length + 5);
    larger.set(b, 5);
    expect(openRow(seal, place, larger.subarray(5))).toEqual({ ok: true, value: content });
  });

  it('owns its buffer, sealed and opened', () => {
    for (const length of [0, 1, 300, 5000, 48 * 1024]) {
      const b = sealRow(seal, place, randomBytes(length));
      expect(b.byteLength).toBe(b.buffer.byteLength);
      const opened = openRow(seal, place, b);
      if (!opened.ok) throw new Error('did not open');
      expect(opened.value.byteLength).toBe(opened.value.buffer.byteLength);
    }
  });

  it('begins with version and key epoch and ends with its tag', () => {
    const b = sealRow({ ...seal, keyEpoch: 0x0102 }, place, content);
    expect([...b.subarray(0, 3)]).toEqual([1, 1, 2]);
    expect(rowTag(b)).toEqual(b.slice(-16));
  });

  it('does not show how long its content is', () => {
    const lengths = [0, 10, 252].map((length) => sealRow(seal, place, randomBytes(length)).length);
    expect(new Set(lengths).size).toBe(1);
  });

  it('fails for every bit of it that is flipped', () => {
    const b = sealRow(seal, place, content);
    for (let bit = 0; bit < b.length * 8; bit += 1) {
      const opened = openRow(seal, place, flipped(b, bit));
      const code =
        bit < 8 ? 'row-unknown-version' : bit < 24 ? 'row-wrong-epoch' : 'row-not-authentic';
      expect(opened.ok ? 'opened' : opened.error.code).toBe(code);
    }
  });

  it('fails for every bit of its AAD that is flipped', () => {
    const b = sealRow(seal, place, content);
    const aad = rowAad(seal, place);
    const nonce = b.slice(3, 27);
    const sealed = b.slice(27);
    expect(decrypt(seal.keys.rows, nonce, aad, sealed)).not.toBeNull();
    for (let bit = 0; bit < aad.length * 8; bit += 1) {
      expect(decrypt(seal.keys.rows, nonce, flipped(aad, bit), sealed)).toBeNull();
    }
  });

  it('fails at another id, table, casebook or epoch, and under another key', () => {
    const b = sealRow(seal, place, content);
    for (let bit = 0; bit < 128; bit += 1) {
      expect(openRow(seal, { ...place, id: flipped(place.id, bit) }, b).ok).toBe(false);
      expect(openRow({ ...seal, casebookId: flipped(seal.casebookId, bit) }, place, b).ok).toBe(
        false,
      );
    }
    expect(openRow(seal, { ...place, table: 't2' }, b).ok).toBe(false);
    const other: CasebookSeal = casebookSeal(newDataKey(), seal.casebookId);
    expect(openRow(other, place, b).ok).toBe(false);
  });

  it('fails under another epoch even where its own says so too', () => {
    const b = sealRow(seal, place, content);
    b[2] = 2;
    expect(openRow({ ...seal, keyEpoch: 2 }, place, b)).toEqual({
      ok: false,
      error: { code: 'row-not-authentic', table: 't1', id: toHex(place.id) },
    });
  });

  it('names the row and what was found instead', () => {
    const where = { table: 't1', id: toHex(place.id) };
    const b = sealRow({ ...seal, keyEpoch: 7 }, place, content);
    expect(openRow(seal, place, b)).toEqual({
      ok: false,
      error: { code: 'row-wrong-epoch', ...where, expected: 1, found: 7 },
    });
    b[0] = 9;
    expect(openRow(seal, place, b)).toEqual({
      ok: false,
      error: { code: 'row-unknown-version', ...where, version: 9 },
    });
  });

  it('fails at every shorter length', () => {
    const b = sealRow(seal, place, content);
    for (let length = 0; length < b.length; length += 1) {
      expect(openRow(seal, place, b.subarray(0, length)).ok).toBe(false);
    }
  });

  it('throws for a place or an epoch that is none', () => {
    for (const table of ['', 'T1', '1t', 'a'.repeat(17), 't 1', 't1\n']) {
      expect(() => sealRow(seal, { ...place, table }, content)).toThrow(RangeError);
    }
    expect(() => sealRow(seal, { ...place, id: randomBytes(15) }, content)).toThrow(RangeError);
    expect(() => sealRow({ ...seal, keyEpoch: 0 }, place, content)).toThrow(RangeError);
    expect(() => sealRow({ ...seal, keyEpoch: 65_536 }, place, content)).toThrow(RangeError);
  });

  it('has a nonce of its own in each of 100,000', { timeout: 240_000 }, () => {
    const nonces = new Set<string>();
    const nothing = new Uint8Array(0);
    for (let i = 0; i < 100_000; i += 1) {
      const b = sealRow(seal, place, nothing);
      nonces.add(String.fromCharCode(...b.subarray(3, 27)));
    }
    expect(nonces.size).toBe(100_000);
  });
});
