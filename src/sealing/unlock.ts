import type { Bytes } from './bytes';
import { headerCasebookId, verifyHeader, type Header } from './header';
import { openPassphraseSlot, openRecoverySlot } from './key-slot';
import { casebookSeal, wipeKeys, type CasebookSeal } from './keys';
import type { PassphraseOptions } from './passphrase';
import { fail, ok, type Result } from './result';

/** An open casebook: the data key (to make further slots from) and what is derived from it. */
export interface Unlocked {
  readonly dataKey: Bytes;
  readonly seal: CasebookSeal;
}

/**
 * Why a header did not open. `wrong-key` is all that is ever said of a secret;
 * `header-altered` means that a slot opened and the header's MAC does not fit its key.
 */
export type UnlockFailure = { readonly code: 'wrong-key' } | { readonly code: 'header-altered' };

/**
 * Tries the passphrase on each passphrase slot. Reads only: a wrong one changes nothing. Takes up
 * to 1.5 s a slot on the machine that made it; belongs in a worker.
 */
export async function unlockWithPassphrase(
  header: Header,
  passphrase: string,
  options: PassphraseOptions = {},
): Promise<Result<Unlocked, UnlockFailure>> {
  const casebookId = headerCasebookId(header);
  for (const slot of header.slots) {
    if (slot.type !== 'passphrase') continue;
    const opened = await openPassphraseSlot(slot, casebookId, passphrase, options);
    if (opened.ok) return accept(header, opened.value);
  }
  return fail({ code: 'wrong-key' });
}

/** Tries a recovery secret (20 bytes, from `parseRecoveryCode`) on each recovery slot. */
export function unlockWithRecoverySecret(
  header: Header,
  secret: Uint8Array,
): Result<Unlocked, UnlockFailure> {
  const casebookId = headerCasebookId(header);
  for (const slot of header.slots) {
    if (slot.type !== 'recovery-code') continue;
    const opened = openRecoverySlot(slot, casebookId, secret);
    if (opened.ok) return accept(header, opened.value);
  }
  return fail({ code: 'wrong-key' });
}

function accept(header: Header, dataKey: Bytes): Result<Unlocked, UnlockFailure> {
  const seal = casebookSeal(dataKey, headerCasebookId(header), header.keyEpoch);
  if (verifyHeader(header, seal.keys)) return ok({ dataKey, seal });
  wipeKeys(seal.keys);
  dataKey.fill(0);
  return fail({ code: 'header-altered' });
}
