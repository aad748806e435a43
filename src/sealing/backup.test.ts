import { describe, expect, it } from 'vitest';
import { parseBackupHead, startBackup } from './backup';
import { ByteWriter } from './byte-writer';
import { concatBytes, utf8, type Bytes } from './bytes';
import { CasebookWriter, snapshotScope, type BodyScope } from './casebook-stream';
import { CasebookReader, type CasebookPart } from './casebook-stream-reader';
import { sha256 } from './digest';
import { openRow, sealRow } from './envelope';
import { newHeader } from './header';
import { createRecoverySlot } from './key-slot';
import { casebookSeal, newCasebookId, newDataKey, type CasebookSeal } from './keys';
import { randomBytes } from './random';
import { newRecoverySecret } from './recovery-code';
import { CasebookRoot } from './root';
import type { SealedRow } from './row-place';
import { sealBytes } from './stream';
import { unlockWithRecoverySecret } from './unlock';

const dataKey = newDataKey();
const casebookId = newCasebookId();
const seal = casebookSeal(dataKey, casebookId);
const secret = newRecoverySecret();
const slots = [createRecoverySlot(dataKey, casebookId, secret)];
const header = newHeader({ casebookId, kind: 'ordinary', createdAt: null, slots }, seal.keys);
const position = { epoch: 12, mac: randomBytes(32) };
const rows = Array.from({ length: 3 }, (_, i): SealedRow => {
  const place = { table: i === 0 ? 't2' : 't1', id: randomBytes(16) };
  return { ...place, b: sealRow(seal, place, utf8(`row ${i}`)) };
});
const file = randomBytes(2500);
const named = { id: randomBytes(16), size: file.length, sha256: sha256(file) };
const emptyFile = { id: randomBytes(16), size: 0, sha256: sha256(new Uint8Array(0)) };

function writeBackup(content: readonly SealedRow[] = rows): Bytes {
  const { bytes, scope } = startBackup(header);
  const writer = new CasebookWriter(seal, scope);
  const body = [
    ...content.map((row) => writer.row(row)),
    writer.attachment(named),
    writer.attachmentBytes(file.subarray(0, 2000)),
    writer.attachmentBytes(file.subarray(2000)),
    writer.attachment(emptyFile),
    writer.end(position).bytes,
  ];
  return concatBytes(bytes, ...body);
}

function readBody(by: CasebookSeal, scope: BodyScope, body: Uint8Array, pieceSize = 1000) {
  const reader = new CasebookReader(by, scope);
  const parts: CasebookPart[] = [];
  for (let at = 0; at < body.length; at += pieceSize) {
    const some = reader.push(body.subarray(at, at + pieceSize));
    if (some.ok) parts.push(...some.value);
  }
  const end = reader.finish();
  if (!end.ok) return end;
  return { ok: true as const, parts: [...parts, ...end.value.parts], manifest: end.value.manifest };
}

function readBackup(bytes: Uint8Array, pieceSize?: number) {
  const head = parseBackupHead(bytes);
  if (!head.ok) return head;
  const unlocked = unlockWithRecoverySecret(head.value.header, secret);
  if (!unlocked.ok) return unlocked;
  const { bodyOffset, scope } = head.value;
  return readBody(unlocked.value.seal, scope, bytes.subarray(bodyOffset), pieceSize);
}

const backup = writeBackup();

describe('a backup', () => {
  it('opens by itself with the recovery code and gives everything back', () => {
    for (const pieceSize of [1, 777, backup.length]) {
      const read = readBackup(backup, pieceSize);
      if (!('parts' in read)) throw new Error(read.error.code);
      const readRows = read.parts.flatMap((part) => (part.part === 'row' ? [part.row] : []));
      expect(readRows).toEqual(rows);
      expect(readRows.map((row) => openRow(seal, row, row.b).ok)).toEqual([true, true, true]);
      const names = read.parts.flatMap((part) => (part.part === 'attachment' ? [part.named] : []));
      expect(names).toEqual([named, emptyFile]);
      const bytes = read.parts.flatMap((part) =>
        part.part === 'attachment-bytes' ? [part.bytes] : [],
      );
      expect(concatBytes(...bytes)).toEqual(file);
    }
  });

  it('states position, counts and root, those of the rows', () => {
    const read = readBackup(backup);
    if (!('parts' in read)) throw new Error(read.error.code);
    const root = new CasebookRoot(seal.keys.root);
    for (const row of rows) root.add(row, row.b);
    expect(read.manifest).toEqual({
      position,
      counts: new Map([
        ['t1', 2],
        ['t2', 1],
      ]),
      attachments: 2,
      root: root.at(12),
    });
  });

  it('fails for a bit flipped in any byte', { timeout: 60_000 }, () => {
    for (let at = 0; at < backup.length; at += 1) {
      const wrong = backup.slice();
      wrong[at] = (wrong[at] ?? 0) ^ (1 << (at % 8));
      expect(readBackup(wrong, backup.length).ok).toBe(false);
    }
  });

  it('fails for every bit of its head', { timeout: 60_000 }, () => {
    const { bytes } = startBackup(header);
    for (let bit = 0; bit < (bytes.length + 44) * 8; bit += 1) {
      const wrong = backup.slice();
      wrong[bit >> 3] = (wrong[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(readBackup(wrong, backup.length).ok).toBe(false);
    }
  });

  it('fails cut off anywhere, or with anything behind it', () => {
    for (let length = 0; length < backup.length; length += 17) {
      expect(readBackup(backup.subarray(0, length), backup.length).ok).toBe(false);
    }
    expect(readBackup(backup.subarray(0, -1)).ok).toBe(false);
    expect(readBackup(concatBytes(backup, new Uint8Array(1))).ok).toBe(false);
  });

  it('fails under the head of another backup of the same casebook', () => {
    const later = newHeader({ casebookId, kind: 'practice', createdAt: null, slots }, seal.keys);
    const { bytes } = startBackup(header);
    const swapped = concatBytes(startBackup(later).bytes, backup.subarray(bytes.length));
    expect(readBackup(swapped)).toMatchObject({ error: { code: 'stream-not-authentic' } });
  });

  it('fails where its header was only laid out anew', () => {
    const text = utf8(JSON.stringify(header, null, 1));
    const head = new ByteWriter().bytes(backup.subarray(0, 9)).u32(text.length).bytes(text);
    const body = backup.subarray(startBackup(header).bytes.length);
    expect(readBackup(concatBytes(head.finish(), body))).toMatchObject({
      error: { code: 'stream-not-authentic' },
    });
  });

  it('names a newer Vigil and what is no backup', () => {
    const text = new TextDecoder().decode(backup).slice(13, startBackup(header).bytes.length);
    expect(text).toBe(JSON.stringify(header));
    const newer = startBackup({ ...header, version: 9, lowestReader: 9 }).bytes;
    expect(parseBackupHead(newer)).toEqual({
      ok: false,
      error: { code: 'newer-vigil', lowestReader: 9 },
    });
    for (const bytes of [new Uint8Array(0), randomBytes(5000), backup.subarray(0, 100)]) {
      expect(parseBackupHead(bytes)).toEqual({ ok: false, error: { code: 'not-a-backup' } });
    }
  });
});

describe('a snapshot', () => {
  it('has a body of its own kind', () => {
    const writer = new CasebookWriter(seal, snapshotScope);
    const body = concatBytes(...rows.map((row) => writer.row(row)), writer.end(position).bytes);
    expect(readBody(seal, snapshotScope, body).ok).toBe(true);
    expect(readBody(seal, { ...snapshotScope, kind: 'backup' }, body).ok).toBe(false);
    const other = casebookSeal(dataKey, newCasebookId());
    expect(readBody(other, snapshotScope, body).ok).toBe(false);
  });

  it('of nothing is whole too', () => {
    const { bytes, manifest } = new CasebookWriter(seal, snapshotScope).end(position);
    expect(readBody(seal, snapshotScope, bytes)).toEqual({ ok: true, parts: [], manifest });
  });
});

function record(type: number, body: Uint8Array): Bytes {
  return new ByteWriter().u8(type).u32(body.length).bytes(body).finish();
}

/** The end record of a body without rows. */
function endRecord(attachments: number): Bytes {
  const body = new ByteWriter().u64(position.epoch).bytes(position.mac).u8(0).u32(attachments);
  const root = new CasebookRoot(seal.keys.root).at(position.epoch);
  return record(4, body.bytes(root).finish());
}

function rawBody(records: Uint8Array): Bytes {
  return sealBytes({ ...snapshotScope, key: seal.keys.snapshot, casebookId }, records);
}

describe('a body that was written wrong', () => {
  it('is refused where a row is there twice', () => {
    const [first] = rows;
    expect(first === undefined ? null : readBackup(writeBackup([...rows, first]))).toMatchObject({
      error: { code: 'casebook-malformed' },
    });
  });

  it('is refused where its end record does not fit its rows', () => {
    const writer = new CasebookWriter(seal, snapshotScope);
    const wrong: CasebookSeal = { ...seal, keys: { ...seal.keys, root: randomBytes(32) } };
    const body = concatBytes(...rows.map((row) => writer.row(row)), writer.end(position).bytes);
    expect(readBody(wrong, snapshotScope, body)).toMatchObject({
      error: { code: 'casebook-wrong-root' },
    });
  });

  it('is refused without an end record, and with anything behind it', () => {
    const end = endRecord(0);
    expect(readBody(seal, snapshotScope, rawBody(end)).ok).toBe(true);
    for (const records of [
      new Uint8Array(0),
      concatBytes(end, Uint8Array.of(9)),
      concatBytes(end, end),
    ]) {
      expect(readBody(seal, snapshotScope, rawBody(records))).toMatchObject({
        error: { code: 'casebook-malformed' },
      });
    }
  });

  it('is refused where its end record counts another number of attachments', () => {
    expect(readBody(seal, snapshotScope, rawBody(endRecord(1)))).toMatchObject({
      error: { code: 'casebook-wrong-root' },
    });
  });

  it('is refused where an attachment has other bytes than were named', () => {
    const size = new ByteWriter().u64(4).finish();
    const name = concatBytes(named.id, size, sha256(utf8('true')));
    const records = concatBytes(record(2, name), record(3, utf8('fals')), endRecord(1));
    expect(readBody(seal, snapshotScope, rawBody(records))).toMatchObject({
      error: { code: 'casebook-wrong-attachment' },
    });
  });

  it('cannot be written with bytes other than those named', () => {
    const writer = new CasebookWriter(seal, snapshotScope);
    writer.attachment(named);
    expect(() => writer.row(rows[0] as SealedRow)).toThrow('not whole');
    expect(() => writer.attachmentBytes(randomBytes(file.length))).toThrow('not the one');
    expect(() => new CasebookWriter(seal, snapshotScope).attachmentBytes(file)).toThrow(
      'no attachment',
    );
  });
});
