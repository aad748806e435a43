import { idToBytes, newId, type AttachmentId } from '../../domain/ids';
import type { Attachment } from '../../domain/source';
import { fromHex, toHex, type Bytes } from '../../sealing/bytes';
import { startSha256Beside } from '../../sealing/digest';
import type { NamedAttachment } from '../../sealing/frame-body';
import type { CasebookSeal } from '../../sealing/keys';
import { newStreamKey, StreamOpener, StreamSealer, type StreamScope } from '../../sealing/stream';
import type { Host, HostWriter } from '../host';
import { need, Refused } from '../result';

/** The largest piece that crosses to the Host. */
const PIECE = 1024 * 1024;

/** An attachment that was written, and how the next frame names its sealed file. */
export interface WrittenAttachment {
  readonly attachment: Attachment;
  readonly named: NamedAttachment;
}

/** The name of an attachment's file: the digits of its id. */
export function attachmentName(id: AttachmentId): string {
  return toHex(idToBytes(id));
}

/**
 * Seals pieces into a new file under a key of its own. Size and SHA-256 in the record are those of
 * the content; those in `named` are of the sealed file. Nothing is kept where it throws.
 */
export async function writeAttachment(
  host: Host,
  seal: CasebookSeal,
  about: { readonly name: string; readonly mediaType: string },
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<WrittenAttachment> {
  const id = newId('attachment');
  const key = newStreamKey();
  const sealer = new StreamSealer(scopeOf(seal, id, key));
  const plain = startSha256Beside();
  const sealed = startSha256Beside();
  let size = 0;
  const writer = need(await host.writeAttachment(attachmentName(id)));
  try {
    for await (const piece of pieces) {
      plain.update(piece);
      size += piece.length;
      await writePieces(writer, sealer.push(piece), (piece) => sealed.update(piece));
    }
    await writePieces(writer, sealer.finish(), (piece) => sealed.update(piece));
  } catch (error) {
    await writer.abort();
    throw error;
  }
  const written = need(await writer.commit());
  const [sha256, plainSha256] = await Promise.all([sealed.finish(), plain.finish()]);
  if (written.sha256 !== toHex(sha256)) throw new Refused({ code: 'not-verified' });
  return {
    attachment: { id, ...about, size, sha256: toHex(plainSha256), key: toHex(key) },
    named: { id: idToBytes(id), size: written.size, sha256 },
  };
}

/** Writes sealed bytes in pieces that the Host takes, and shows each to `see` first. */
export async function writePieces(
  writer: HostWriter,
  bytes: Uint8Array,
  see: (piece: Uint8Array) => void,
): Promise<void> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.slice(at, at + PIECE);
    see(piece);
    need(await writer.write(piece));
  }
}

/** The content of an attachment, piece by piece; Refused `attachment-damaged` where it is not true. */
export async function* readAttachment(
  host: Host,
  seal: CasebookSeal,
  attachment: Attachment,
): AsyncGenerator<Bytes> {
  const key = fromHex(attachment.key);
  if (key === null) throw new Refused({ code: 'attachment-damaged' });
  const opener = new StreamOpener(scopeOf(seal, attachment.id, key));
  const reading = await host.readAttachment(attachmentName(attachment.id));
  if (!reading.ok) {
    const isMissing = reading.error.code === 'not-found';
    throw new Refused(isMissing ? { code: 'attachment-damaged' } : reading.error);
  }
  for await (const piece of reading.value) {
    const opened = opener.push(piece);
    if (!opened.ok) throw new Refused({ code: 'attachment-damaged' });
    if (opened.value.length > 0) yield opened.value;
  }
  const rest = opener.finish();
  if (!rest.ok) throw new Refused({ code: 'attachment-damaged' });
  yield rest.value;
}

function scopeOf(seal: CasebookSeal, id: AttachmentId, key: Uint8Array): StreamScope {
  return { key, kind: 'attachment', casebookId: seal.casebookId, subject: idToBytes(id) };
}
