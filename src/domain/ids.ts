/**
 * Ids are 128 random bits with a prefix that names the kind of thing, so that a link to the wrong
 * kind is caught by the compiler (the brand) and at the border (the guard).
 */
declare const brand: unique symbol;

/** A string of one kind only: `Branded<'detainee'>` is not assignable to `Branded<'appeal'>`. */
export type Branded<Kind extends string> = string & { readonly [brand]: Kind };

/** Every kind of id with the prefix that stands before its 32 hexadecimal digits. */
export const idPrefixes = {
  detainee: 'det',
  proceeding: 'pro',
  appeal: 'app',
  reply: 'rep',
  source: 'src',
  organisation: 'org',
  office: 'off',
  facility: 'fac',
  contact: 'con',
  'case-group': 'grp',
  relation: 'rel',
  'count-estimate': 'cnt',
  'list-edition': 'lst',
  definition: 'dfn',
  brief: 'brf',
  view: 'vew',
  rule: 'rul',
  identity: 'idt',
  'import-batch': 'imp',
  tag: 'tag',
  member: 'mem',
  change: 'chg',
  batch: 'bat',
  actor: 'act',
  draft: 'drf',
  casebook: 'cbk',
  attachment: 'att',
} as const;

export type IdKind = keyof typeof idPrefixes;
export type Id<Kind extends IdKind> = Branded<Kind>;

export type DetaineeId = Id<'detainee'>;
export type ProceedingId = Id<'proceeding'>;
export type AppealId = Id<'appeal'>;
export type ReplyId = Id<'reply'>;
export type SourceId = Id<'source'>;
export type OrganisationId = Id<'organisation'>;
export type OfficeId = Id<'office'>;
export type FacilityId = Id<'facility'>;
export type ContactId = Id<'contact'>;
export type CaseGroupId = Id<'case-group'>;
export type TagId = Id<'tag'>;
export type BriefId = Id<'brief'>;
export type MemberId = Id<'member'>;
export type ChangeId = Id<'change'>;
export type BatchId = Id<'batch'>;
export type AttachmentId = Id<'attachment'>;

const digits = /^[0-9a-f]{32}$/;

const kindOfPrefix: ReadonlyMap<string, IdKind> = new Map(
  (Object.keys(idPrefixes) as IdKind[]).map((kind) => [idPrefixes[kind], kind]),
);

/** Asked of some fifteen ids in a record of ordinary size, so that no part is cut out of them for it. */
const forms = Object.fromEntries(
  Object.entries(idPrefixes).map(([kind, prefix]) => [
    kind,
    new RegExp(`^${prefix}_[0-9a-f]{32}$`),
  ]),
) as Readonly<Record<IdKind, RegExp>>;

/** Random bytes for the next 256 ids: a question to the system takes longer than all else of an id. */
const drawn = new Uint8Array(16 * 256);
let left = 0;

/** A new random id of `kind`: 128 bits from the system's generator. */
export function newId<Kind extends IdKind>(kind: Kind): Id<Kind> {
  if (left === 0) left = crypto.getRandomValues(drawn).length;
  left -= 16;
  return idFromBytes(kind, drawn.subarray(left, left + 16));
}

/** The two digits of each byte. */
const digitsOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The id of `kind` whose 16 bytes are `bytes`. Throws a RangeError for any other length. */
export function idFromBytes<Kind extends IdKind>(kind: Kind, bytes: Uint8Array): Id<Kind> {
  if (bytes.length !== 16) throw new RangeError(`an id has 16 bytes, not ${bytes.length}`);
  let hex = '';
  for (const byte of bytes) hex += digitsOf[byte];
  return `${idPrefixes[kind]}_${hex}` as Id<Kind>;
}

/** The 16 bytes of an id, in an array of its own. Throws a RangeError where `id` is none. */
export function idToBytes(id: string): Uint8Array<ArrayBuffer> {
  const hex = id.slice(4);
  if (id[3] !== '_' || !digits.test(hex)) throw new RangeError('not an id');
  const bytes = new Uint8Array(16);
  for (let i = 0; i < 16; i += 1) bytes[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

/** True where `value` is an id of `kind`. */
export function isId<Kind extends IdKind>(kind: Kind, value: unknown): value is Id<Kind> {
  return typeof value === 'string' && value.length === 36 && forms[kind].test(value);
}

/** The kind an id belongs to, or null for a string that is no id. */
export function kindOfId(value: string): IdKind | null {
  const kind = kindOfPrefix.get(value.slice(0, 3));
  return kind !== undefined && isId(kind, value) ? kind : null;
}
