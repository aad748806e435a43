import type { Bytes } from '../../sealing/bytes';
import { parseHeader, newHeader, verifyHeader, type Header } from '../../sealing/header';
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

/** The copies of the header on disk, the first one first, equal ones once; at least one. */
export async function readHeaders(host: Host): Promise<readonly Header[]> {
  const texts = need(await host.readHeaders());
  if (texts.length === 0) throw new Refused({ code: 'no-casebook' });
  const headers: Header[] = [];
  for (const text of new Set(texts)) {
    const header = parseHeader(text);
    if (header.ok) headers.push(header.value);
    else if (header.error.code === 'newer-vigil') {
      const { lowestReader } = header.error;
      throw new Refused({ code: 'newer-vigil', what: 'header', version: lowestReader });
    }
  }
  if (headers.length === 0) throw new Refused({ code: 'header-damaged' });
  return headers;
}

/**
 * Opens the header with a key; where the first copy does not open, the second one. Reads only;
 * anything wrong with the key is `wrong-key`. A second copy that opens stands in only where the first
 * is not proven by the same key: a first copy that is true has other slots since, and the key is old.
 */
export async function openHeader(
  headers: readonly Header[],
  key: UnlockKey,
  cost: KeyCost,
  onProgress: (share: number) => void,
): Promise<Keyed> {
  const opened = await openWithDataKey(headers, key, cost, onProgress);
  // Slots are added and changed elsewhere; here nobody needs the data key itself.
  opened.dataKey.fill(0);
  return { header: opened.header, seal: opened.seal };
}

/** As `openHeader`, with the data key itself, which the caller fills with zeros when done. */
export async function openWithDataKey(
  headers: readonly Header[],
  key: UnlockKey,
  cost: KeyCost,
  onProgress: (share: number) => void,
): Promise<Keyed & { readonly dataKey: Bytes }> {
  const [first] = headers;
  let altered = false;
  for (const header of headers) {
    const unlocked = await tryKey(header, key, cost, onProgress);
    if (!unlocked.ok) {
      altered ||= unlocked.error.code === 'header-altered';
      continue;
    }
    const { dataKey, seal } = unlocked.value;
    if (first !== undefined && header !== first && verifyHeader(first, seal.keys)) {
      dataKey.fill(0);
      throw new Refused({ code: 'wrong-key' });
    }
    return { header, seal, dataKey };
  }
  throw new Refused({ code: altered ? 'header-damaged' : 'wrong-key' });
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
