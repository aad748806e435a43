/**
 * The casebook's header: the one file that can be read without a key. JSON text, for example
 *
 *   { "format": "vigil-casebook", "version": 1, "lowestReader": 1, "casebookId": "<32 hex>",
 *     "kind": "ordinary", "store": 1, "keyEpoch": 1, "createdAt": "2026-01-31T09:00:00Z" or null,
 *     "slots": [...], "mac": "<64 hex>" }
 *
 * `lowestReader` is the lowest format number that may open the casebook; a change of this shape
 * raises it. `store` is the n of the `store-n` folder in use. The MAC, under a subkey of the data
 * key, covers every field but itself; being HMAC-SHA256 it also commits to that key, so that no
 * forged slot can open the same header to another one (the AEAD alone would allow that).
 */
import { instant, z } from '../domain/schema';
import { equalBytes, fromHex, toHex, utf8, type Bytes } from './bytes';
import { hmacSha256 } from './digest';
import { hexOf, keySlot, type KeySlot } from './key-slot';
import { CASEBOOK_ID_LENGTH, type CasebookKeys } from './keys';
import { fail, ok, type Result } from './result';

/** The format this Vigil writes, and the highest it can open. */
export const FORMAT_VERSION = 1;

/** UTF-16 units beyond which a text is no header; sixteen slots need about 7,000. */
export const LONGEST_HEADER = 65_536;

const MAC_LENGTH = 32;
const count = z.number().int().min(1);

const headerSchema = z
  .strictObject({
    format: z.literal('vigil-casebook'),
    version: count.max(65_535),
    lowestReader: count.max(FORMAT_VERSION),
    casebookId: hexOf(CASEBOOK_ID_LENGTH),
    kind: z.enum(['ordinary', 'practice', 'sample']),
    store: count.max(999_999),
    keyEpoch: count.max(65_535),
    createdAt: instant.nullable(),
    slots: z.array(keySlot).min(1).max(16),
    mac: hexOf(MAC_LENGTH),
  })
  .refine((header) => header.lowestReader <= header.version)
  .refine((header) => new Set(header.slots.map((slot) => slot.id)).size === header.slots.length);

const preamble = z.looseObject({ format: z.literal('vigil-casebook'), lowestReader: count });

/** A header as read; nothing of it may be believed before `verifyHeader`. */
export type Header = Readonly<z.infer<typeof headerSchema>>;

/** What kind of casebook it is: a person's own, the practice one, or the sample. */
export type CasebookKind = Header['kind'];

/** Why a text is no header that this Vigil can use. */
export type HeaderFailure =
  | { readonly code: 'not-a-header' }
  | { readonly code: 'newer-vigil'; readonly lowestReader: number };

/**
 * Reads a header's text, strictly: unknown fields, numbers out of bounds, more than 64 KiB and
 * parameters that would never be run are refused, before any key is asked for.
 */
export function parseHeader(text: unknown): Result<Header, HeaderFailure> {
  if (typeof text !== 'string' || text.length > LONGEST_HEADER) {
    return fail({ code: 'not-a-header' });
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return fail({ code: 'not-a-header' });
  }
  const first = preamble.safeParse(raw);
  if (!first.success) return fail({ code: 'not-a-header' });
  const { lowestReader } = first.data;
  if (lowestReader > FORMAT_VERSION) return fail({ code: 'newer-vigil', lowestReader });
  const parsed = headerSchema.safeParse(raw);
  return parsed.success ? ok(parsed.data) : fail({ code: 'not-a-header' });
}

/** The text to store: one line of JSON, always the same for the same header. */
export function headerText(header: Header): string {
  return JSON.stringify({ ...ordered(header), mac: header.mac });
}

/** A new header, with its MAC. Throws where a field is out of bounds: a caller's mistake. */
export function newHeader(
  fields: {
    readonly casebookId: Uint8Array;
    readonly kind: CasebookKind;
    readonly createdAt: string | null;
    readonly slots: readonly KeySlot[];
  },
  keys: CasebookKeys,
): Header {
  return withMac(
    {
      format: 'vigil-casebook',
      version: FORMAT_VERSION,
      lowestReader: FORMAT_VERSION,
      casebookId: toHex(fields.casebookId),
      kind: fields.kind,
      store: 1,
      keyEpoch: 1,
      createdAt: fields.createdAt,
      slots: [...fields.slots],
    },
    keys,
  );
}

/** True where the header's MAC fits these keys; compared in constant time. */
export function verifyHeader(header: Header, keys: CasebookKeys): boolean {
  const mac = fromHex(header.mac);
  return mac !== null && equalBytes(mac, macOf(header, keys));
}

/** The same header pointing at `store-<store>`, with a new MAC. */
export function withStore(header: Header, store: number, keys: CasebookKeys): Header {
  return withMac({ ...header, store }, keys);
}

/** The same header with other slots, with a new MAC. */
export function withSlots(header: Header, slots: readonly KeySlot[], keys: CasebookKeys): Header {
  return withMac({ ...header, slots: [...slots] }, keys);
}

/** The casebook's id as 16 bytes. */
export function headerCasebookId(header: Header): Bytes {
  const id = fromHex(header.casebookId);
  if (id?.length !== CASEBOOK_ID_LENGTH) throw new RangeError('not a casebook id');
  return id;
}

type Unsigned = Omit<Header, 'mac'>;

function withMac(header: Unsigned, keys: CasebookKeys): Header {
  return headerSchema.parse({ ...ordered(header), mac: toHex(macOf(header, keys)) });
}

function macOf(header: Unsigned, keys: CasebookKeys): Bytes {
  return hmacSha256(keys.header, utf8(`vigil/1 header\n${JSON.stringify(ordered(header))}`));
}

/** Every field but the MAC in one fixed order, so that JSON.stringify gives one text. */
function ordered(header: Unsigned) {
  return {
    format: header.format,
    version: header.version,
    lowestReader: header.lowestReader,
    casebookId: header.casebookId,
    kind: header.kind,
    store: header.store,
    keyEpoch: header.keyEpoch,
    createdAt: header.createdAt,
    slots: header.slots.map(orderedSlot),
  };
}

function orderedSlot(slot: KeySlot) {
  const { id, salt, nonce, wrapped } = slot;
  if (slot.type === 'recovery-code') {
    return { type: slot.type, kdf: slot.kdf, id, salt, nonce, wrapped };
  }
  const { type, kdf, N, r, p } = slot;
  return { type, kdf, N, r, p, id, salt, nonce, wrapped };
}
