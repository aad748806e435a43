/**
 * How a backup's file begins, in clear, so that it can be told and laid out without a key:
 *
 *   magic (8) | version (1) | length of the header (4, big-endian) | header, JSON | body
 *
 * The rest of it, the body, is sealed; `src/sealing/backup.ts` writes and reads it.
 */

/** The first bytes of every backup: `VIGIL`, 1, `BK`. */
export const backupMagic: readonly number[] = [0x56, 0x49, 0x47, 0x49, 0x4c, 0x01, 0x42, 0x4b];

const VERSION = 1;
const FIXED_LENGTH = 13;
const LONGEST_HEADER = 65_536;

/** Bytes from the start of a file that are always enough for `readBackupFraming`. */
export const LONGEST_BACKUP_FRAMING = FIXED_LENGTH + LONGEST_HEADER;

/** The header of a backup as text, not yet believed, and where the sealed body begins. */
export interface BackupFraming {
  readonly headerText: string;
  readonly bodyOffset: number;
}

/** True where `start` begins as a backup does. */
export function looksLikeBackup(start: Uint8Array): boolean {
  return start.length >= FIXED_LENGTH && backupMagic.every((byte, at) => start[at] === byte);
}

/** The clear beginning of a backup, or null where the file is none that this Vigil knows. */
export function readBackupFraming(start: Uint8Array): BackupFraming | null {
  if (!looksLikeBackup(start) || start[backupMagic.length] !== VERSION) return null;
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength);
  const length = view.getUint32(backupMagic.length + 1);
  const bodyOffset = FIXED_LENGTH + length;
  if (length === 0 || length > LONGEST_HEADER || bodyOffset > start.length) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true });
    return { headerText: text.decode(start.subarray(FIXED_LENGTH, bodyOffset)), bodyOffset };
  } catch {
    return null;
  }
}
