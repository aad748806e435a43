import { idToBytes, type AttachmentId } from '../../domain/ids';
import { startBackup } from '../../sealing/backup';
import { concatBytes, equalBytes, toHex } from '../../sealing/bytes';
import { CasebookWriter } from '../../sealing/casebook-stream';
import { CasebookReader } from '../../sealing/casebook-stream-reader';
import { startSha256, type Sha256 } from '../../sealing/digest';
import type { NamedAttachment } from '../../sealing/frame-body';
import type { Header } from '../../sealing/header';
import type { JournalPosition } from '../../sealing/frame';
import type { CasebookSeal } from '../../sealing/keys';
import type { BackupMade } from '../answers';
import type { Host, HostWriter } from '../host';
import { need, Refused } from '../result';
import { attachmentName, writePieces } from './attachment-files';
import { openContent } from './row-content';
import { eachRow } from './snapshot';
import type { RowStore } from './store';

const attachmentIds = /att_[0-9a-f]{32}/g;
const decoder = new TextDecoder();

/**
 * Writes the whole casebook, attachments included, into the chosen file. Every byte that goes out is
 * opened again on the way, what the machine says it wrote must have the same hash, and then the file
 * is read from the disk and opened to its end; otherwise Refused `not-verified`.
 */
export async function writeBackup(
  host: Host,
  store: RowStore,
  seal: CasebookSeal,
  header: Header,
  position: JournalPosition,
  token: string,
): Promise<BackupMade> {
  const writer = need(await host.writeFile(token));
  try {
    const backup = new BackupFile(writer, seal, header);
    await backup.start();
    const wanted = new Set<string>();
    const rows = await eachRow(store, async (row) => {
      const text = decoder.decode(openContent(seal, row).body);
      for (const [id] of text.matchAll(attachmentIds)) wanted.add(id);
      await backup.send(backup.body.row(row));
    });
    let attachments = 0;
    for (const id of wanted) {
      if (await copyAttachment(host, backup, id as AttachmentId)) attachments += 1;
    }
    await backup.end(position);
    const written = need(await writer.commit());
    if (written.sha256 !== backup.hash()) throw new Refused({ code: 'not-verified' });
    await proveFromDisk(host, seal, header, position, token);
    return { size: written.size, rows, attachments, missing: wanted.size - attachments };
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

/** Reads the file that stands there now: its head is this casebook's, its body opens to the end. */
async function proveFromDisk(
  host: Host,
  seal: CasebookSeal,
  header: Header,
  position: JournalPosition,
  token: string,
): Promise<void> {
  const { bytes: head, scope } = startBackup(header);
  const reader = new CasebookReader(seal, scope);
  let start: Uint8Array = new Uint8Array(0);
  for await (const piece of need(await host.readBack(token))) {
    const isBody = start.length === head.length;
    const waiting = isBody ? piece : concatBytes(start, piece);
    if (!isBody && waiting.length < head.length) {
      start = waiting;
      continue;
    }
    if (!isBody && !equalBytes(waiting.subarray(0, head.length), head)) break;
    start = head;
    const read = reader.push(isBody ? waiting : waiting.subarray(head.length));
    if (!read.ok) throw new Refused({ code: 'not-verified' });
  }
  const end = reader.finish();
  if (!end.ok || !equalBytes(end.value.manifest.position.mac, position.mac)) {
    throw new Refused({ code: 'not-verified' });
  }
}

/** A backup on its way out: sealed, hashed, and read back as it goes. */
class BackupFile {
  readonly body: CasebookWriter;
  readonly #writer: HostWriter;
  readonly #head: Uint8Array;
  readonly #check: CasebookReader;
  readonly #hash: Sha256 = startSha256();

  constructor(writer: HostWriter, seal: CasebookSeal, header: Header) {
    const { bytes, scope } = startBackup(header);
    this.#writer = writer;
    this.#head = bytes;
    this.body = new CasebookWriter(seal, scope);
    this.#check = new CasebookReader(seal, scope);
  }

  async start(): Promise<void> {
    await writePieces(this.#writer, this.#head, (piece) => this.#hash.update(piece));
  }

  async send(bytes: Uint8Array): Promise<void> {
    await writePieces(this.#writer, bytes, (piece) => {
      this.#hash.update(piece);
      if (!this.#check.push(piece).ok) throw new Refused({ code: 'not-verified' });
    });
  }

  async end(position: JournalPosition): Promise<void> {
    await this.send(this.body.end(position).bytes);
    if (!this.#check.finish().ok) throw new Refused({ code: 'not-verified' });
  }

  hash(): string {
    return toHex(this.#hash.finish());
  }
}

/** Copies a sealed file as it is; false where it is not there. */
async function copyAttachment(host: Host, backup: BackupFile, id: AttachmentId): Promise<boolean> {
  const named = await describe(host, id);
  if (named === null) return false;
  await backup.send(backup.body.attachment(named));
  for await (const piece of need(await host.readAttachment(attachmentName(id)))) {
    await backup.send(backup.body.attachmentBytes(piece));
  }
  return true;
}

/** Size and hash of a sealed file, which have to stand before its bytes. */
async function describe(host: Host, id: AttachmentId): Promise<NamedAttachment | null> {
  const reading = await host.readAttachment(attachmentName(id));
  if (!reading.ok) {
    if (reading.error.code === 'not-found') return null;
    throw new Refused(reading.error);
  }
  const hash = startSha256();
  let size = 0;
  for await (const piece of reading.value) {
    hash.update(piece);
    size += piece.length;
  }
  return { id: idToBytes(id), size, sha256: hash.finish() };
}
