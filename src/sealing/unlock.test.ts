import { describe, expect, it } from 'vitest';
import { concatBytes } from './bytes';
import { sha256 } from './digest';
import { newHeader, parseHeader, headerText, withSlots } from './header';
import { createPassphraseSlot, createRecoverySlot } from './key-slot';
import { deriveKeys, newCasebookId, newDataKey } from './keys';
import type { Scrypt } from './passphrase';
import { formatRecoveryCode, newRecoverySecret, parseRecoveryCode } from './recovery-code';
import { unlockWithPassphrase, unlockWithRecoverySecret } from './unlock';

const scrypt: Scrypt = async (password, { salt }) => sha256(concatBytes(password, salt));
const dataKey = newDataKey();
const casebookId = newCasebookId();
const keys = deriveKeys(dataKey, casebookId);
const secret = newRecoverySecret();
const slots = [
  await createPassphraseSlot(dataKey, casebookId, 'birinci', 131_072, { scrypt }),
  createRecoverySlot(dataKey, casebookId, secret),
  await createPassphraseSlot(dataKey, casebookId, 'ikinci', 131_072, { scrypt }),
];
const header = newHeader({ casebookId, kind: 'ordinary', createdAt: null, slots }, keys);
const wrongKey = { ok: false, error: { code: 'wrong-key' } };

describe('unlocking', () => {
  it('works with each passphrase and the recovery code', async () => {
    const expected = { ok: true, value: { dataKey, seal: { casebookId, keyEpoch: 1, keys } } };
    expect(await unlockWithPassphrase(header, 'birinci', { scrypt })).toEqual(expected);
    expect(await unlockWithPassphrase(header, 'ikinci', { scrypt })).toEqual(expected);
    const typed = parseRecoveryCode(formatRecoveryCode(secret).toLowerCase());
    expect(typed.ok && unlockWithRecoverySecret(header, typed.value)).toEqual(expected);
  });

  it('says only that the key is wrong, and changes nothing', async () => {
    const before = headerText(header);
    expect(await unlockWithPassphrase(header, 'üçüncü', { scrypt })).toEqual(wrongKey);
    expect(unlockWithRecoverySecret(header, newRecoverySecret())).toEqual(wrongKey);
    const withoutCode = withSlots(header, slots.slice(0, 1), keys);
    expect(unlockWithRecoverySecret(withoutCode, secret)).toEqual(wrongKey);
    expect(headerText(header)).toBe(before);
  });

  it('stops where a slot opens and the header was altered', async () => {
    const parsed = parseHeader(JSON.stringify({ ...header, store: 2 }));
    if (!parsed.ok) throw new Error('did not parse');
    const altered = { ok: false, error: { code: 'header-altered' } };
    expect(await unlockWithPassphrase(parsed.value, 'birinci', { scrypt })).toEqual(altered);
    expect(unlockWithRecoverySecret(parsed.value, secret)).toEqual(altered);
  });

  it('does not let a slot for another data key into the header', async () => {
    const foreign = await createPassphraseSlot(newDataKey(), casebookId, 'özge', 131_072, {
      scrypt,
    });
    const planted = { ...header, slots: [foreign, ...header.slots] };
    expect(await unlockWithPassphrase(planted, 'özge', { scrypt })).toMatchObject({
      error: { code: 'header-altered' },
    });
  });
});
