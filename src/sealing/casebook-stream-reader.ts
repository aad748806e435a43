import { ByteQueue } from './byte-queue';
import { ByteReader, MalformedBytes } from './byte-reader';
import { equalBytes, type Bytes } from './bytes';
import {
  LONGEST_RECORD,
  recordType,
  type BodyScope,
  type CasebookManifest,
} from './casebook-stream';
import { startSha256, type Sha256 } from './digest';
import { ENVELOPE_OVERHEAD } from './envelope';
import { readAttachment, readCounts, readTable, type NamedAttachment } from './frame-body';
import type { CasebookSeal } from './keys';
import { fail, ok, type Result } from './result';
import { CasebookRoot, ROOT_LENGTH, type RowCounts } from './root';
import { ROW_ID_LENGTH, type SealedRow } from './row-place';
import { StreamOpener, type StreamFailure } from './stream';

/** What a body gives, in the order it was written. */
export type CasebookPart =
  | { readonly part: 'row'; readonly row: SealedRow }
  | { readonly part: 'attachment'; readonly named: NamedAttachment }
  | { readonly part: 'attachment-bytes'; readonly bytes: Bytes };

/**
 * Why a snapshot or backup is not to be trusted: its stream is not true, its records have another
 * shape, rows or attachments are not those its end record counts, or an attachment's bytes are not
 * those named.
 */
export type CasebookStreamFailure =
  | StreamFailure
  | { readonly code: 'casebook-malformed' }
  | { readonly code: 'casebook-wrong-root' }
  | { readonly code: 'casebook-wrong-attachment' };

/**
 * Reads a body in pieces of any size and checks all of it. What `push` gives belongs in a place
 * that is thrown away unless `finish` succeeds. After a failure every call fails.
 */
export class CasebookReader {
  readonly #stream: StreamOpener;
  readonly #queue = new ByteQueue();
  readonly #root: CasebookRoot;
  readonly #seen = new Set<string>();
  #attachments = 0;
  #open: { named: NamedAttachment; read: number; hash: Sha256 } | null = null;
  #manifest: CasebookManifest | null = null;
  #failure: CasebookStreamFailure | null = null;

  constructor(seal: CasebookSeal, scope: BodyScope) {
    const key = seal.keys[scope.kind];
    this.#stream = new StreamOpener({ ...scope, key, casebookId: seal.casebookId });
    this.#root = new CasebookRoot(seal.keys.root);
  }

  /** Takes the next piece and gives the parts it completes. */
  push(piece: Uint8Array): Result<CasebookPart[], CasebookStreamFailure> {
    return this.#take(this.#stream.push(piece));
  }

  /** Ends: the last parts, and the manifest, which fits everything that was read. */
  finish(): Result<
    { readonly parts: CasebookPart[]; readonly manifest: CasebookManifest },
    CasebookStreamFailure
  > {
    const parts = this.#take(this.#stream.finish());
    if (!parts.ok) return parts;
    const manifest = this.#manifest;
    if (manifest === null || this.#queue.length > 0) return fail({ code: 'casebook-malformed' });
    return ok({ parts: parts.value, manifest });
  }

  #take(opened: Result<Bytes, StreamFailure>): Result<CasebookPart[], CasebookStreamFailure> {
    if (this.#failure === null && !opened.ok) this.#failure = opened.error;
    if (opened.ok) this.#queue.push(opened.value);
    const parts: CasebookPart[] = [];
    try {
      while (this.#failure === null) {
        const part = this.#readRecord();
        if (part === 'more') break;
        if (part !== null) parts.push(part);
      }
    } catch (error) {
      if (!(error instanceof MalformedBytes)) throw error;
      this.#failure ??= { code: 'casebook-malformed' };
    }
    return this.#failure === null ? ok(parts) : fail(this.#failure);
  }

  #readRecord(): CasebookPart | null | 'more' {
    if (this.#queue.length < 5) return 'more';
    const head = new ByteReader(this.#queue.peek(5));
    const type = head.u8();
    const length = head.u32();
    if (this.#manifest !== null || length > LONGEST_RECORD) throw new MalformedBytes('record');
    if (this.#queue.length < 5 + length) return 'more';
    this.#queue.drop(5);
    const body = this.#queue.take(length);
    if (type === recordType.attachmentBytes) return this.#readAttachmentBytes(body);
    if (this.#open !== null) throw new MalformedBytes('an attachment is not whole');
    const reader = new ByteReader(body);
    if (type === recordType.row) return this.#readRow(reader, length);
    if (type === recordType.attachment) return this.#readAttachment(reader);
    if (type === recordType.end) return this.#readEnd(reader);
    throw new MalformedBytes('unknown record');
  }

  #readRow(reader: ByteReader, length: number): CasebookPart {
    const table = readTable(reader);
    const id = reader.bytes(ROW_ID_LENGTH);
    const row = { table, id, b: reader.bytes(length - 1 - table.length - ROW_ID_LENGTH) };
    const place = `${table} ${String.fromCharCode(...id)}`;
    // Two equal rows cancel out in the root, so a place may come once only.
    if (this.#seen.has(place) || row.b.length < ENVELOPE_OVERHEAD) throw new MalformedBytes('row');
    this.#seen.add(place);
    this.#root.add(row, row.b);
    return { part: 'row', row };
  }

  #readAttachment(reader: ByteReader): CasebookPart {
    const named = readAttachment(reader);
    reader.end();
    this.#attachments += 1;
    this.#open = { named, read: 0, hash: startSha256() };
    this.#closeIfWhole();
    return { part: 'attachment', named };
  }

  #readAttachmentBytes(bytes: Bytes): CasebookPart {
    if (this.#open === null) throw new MalformedBytes('bytes of no attachment');
    this.#open.read += bytes.length;
    this.#open.hash.update(bytes);
    this.#closeIfWhole();
    return { part: 'attachment-bytes', bytes };
  }

  #closeIfWhole(): void {
    if (this.#open === null || this.#open.read < this.#open.named.size) return;
    const { named, read, hash } = this.#open;
    if (read > named.size || !equalBytes(hash.finish(), named.sha256)) {
      this.#failure = { code: 'casebook-wrong-attachment' };
    }
    this.#open = null;
  }

  #readEnd(reader: ByteReader): null {
    const position = { epoch: reader.u64(), mac: reader.bytes(32) };
    const counts = readCounts(reader);
    const attachments = reader.u32();
    const root = reader.bytes(ROOT_LENGTH);
    reader.end();
    const isSame =
      equalBytes(root, this.#root.at(position.epoch)) &&
      sameCounts(counts, this.#root.counts()) &&
      attachments === this.#attachments;
    if (!isSame) this.#failure = { code: 'casebook-wrong-root' };
    this.#manifest = { position, counts, attachments, root };
    return null;
  }
}

function sameCounts(a: RowCounts, b: RowCounts): boolean {
  return a.size === b.size && [...a].every(([table, count]) => b.get(table) === count);
}
