/**
 * A slot holds the data key wrapped under one secret. Several may stand side by side; each opens
 * the same casebook. The wrap's tag covers the whole description of its slot and the casebook id,
 * and is the only thing that tells a right secret from a wrong one.
 */
import { z } from '../domain/schema';
import { decrypt, encrypt, KEY_LENGTH, NONCE_LENGTH, TAG_LENGTH } from './aead';
import { fromHex, toHex, type Bytes } from './bytes';
import { canonical } from './canonical';
import { passphraseKey, SALT_LENGTH, type PassphraseOptions } from './passphrase';
import { randomBytes } from './random';
import { recoveryKey } from './recovery-code';
import { fail, ok, type Result } from './result';
import { scryptCosts, type ScryptCost } from './scrypt-cost';

const SLOT_ID_LENGTH = 8;

/** A schema for lower-case hexadecimal of `least` to `most` bytes. */
export function hexOf(least: number, most = least) {
  return z.string().regex(new RegExp(`^(?:[0-9a-f]{2}){${least},${most}}$`));
}

const common = {
  id: hexOf(SLOT_ID_LENGTH),
  salt: hexOf(SALT_LENGTH, 64),
  nonce: hexOf(NONCE_LENGTH),
  wrapped: hexOf(KEY_LENGTH + TAG_LENGTH),
};

const passphraseSlot = z.strictObject({
  type: z.literal('passphrase'),
  kdf: z.literal('scrypt'),
  N: z.literal(scryptCosts),
  r: z.literal(8),
  p: z.literal(1),
  ...common,
});

const recoverySlot = z.strictObject({
  type: z.literal('recovery-code'),
  kdf: z.literal('hkdf-sha256'),
  ...common,
});

/** A slot as the header's JSON states it; bytes are lower-case hexadecimal. */
export const keySlot = z.discriminatedUnion('type', [passphraseSlot, recoverySlot]);

/** A slot opened by a passphrase. */
export type PassphraseSlot = z.infer<typeof passphraseSlot>;
/** A slot opened by a recovery code. */
export type RecoverySlot = z.infer<typeof recoverySlot>;
/** Any slot. */
export type KeySlot = z.infer<typeof keySlot>;

/** Why a slot did not open. `wrong-key` says nothing of what was wrong, on purpose. */
export type SlotFailure =
  { readonly code: 'wrong-key' } | { readonly code: 'slot-refused-parameters' };

/** A new slot for `passphrase`, at a cost that `chooseScryptCost` found. Takes up to 1.5 s. */
export async function createPassphraseSlot(
  dataKey: Uint8Array,
  casebookId: Uint8Array,
  passphrase: string,
  N: ScryptCost,
  options: PassphraseOptions = {},
): Promise<PassphraseSlot> {
  const salt = randomBytes(SALT_LENGTH);
  const key = await passphraseKey(passphrase, { N, r: 8, p: 1, salt }, options);
  if (key === null) throw new RangeError('not a cost for a passphrase');
  const description = { type: 'passphrase', kdf: 'scrypt', N, r: 8, p: 1, ...head(salt) } as const;
  return { ...description, ...wrap(key, dataKey, casebookId, description) };
}

/** A new slot for a recovery secret of 20 bytes. */
export function createRecoverySlot(
  dataKey: Uint8Array,
  casebookId: Uint8Array,
  secret: Uint8Array,
): RecoverySlot {
  const salt = randomBytes(SALT_LENGTH);
  const description = { type: 'recovery-code', kdf: 'hkdf-sha256', ...head(salt) } as const;
  return { ...description, ...wrap(recoveryKey(secret, salt), dataKey, casebookId, description) };
}

/** The data key, if `passphrase` opens the slot. Parameters out of bounds are refused unrun. */
export async function openPassphraseSlot(
  slot: PassphraseSlot,
  casebookId: Uint8Array,
  passphrase: string,
  options: PassphraseOptions = {},
): Promise<Result<Bytes, SlotFailure>> {
  const salt = fromHex(slot.salt);
  if (salt === null) return fail({ code: 'slot-refused-parameters' });
  const key = await passphraseKey(passphrase, { N: slot.N, r: slot.r, p: slot.p, salt }, options);
  return key === null ? fail({ code: 'slot-refused-parameters' }) : unwrap(key, slot, casebookId);
}

/** The data key, if the 20-byte recovery secret opens the slot. */
export function openRecoverySlot(
  slot: RecoverySlot,
  casebookId: Uint8Array,
  secret: Uint8Array,
): Result<Bytes, SlotFailure> {
  const salt = fromHex(slot.salt);
  if (salt === null || salt.length < SALT_LENGTH) return fail({ code: 'slot-refused-parameters' });
  return unwrap(recoveryKey(secret, salt), slot, casebookId);
}

type Wrapped = 'nonce' | 'wrapped';
type Description = Omit<PassphraseSlot, Wrapped> | Omit<RecoverySlot, Wrapped>;

function head(salt: Uint8Array) {
  return { id: toHex(randomBytes(SLOT_ID_LENGTH)), salt: toHex(salt) };
}

function slotAad(slot: Description, casebookId: Uint8Array): Bytes {
  const cost = slot.type === 'passphrase' ? [slot.N, slot.r, slot.p] : [];
  return canonical('vigil/1 slot', casebookId, slot.type, slot.id, slot.kdf, ...cost, slot.salt);
}

function wrap(key: Bytes, dataKey: Uint8Array, casebookId: Uint8Array, slot: Description) {
  const nonce = randomBytes(NONCE_LENGTH);
  const wrapped = encrypt(key, nonce, slotAad(slot, casebookId), dataKey);
  key.fill(0);
  return { nonce: toHex(nonce), wrapped: toHex(wrapped) };
}

function unwrap(key: Bytes, slot: KeySlot, casebookId: Uint8Array): Result<Bytes, SlotFailure> {
  const nonce = fromHex(slot.nonce);
  const wrapped = fromHex(slot.wrapped);
  if (nonce?.length !== NONCE_LENGTH || wrapped === null) return fail({ code: 'wrong-key' });
  const dataKey = decrypt(key, nonce, slotAad(slot, casebookId), wrapped);
  key.fill(0);
  return dataKey?.length === KEY_LENGTH ? ok(dataKey) : fail({ code: 'wrong-key' });
}
