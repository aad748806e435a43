import { describe, expect, it } from 'vitest';
import { concatBytes, toHex } from './bytes';
import { sha256 } from './digest';
import {
  createPassphraseSlot,
  createRecoverySlot,
  keySlot,
  openPassphraseSlot,
  openRecoverySlot,
  type PassphraseSlot,
  type RecoverySlot,
} from './key-slot';
import { newCasebookId, newDataKey } from './keys';
import type { Scrypt } from './passphrase';
import { newRecoverySecret } from './recovery-code';

let runs = 0;
const scrypt: Scrypt = async (password, { N, salt }) => {
  runs += 1;
  return sha256(concatBytes(password, salt, Uint8Array.of(Math.log2(N))));
};
const dataKey = newDataKey();
const casebookId = newCasebookId();
const secret = newRecoverySecret();
const slot = await createPassphraseSlot(dataKey, casebookId, 'uzun parol', 131_072, { scrypt });
const recovery = createRecoverySlot(dataKey, casebookId, secret);
const wrongKey = { ok: false, error: { code: 'wrong-key' } };

/** Every other text that differs from `hex` in one bit and is still lower-case hexadecimal. */
function oneBitOff(hex: string): string[] {
  return [...hex].flatMap((digit, at) =>
    [1, 2, 4, 8].map((bit) => {
      const other = (Number.parseInt(digit, 16) ^ bit).toString(16);
      return hex.slice(0, at) + other + hex.slice(at + 1);
    }),
  );
}

describe('a passphrase slot', () => {
  it('opens to the data key with its passphrase', async () => {
    const opened = await openPassphraseSlot(slot, casebookId, 'uzun parol', { scrypt });
    expect(opened).toEqual({ ok: true, value: dataKey });
    expect(keySlot.parse(slot)).toEqual(slot);
  });

  it('says the same of every wrong passphrase', async () => {
    for (const wrong of ['', 'uzun', 'uzun parol ', ' uzun parol', 'Uzun parol']) {
      expect(await openPassphraseSlot(slot, casebookId, wrong, { scrypt })).toEqual(wrongKey);
    }
  });

  it('fails with any bit of salt, nonce, wrap or id changed', async () => {
    for (const field of ['salt', 'nonce', 'wrapped', 'id'] as const) {
      for (const other of oneBitOff(slot[field])) {
        const edited: PassphraseSlot = { ...slot, [field]: other };
        expect(await openPassphraseSlot(edited, casebookId, 'uzun parol', { scrypt })).toEqual(
          wrongKey,
        );
      }
    }
  });

  it('binds its cost even where the derived key is the same', async () => {
    const sameKey: Scrypt = async () => new Uint8Array(32).fill(5);
    const made = await createPassphraseSlot(dataKey, casebookId, 'x', 131_072, { scrypt: sameKey });
    const edited: PassphraseSlot = { ...made, N: 262_144 };
    expect((await openPassphraseSlot(made, casebookId, 'x', { scrypt: sameKey })).ok).toBe(true);
    expect(await openPassphraseSlot(edited, casebookId, 'x', { scrypt: sameKey })).toEqual(
      wrongKey,
    );
    const other = newCasebookId();
    expect(await openPassphraseSlot(made, other, 'x', { scrypt: sameKey })).toEqual(wrongKey);
  });

  it('refuses absurd parameters before scrypt runs', async () => {
    runs = 0;
    const absurd: object[] = [{ N: 2 ** 40 }, { N: 1024 }, { r: 64 }, { p: 16 }, { salt: '00' }];
    for (const change of absurd) {
      const edited: PassphraseSlot = { ...slot, ...change };
      expect(keySlot.safeParse(edited).success).toBe(false);
      expect(await openPassphraseSlot(edited, casebookId, 'uzun parol', { scrypt })).toEqual({
        ok: false,
        error: { code: 'slot-refused-parameters' },
      });
    }
    expect(runs).toBe(0);
  });

  it('wraps under a new salt and nonce each time', async () => {
    const again = await createPassphraseSlot(dataKey, casebookId, 'uzun parol', 131_072, {
      scrypt,
    });
    expect(again.salt).not.toBe(slot.salt);
    expect(again.nonce).not.toBe(slot.nonce);
    expect(again.wrapped).not.toBe(slot.wrapped);
  });
});

describe('a recovery slot', () => {
  it('opens to the same data key with its secret, and with no other', () => {
    expect(openRecoverySlot(recovery, casebookId, secret)).toEqual({ ok: true, value: dataKey });
    expect(openRecoverySlot(recovery, casebookId, newRecoverySecret())).toEqual(wrongKey);
    expect(openRecoverySlot(recovery, newCasebookId(), secret)).toEqual(wrongKey);
    expect(keySlot.parse(recovery)).toEqual(recovery);
  });

  it('fails with any bit of salt, nonce, wrap or id changed', () => {
    for (const field of ['salt', 'nonce', 'wrapped', 'id'] as const) {
      for (const other of oneBitOff(recovery[field])) {
        const edited: RecoverySlot = { ...recovery, [field]: other };
        expect(openRecoverySlot(edited, casebookId, secret)).toEqual(wrongKey);
      }
    }
  });

  it('shows nothing of the data key', () => {
    expect(JSON.stringify([slot, recovery])).not.toContain(toHex(dataKey).slice(0, 16));
  });
});
