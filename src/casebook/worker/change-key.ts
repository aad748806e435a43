import type { Bytes } from '../../sealing/bytes';
import {
  headerText,
  parseHeader,
  verifyHeader,
  withSlots,
  type Header,
} from '../../sealing/header';
import { createPassphraseSlot, createRecoverySlot, type KeySlot } from '../../sealing/key-slot';
import { formatRecoveryCode, newRecoverySecret } from '../../sealing/recovery-code';
import { chooseScryptCost } from '../../sealing/scrypt-cost';
import type { UnlockKey } from '../answers';
import type { Host } from '../host';
import { need, Refused } from '../result';
import { openHeader, openWithDataKey, type KeyCost, type Keyed } from './unlock-key';

/**
 * Puts a new passphrase in the place of all there were, and gives the header that holds it. The new
 * slot is written beside the old ones, read from the disk again and opened with the new passphrase;
 * only then do the old ones go. Cut short anywhere, the old or the new passphrase opens the casebook.
 * `current` that opens nothing is `wrong-key`, and nothing is written.
 */
export async function changeKey(
  host: Host,
  open: Keyed,
  current: UnlockKey,
  next: string,
  cost: KeyCost,
): Promise<Header> {
  const { dataKey } = await openWithDataKey([open.header], current, cost, ignore);
  let slot: KeySlot;
  try {
    const N = await (cost.choose ?? chooseScryptCost)();
    const options = cost.scrypt === undefined ? {} : { scrypt: cost.scrypt };
    slot = await createPassphraseSlot(dataKey, open.seal.casebookId, next, N, options);
  } finally {
    dataKey.fill(0);
  }
  const others = open.header.slots.filter(({ type }) => type !== 'passphrase');
  return replaceSlots(host, open, slot, [slot, ...others], { passphrase: next }, cost);
}

/**
 * A new recovery code. Nothing is written before `write`, which the page calls once the code was
 * typed back in part; it goes the way of a new passphrase.
 */
export async function replaceRecoveryCode(
  host: Host,
  open: Keyed,
  current: UnlockKey,
  cost: KeyCost,
): Promise<{ readonly recoveryCode: string; write(): Promise<Header> }> {
  const { dataKey } = await openWithDataKey([open.header], current, cost, ignore);
  const secret = newRecoverySecret();
  const recoveryCode = formatRecoveryCode(secret);
  const slot = recoverySlot(dataKey, open.seal.casebookId, secret);
  const others = open.header.slots.filter(({ type }) => type !== 'recovery-code');
  return {
    recoveryCode,
    write: () => replaceSlots(host, open, slot, [...others, slot], { recoveryCode }, cost),
  };
}

function recoverySlot(dataKey: Bytes, casebookId: Bytes, secret: Bytes): KeySlot {
  try {
    return createRecoverySlot(dataKey, casebookId, secret);
  } finally {
    dataKey.fill(0);
    secret.fill(0);
  }
}

async function replaceSlots(
  host: Host,
  { header, seal }: Keyed,
  slot: KeySlot,
  after: readonly KeySlot[],
  next: UnlockKey,
  cost: KeyCost,
): Promise<Header> {
  const both = withSlots(header, [slot, ...header.slots], seal.keys);
  need(await host.writeHeader(headerText(both), 'replace'));
  await proveFromDisk(host, seal, slot, next, cost);
  const alone = withSlots(header, after, seal.keys);
  need(await host.writeHeader(headerText(alone), 'replace'));
  return alone;
}

/** The new slot, as it stands on the disk, alone, opens with the new secret. */
async function proveFromDisk(
  host: Host,
  seal: Keyed['seal'],
  slot: KeySlot,
  next: UnlockKey,
  cost: KeyCost,
): Promise<void> {
  for (const text of need(await host.readHeaders())) {
    const parsed = parseHeader(text);
    const found = parsed.ok ? parsed.value.slots.find(({ id }) => id === slot.id) : undefined;
    if (!parsed.ok || found === undefined || !verifyHeader(parsed.value, seal.keys)) {
      throw new Refused({ code: 'not-verified' });
    }
    await openHeader([withSlots(parsed.value, [found], seal.keys)], next, cost, ignore);
  }
}

function ignore(): void {
  // Nobody watches how far a key has come here.
}
