/**
 * A whole casebook as a sealed stream: the body of a snapshot and of a backup. Records, numbers
 * big-endian, each beginning with its type (1) and length (4):
 *
 *   1 row: table, id (16), the row sealed as in the store
 *   2 attachment: id (16), size (8), SHA-256 (32) of the sealed file     backups only
 *   3 bytes of the attachment last named, at most 1 MiB
 *   4 end: epoch (8), MAC of the journal's frame at that epoch (32), tables with their rows,
 *          attachments (4), root (32)
 */
import { ByteWriter } from './byte-writer';
import { concatBytes, equalBytes, type Bytes } from './bytes';
import { startSha256, type Sha256 } from './digest';
import type { JournalPosition } from './frame';
import { writeAttachment, writeCounts, type NamedAttachment } from './frame-body';
import type { CasebookSeal } from './keys';
import { CasebookRoot, type RowCounts } from './root';
import type { SealedRow } from './row-place';
import { StreamSealer } from './stream';

/** What a snapshot or backup holds, as its end record states and its reader has recounted. */
export interface CasebookManifest {
  /** The journal's position that the rows stand for; the next frame follows it. */
  readonly position: JournalPosition;
  readonly counts: RowCounts;
  readonly attachments: number;
  /** `CasebookRoot.at(position.epoch)` of the rows. */
  readonly root: Bytes;
}

/** The types of records. */
export const recordType = { row: 1, attachment: 2, attachmentBytes: 3, end: 4 } as const;

/** The largest record after its length: a row or a piece of an attachment, with room to spare. */
export const LONGEST_RECORD = 2 * 1024 * 1024;

/** The largest piece of an attachment in one record. */
export const LONGEST_PIECE = 1024 * 1024;

/** Which stream a body is: a snapshot has no subject, a backup's is the SHA-256 of its head. */
export interface BodyScope {
  readonly kind: 'snapshot' | 'backup';
  readonly subject: Uint8Array;
}

/** The scope of a snapshot's body. */
export const snapshotScope: BodyScope = { kind: 'snapshot', subject: new Uint8Array(0) };

/**
 * Writes a body piece by piece; every method gives the bytes to append, possibly none. Order: rows
 * and whole attachments in any order, then `end` once.
 */
export class CasebookWriter {
  readonly #stream: StreamSealer;
  readonly #root: CasebookRoot;
  #attachments = 0;
  #open: { named: NamedAttachment; written: number; hash: Sha256 } | null = null;

  constructor(seal: CasebookSeal, scope: BodyScope) {
    const key = seal.keys[scope.kind];
    this.#stream = new StreamSealer({ ...scope, key, casebookId: seal.casebookId });
    this.#root = new CasebookRoot(seal.keys.root);
  }

  row(row: SealedRow): Bytes {
    this.#assertNoneOpen();
    this.#root.add(row, row.b);
    const body = new ByteWriter().text(row.table).bytes(row.id).bytes(row.b).finish();
    return this.#record(recordType.row, body);
  }

  /** Begins an attachment; `attachmentBytes` must follow until its size is reached. */
  attachment(named: NamedAttachment): Bytes {
    this.#assertNoneOpen();
    this.#attachments += 1;
    this.#open = { named, written: 0, hash: startSha256() };
    const body = new ByteWriter();
    writeAttachment(body, named);
    const record = this.#record(recordType.attachment, body.finish());
    this.#closeIfWhole();
    return record;
  }

  /**
   * The next bytes of the sealed file begun by `attachment`. Throws an Error where they are more
   * than was named or, at the end, have another SHA-256: the file changed while it was copied.
   */
  attachmentBytes(piece: Uint8Array): Bytes {
    if (this.#open === null) throw new Error('no attachment was begun');
    const records: Bytes[] = [];
    for (let at = 0; at < piece.length; at += LONGEST_PIECE) {
      const part = piece.subarray(at, at + LONGEST_PIECE);
      records.push(this.#record(recordType.attachmentBytes, part));
    }
    this.#open.written += piece.length;
    this.#open.hash.update(piece);
    this.#closeIfWhole();
    return concatBytes(...records);
  }

  /** Ends the body; `position` is the journal's when the rows were read. */
  end(position: JournalPosition): { bytes: Bytes; manifest: CasebookManifest } {
    this.#assertNoneOpen();
    const counts = this.#root.counts();
    const root = this.#root.at(position.epoch);
    const manifest = { position, counts, attachments: this.#attachments, root };
    const body = new ByteWriter().u64(position.epoch).bytes(position.mac);
    writeCounts(body, counts);
    body.u32(this.#attachments).bytes(root);
    const record = this.#record(recordType.end, body.finish());
    return { bytes: concatBytes(record, this.#stream.finish()), manifest };
  }

  #record(type: number, body: Uint8Array): Bytes {
    if (body.length > LONGEST_RECORD) throw new RangeError('too large for a record');
    const head = new ByteWriter().u8(type).u32(body.length).finish();
    return concatBytes(this.#stream.push(head), this.#stream.push(body));
  }

  #closeIfWhole(): void {
    if (this.#open === null || this.#open.written < this.#open.named.size) return;
    const { named, written, hash } = this.#open;
    if (written > named.size || !equalBytes(hash.finish(), named.sha256)) {
      throw new Error('the attachment is not the one that was named');
    }
    this.#open = null;
  }

  #assertNoneOpen(): void {
    if (this.#open !== null) throw new Error('an attachment is not whole yet');
  }
}
