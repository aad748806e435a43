/**
 * A backup: a casebook in one file, ".vigil", that opens by itself with the passphrase or the
 * recovery code of the day it was made.
 *
 *   magic (8) | version (1) | length of the header (4, big-endian) | header, JSON | body
 *
 * The body is a sealed stream whose subject is the SHA-256 of all before it, so that a head of
 * another backup does not fit.
 */
import { ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import { equalBytes, utf8, type Bytes } from './bytes';
import type { BodyScope } from './casebook-stream';
import { sha256 } from './digest';
import { headerText, LONGEST_HEADER, parseHeader, type Header, type HeaderFailure } from './header';
import { fail, ok, type Result } from './result';

/** How a backup's file begins. */
export const BACKUP_MAGIC = utf8('VIGIL\u0001BK');

const VERSION = 1;
const FIXED_LENGTH = BACKUP_MAGIC.length + 5;

/** The most bytes a backup's head can have: reading that many of a file is always enough. */
export const LONGEST_BACKUP_HEAD = FIXED_LENGTH + LONGEST_HEADER;

/** What stands before a backup's body. */
export interface BackupHead {
  readonly header: Header;
  /** Where the body begins, in bytes from the start of the file. */
  readonly bodyOffset: number;
  /** For `CasebookReader`. */
  readonly scope: BodyScope;
}

/** Why a file is no backup that this Vigil can open. */
export type BackupFailure = HeaderFailure | { readonly code: 'not-a-backup' };

/** The first bytes of a new backup, and the scope for the `CasebookWriter` of its body. */
export function startBackup(header: Header): { bytes: Bytes; scope: BodyScope } {
  const text = utf8(headerText(header));
  const writer = new ByteWriter().bytes(BACKUP_MAGIC).u8(VERSION).u32(text.length).bytes(text);
  const bytes = writer.finish();
  return { bytes, scope: { kind: 'backup', subject: sha256(bytes) } };
}

/**
 * Reads a backup's head from the beginning of the file (`LONGEST_BACKUP_HEAD` bytes, or all there
 * are). The header is not yet proven: unlock it, then read the body to its end.
 */
export function parseBackupHead(start: Uint8Array): Result<BackupHead, BackupFailure> {
  if (start.length < FIXED_LENGTH) return fail({ code: 'not-a-backup' });
  const reader = new ByteReader(start.subarray(0, FIXED_LENGTH));
  if (!equalBytes(reader.bytes(BACKUP_MAGIC.length), BACKUP_MAGIC) || reader.u8() !== VERSION) {
    return fail({ code: 'not-a-backup' });
  }
  const bodyOffset = FIXED_LENGTH + reader.u32();
  if (bodyOffset > Math.min(LONGEST_BACKUP_HEAD, start.length)) {
    return fail({ code: 'not-a-backup' });
  }
  const header = parseHeader(new TextDecoder().decode(start.subarray(FIXED_LENGTH, bodyOffset)));
  if (!header.ok) return header;
  const subject = sha256(start.subarray(0, bodyOffset));
  return ok({ header: header.value, bodyOffset, scope: { kind: 'backup', subject } });
}
