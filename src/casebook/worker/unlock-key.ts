import { parseHeader, newHeader, type Header } from '../../sealing/header';
import { createPassphraseSlot, createRecoverySlot } from '../../sealing/key-slot';
import { deriveKeys, newCasebookId, newDataKey, type CasebookSeal } from '../../sealing/keys';
import type { Scrypt } from '../../sealing/passphrase';
import {
  formatRecoveryCode,
  newRecoverySecret,
  parseRecoveryCode,
} from '../../sealing/recovery-code';
import { chooseScryptCost, type ScryptCost } from '../../sealing/scrypt-cost';
import { unlockWithPassphrase, unlockWithRecoverySecret } from '../../sealing/unlock';
import type { CasebookKind, UnlockKey } from '../answers';
import type { Host } from '../host';
import { need, Refused } from '../result';

/** How keys are derived; a test gives a derivation that costs nothing. */
export interface KeyCost {
  readonly scrypt?: Scrypt;
  readonly choose?: () => Promise<ScryptCost>;
}

/** A casebook whose key is known, with nothing of it read yet. */
export interface Keyed {
  readonly header: Header;
  readonly seal: CasebookSeal;
}

/** The header on disk; Refused where there is none, or none that this Vigil can read. */
export async function readHeader(host: Host): Promise<Header> {
  const text = need(await host.readHeader());
  if (text === null) throw new Refused({ code: 'no-casebook' });
  const header = parseHeader(text);
  if (header.ok) return header.value;
  if (header.error.code === 'newer-vigil') {
    throw new Refused({ code: 'newer-vigil', what: 'header', version: header.error.lowestReader });
  }
  throw new Refused({ code: 'header-damaged' });
}

/** Opens the header with a key. Reads only; anything wrong with the key is `wrong-key`. */
export async function openHeader(
  header: Header,
  key: UnlockKey,
  cost: KeyCost,
  onProgress: (share: number) => void,
): Promise<Keyed> {
  const unlocked = await tryKey(header, key, cost, onProgress);
  if (unlocked.ok) {
    // Slots are added and changed elsewhere; here nobody needs the data key itself.
    unlocked.value.dataKey.fill(0);
    return { header, seal: unlocked.value.seal };
  }
  const isWrong = unlocked.error.code === 'wrong-key';
  throw new Refused({ code: isWrong ? 'wrong-key' : 'header-damaged' });
}

/** Keys, header and recovery code of a new casebook; nothing is written. */
export async function newCasebook(
  passphrase: string,
  kind: CasebookKind,
  cost: KeyCost,
  now: string,
): Promise<Keyed & { readonly recoveryCode: string }> {
  const dataKey = newDataKey();
  const casebookId = newCasebookId();
  const secret = newRecoverySecret();
  const N = await (cost.choose ?? chooseScryptCost)();
  const options = cost.scrypt === undefined ? {} : { scrypt: cost.scrypt };
  const slots = [
    await createPassphraseSlot(dataKey, casebookId, passphrase, N, options),
    createRecoverySlot(dataKey, casebookId, secret),
  ];
  const keys = deriveKeys(dataKey, casebookId);
  const header = newHeader({ casebookId, kind, createdAt: now, slots }, keys);
  const recoveryCode = formatRecoveryCode(secret);
  dataKey.fill(0);
  secret.fill(0);
  return { header, seal: { casebookId, keyEpoch: header.keyEpoch, keys }, recoveryCode };
}

async function tryKey(
  header: Header,
  key: UnlockKey,
  cost: KeyCost,
  onProgress: (share: number) => void,
) {
  if ('passphrase' in key) {
    const scrypt = cost.scrypt === undefined ? {} : { scrypt: cost.scrypt };
    return unlockWithPassphrase(header, key.passphrase, { onProgress, ...scrypt });
  }
  const secret = parseRecoveryCode(key.recoveryCode);
  if (!secret.ok) throw new Refused({ code: 'wrong-key' });
  return unlockWithRecoverySecret(header, secret.value);
}
