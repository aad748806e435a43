import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from './bytes';
import {
  headerCasebookId,
  headerText,
  newHeader,
  parseHeader,
  verifyHeader,
  withSlots,
  withStore,
  type Header,
} from './header';
import { createRecoverySlot } from './key-slot';
import { deriveKeys, newCasebookId, newDataKey } from './keys';
import { newRecoverySecret } from './recovery-code';

const dataKey = newDataKey();
const casebookId = newCasebookId();
const keys = deriveKeys(dataKey, casebookId);
const slots = [createRecoverySlot(dataKey, casebookId, newRecoverySecret())];
const createdAt = '2026-01-31T09:00:00Z';
const header = newHeader({ casebookId, kind: 'ordinary', createdAt, slots }, keys);
const notOne = { ok: false, error: { code: 'not-a-header' } };

function edited(change: object): string {
  return JSON.stringify({ ...header, ...change });
}

describe('a header', () => {
  it('comes back from its text, and its MAC fits', () => {
    const parsed = parseHeader(headerText(header));
    expect(parsed).toEqual({ ok: true, value: header });
    expect(parsed.ok && verifyHeader(parsed.value, keys)).toBe(true);
    expect(toHex(headerCasebookId(header))).toBe(toHex(casebookId));
  });

  it('may be laid out anew without breaking its MAC', () => {
    const pretty = JSON.stringify(Object.fromEntries(Object.entries(header).toReversed()), null, 2);
    const parsed = parseHeader(pretty);
    expect(parsed.ok && verifyHeader(parsed.value, keys)).toBe(true);
    expect(parsed.ok && headerText(parsed.value)).toBe(headerText(header));
  });

  it('says in clear what a reader without keys must know', () => {
    expect(JSON.parse(headerText(header))).toMatchObject({
      format: 'vigil-casebook',
      version: 1,
      lowestReader: 1,
      kind: 'ordinary',
      store: 1,
      keyEpoch: 1,
    });
  });

  it('has a MAC over every field', () => {
    const other = createRecoverySlot(dataKey, casebookId, newRecoverySecret());
    const changes: Partial<Header>[] = [
      { version: 2 },
      { casebookId: toHex(newCasebookId()) },
      { kind: 'practice' },
      { store: 2 },
      { keyEpoch: 2 },
      { createdAt: null },
      { slots: [other] },
      { slots: [...slots, other] },
    ];
    for (const change of changes) {
      const parsed = parseHeader(edited(change));
      expect(parsed.ok && verifyHeader(parsed.value, keys)).toBe(false);
      expect(parsed.ok).toBe(true);
    }
    expect(Object.keys(header).toSorted()).toEqual(
      // `format` and `lowestReader` have one value only; every other field is changed above.
      [
        ...new Set([
          ...changes.flatMap((one) => Object.keys(one)),
          'format',
          'lowestReader',
          'mac',
        ]),
      ].toSorted(),
    );
  });

  it('fails for every bit of its MAC', () => {
    for (let bit = 0; bit < 256; bit += 1) {
      const mac = fromHex(header.mac) ?? new Uint8Array(32);
      mac[bit >> 3] = (mac[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(verifyHeader({ ...header, mac: toHex(mac) }, keys)).toBe(false);
    }
  });

  it('commits to its data key', () => {
    expect(verifyHeader(header, deriveKeys(newDataKey(), casebookId))).toBe(false);
  });

  it('is signed anew for another store or other slots', () => {
    const moved = withStore(header, 7, keys);
    expect(moved.store).toBe(7);
    expect(verifyHeader(moved, keys)).toBe(true);
    const both = [...slots, createRecoverySlot(dataKey, casebookId, newRecoverySecret())];
    const more = withSlots(moved, both, keys);
    expect(more.slots).toEqual(both);
    expect(verifyHeader(more, keys)).toBe(true);
    expect(() => withStore(header, 0, keys)).toThrow();
    expect(() => withSlots(header, [], keys)).toThrow();
  });
});

describe('parseHeader', () => {
  it('names a casebook of a newer Vigil, whatever else that changed', () => {
    const newer = { ok: false, error: { code: 'newer-vigil', lowestReader: 2 } };
    expect(parseHeader(edited({ version: 2, lowestReader: 2 }))).toEqual(newer);
    expect(parseHeader('{"format":"vigil-casebook","lowestReader":2,"new":true}')).toEqual(newer);
  });

  it('refuses everything else', () => {
    const slot = slots[0];
    const scrypt = { type: 'passphrase', kdf: 'scrypt', N: 131_072, r: 8, p: 1 };
    const passphrase = { ...slot, ...scrypt };
    expect(parseHeader(edited({ slots: [passphrase] })).ok).toBe(true);
    const refused: unknown[] = [
      ...[undefined, null, 7, {}, '', '{', '[]', 'null', '"x"', headerText(header).slice(0, -1)],
      edited({ format: 'other' }),
      ...[0, -1, 1.5, '1', 1e9, null].map((store) => edited({ store })),
      ...[0, 65_536].map((keyEpoch) => edited({ keyEpoch })),
      ...[0, 70_000].map((version) => edited({ version })),
      ...[0, 0.5, '1', null].map((lowestReader) => edited({ lowestReader })),
      ...[
        '',
        'zz',
        header.casebookId.toUpperCase().replaceAll(/\d/g, 'A'),
        `${header.casebookId}00`,
      ].map((id) => edited({ casebookId: id })),
      edited({ kind: 'secret' }),
      edited({ createdAt: 'yesterday' }),
      edited({ unknown: 1 }),
      edited({ mac: header.mac.slice(2) }),
      edited({ slots: [] }),
      edited({ slots: [slot, slot] }),
      edited({
        slots: Array.from({ length: 17 }, (_, i) => ({ ...slot, id: `${i}`.padStart(16, '0') })),
      }),
      edited({ slots: [{ ...slot, kdf: 'none' }] }),
      edited({ slots: [{ ...slot, type: 'none' }] }),
      edited({ slots: [{ ...slot, salt: '00' }] }),
      edited({ slots: [{ ...slot, salt: '00'.repeat(65) }] }),
      edited({ slots: [{ ...slot, extra: 1 }] }),
      ...[1, 65_536, 131_073, 1_048_576, 1e308].map((N) =>
        edited({ slots: [{ ...passphrase, N }] }),
      ),
      ...[1, 16].map((r) => edited({ slots: [{ ...passphrase, r }] })),
      ...[0, 2].map((p) => edited({ slots: [{ ...passphrase, p }] })),
      headerText(header) + ' '.repeat(65_536),
    ];
    for (const text of refused) expect(parseHeader(text), String(text)).toEqual(notOne);
  });
});
