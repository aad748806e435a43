/**
 * A sealed stream: bytes too many to hold at once, as chunks that each have a tag of their own.
 *
 *   magic (8) | chunk size (4, big-endian) | salt (32) | chunk | chunk | ... | last chunk
 *
 * The chunks are sealed under HKDF-SHA256(key, salt), a key that serves this one stream, with the
 * chunk's number as nonce. Each tag also covers what kind of stream it is, the casebook, the
 * subject, the chunk size, the number, and whether it is the last. So chunks cut off, added, moved,
 * doubled, or taken from another stream do not open (the STREAM construction: Hoang, Reyhanitabar,
 * Rogaway, Vizar, "Online authenticated-encryption and its nonce-reuse misuse-resistance", 2015).
 */
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { decrypt, encrypt, KEY_LENGTH, NONCE_LENGTH, TAG_LENGTH } from './aead';
import { ByteQueue } from './byte-queue';
import { concatBytes, equalBytes, utf8, type Bytes } from './bytes';
import { canonical } from './canonical';
import { randomBytes } from './random';
import { fail, ok, type Result } from './result';

/** What a stream holds; one kind never opens as another. */
export type StreamKind = 'attachment' | 'snapshot' | 'backup';

/** What a stream is sealed for; opening needs the same. */
export interface StreamScope {
  /** 32 bytes: an attachment's own random key, or the subkey `snapshot` or `backup`. */
  readonly key: Uint8Array;
  readonly kind: StreamKind;
  /** 16 bytes. */
  readonly casebookId: Uint8Array;
  /** What the stream belongs to: an attachment's id, a backup's head, else empty. */
  readonly subject: Uint8Array;
}

/** Why a stream did not open: none begins there, or chunk number `chunk` (from 0) is not true. */
export type StreamFailure =
  | { readonly code: 'not-a-stream' }
  | { readonly code: 'stream-not-authentic'; readonly chunk: number };

/** Bytes of content in a chunk of an attachment, snapshot or backup. */
export const CHUNK_SIZE = 1024 * 1024;

/** The smallest chunk; tests use it. */
export const SMALLEST_CHUNK = 16;

const MAGIC = utf8('VIGIL\u0001ST');
const SALT_LENGTH = 32;
const HEAD_LENGTH = MAGIC.length + 4 + SALT_LENGTH;
const NOTHING = new Uint8Array(0);

/** A new key for one attachment: 32 random bytes, to be kept in the sealed record that names it. */
export function newStreamKey(): Bytes {
  return randomBytes(KEY_LENGTH);
}

/** Seals a stream piece by piece; at most one chunk is held back. */
export class StreamSealer {
  readonly #chunks: ChunkCipher;
  readonly #queue = new ByteQueue();
  #head: Bytes;

  constructor(scope: StreamScope, chunkSize: number = CHUNK_SIZE) {
    if (!isChunkSize(chunkSize)) throw new RangeError('not a size for chunks');
    const salt = randomBytes(SALT_LENGTH);
    this.#chunks = new ChunkCipher(scope, chunkSize, salt);
    const size = new Uint8Array(4);
    new DataView(size.buffer).setUint32(0, chunkSize);
    this.#head = concatBytes(MAGIC, size, salt);
  }

  /** The sealed bytes that `piece` completes; may be none. */
  push(piece: Uint8Array): Bytes {
    this.#queue.push(piece);
    const sealed: Bytes[] = [];
    // A full chunk stays back until more comes: it may be the last, which is sealed as such.
    while (this.#queue.length > this.#chunks.size) {
      sealed.push(this.#chunks.seal(this.#queue.take(this.#chunks.size), false));
    }
    return concatBytes(this.#takeHead(), ...sealed);
  }

  /** The rest of the sealed bytes. To be called once; without it the stream does not open. */
  finish(): Bytes {
    const last = this.#chunks.seal(this.#queue.take(this.#queue.length), true);
    return concatBytes(this.#takeHead(), last);
  }

  #takeHead(): Bytes {
    const head = this.#head;
    this.#head = new Uint8Array(0);
    return head;
  }
}

/**
 * Opens a stream piece by piece. What `push` gives is true but may be only a part: nothing may be
 * called whole before `finish` has succeeded. After a failure every call fails.
 */
export class StreamOpener {
  readonly #scope: StreamScope;
  readonly #queue = new ByteQueue();
  #chunks: ChunkCipher | null = null;
  #failure: StreamFailure | null = null;

  constructor(scope: StreamScope) {
    this.#scope = scope;
  }

  /** The content that `piece` completes; may be empty. */
  push(piece: Uint8Array): Result<Bytes, StreamFailure> {
    if (this.#failure !== null) return fail(this.#failure);
    this.#queue.push(piece);
    if (this.#chunks === null && this.#queue.length >= HEAD_LENGTH) this.#readHead();
    const opened: Bytes[] = [];
    while (this.#failure === null && this.#chunks !== null) {
      const sealedSize = this.#chunks.size + TAG_LENGTH;
      if (this.#queue.length <= sealedSize) break;
      const content = this.#open(this.#chunks, sealedSize, false);
      if (content !== null) opened.push(content);
    }
    return this.#failure === null ? ok(concatBytes(...opened)) : fail(this.#failure);
  }

  /** The last content, once the whole stream was pushed. */
  finish(): Result<Bytes, StreamFailure> {
    if (this.#chunks === null) this.#failure ??= { code: 'not-a-stream' };
    else if (this.#failure === null) {
      const content = this.#open(this.#chunks, this.#queue.length, true);
      if (content !== null) return ok(content);
    }
    return fail(this.#failure ?? { code: 'not-a-stream' });
  }

  #readHead(): void {
    const head = this.#queue.take(HEAD_LENGTH);
    const chunkSize = new DataView(head.buffer).getUint32(MAGIC.length);
    if (!equalBytes(head.subarray(0, MAGIC.length), MAGIC) || !isChunkSize(chunkSize)) {
      this.#failure = { code: 'not-a-stream' };
      return;
    }
    this.#chunks = new ChunkCipher(this.#scope, chunkSize, head.subarray(MAGIC.length + 4));
  }

  #open(chunks: ChunkCipher, length: number, isLast: boolean): Bytes | null {
    const number = chunks.number;
    const content = chunks.open(this.#queue.take(length), isLast);
    if (content === null) this.#failure = { code: 'stream-not-authentic', chunk: number };
    return content;
  }
}

/** A whole stream at once, for content that fits in memory. */
export function sealBytes(scope: StreamScope, content: Uint8Array, chunkSize?: number): Bytes {
  const sealer = new StreamSealer(scope, chunkSize);
  return concatBytes(sealer.push(content), sealer.finish());
}

/** The content of a whole stream at once. */
export function openBytes(scope: StreamScope, sealed: Uint8Array): Result<Bytes, StreamFailure> {
  const opener = new StreamOpener(scope);
  const start = opener.push(sealed);
  if (!start.ok) return start;
  const rest = opener.finish();
  return rest.ok ? ok(concatBytes(start.value, rest.value)) : rest;
}

function isChunkSize(size: number): boolean {
  return Number.isInteger(size) && size >= SMALLEST_CHUNK && size <= CHUNK_SIZE;
}

/** Seals or opens the chunks of one stream in order, counting them. */
class ChunkCipher {
  readonly size: number;
  number = 0;
  readonly #scope: StreamScope;
  readonly #key: Bytes;

  constructor(scope: StreamScope, size: number, salt: Uint8Array) {
    this.size = size;
    this.#scope = { ...scope, key: NOTHING };
    this.#key = hkdf(sha256, scope.key, salt, utf8(`vigil/1 stream ${scope.kind}`), KEY_LENGTH);
  }

  seal(content: Bytes, isLast: boolean): Bytes {
    const sealed = encrypt(this.#key, this.#nonce(), this.#aad(isLast), content);
    this.number += 1;
    return sealed;
  }

  open(sealed: Bytes, isLast: boolean): Bytes | null {
    const content = decrypt(this.#key, this.#nonce(), this.#aad(isLast), sealed);
    this.number += 1;
    return content;
  }

  #nonce(): Bytes {
    const nonce = new Uint8Array(NONCE_LENGTH);
    new DataView(nonce.buffer).setBigUint64(NONCE_LENGTH - 8, BigInt(this.number));
    return nonce;
  }

  #aad(isLast: boolean): Bytes {
    const { kind, casebookId, subject } = this.#scope;
    const last = isLast ? 1 : 0;
    return canonical('vigil/1 chunk', kind, casebookId, subject, this.size, this.number, last);
  }
}
