import {
  BACKUP_MAGIC,
  LONGEST_BACKUP_HEAD,
  parseBackupHead,
  startBackup,
} from '../../sealing/backup';
import { concatBytes, equalBytes, toHex } from '../../sealing/bytes';
import {
  snapshotScope,
  type BodyScope,
  type CasebookManifest,
} from '../../sealing/casebook-stream';
import { CasebookReader, type CasebookPart } from '../../sealing/casebook-stream-reader';
import type { Header } from '../../sealing/header';
import type { CasebookSeal } from '../../sealing/keys';
import type { Host, HostReader } from '../host';
import { need } from '../result';
import { AttachmentCopies } from './attachment-copies';
import type { StoreFiller } from './store-filler';

/** Where the rows of a snapshot go. */
type Filler = Pick<StoreFiller, 'take' | 'flush' | 'empty'>;

/** What a store was begun with. */
export interface SnapshotRead {
  readonly manifest: CasebookManifest;
  /** True for the body of a backup, which opens only with the header of its day. */
  readonly fromBackup: boolean;
}

/** Fills in the latest snapshot that reads back whole; null where there is none. */
export async function readLatestSnapshot(
  host: Host,
  filler: Filler,
  seal: CasebookSeal,
  header: Header,
): Promise<SnapshotRead | null> {
  await filler.empty();
  const names = need(await host.listSnapshots());
  for (const name of names.toReversed()) {
    // A snapshot may be the body of a backup that the casebook was restored from.
    for (const scope of [snapshotScope, startBackup(header).scope]) {
      const reading = await host.readSnapshot(name);
      if (!reading.ok) continue;
      const body = await readBody(host, filler, seal, scope, reading.value);
      if (body !== null) return body;
      await filler.empty();
    }
  }
  return null;
}

async function readBody(
  host: Host,
  filler: Filler,
  seal: CasebookSeal,
  given: BodyScope,
  pieces: HostReader,
): Promise<SnapshotRead | null> {
  const files = new AttachmentCopies(host);
  let reader: CasebookReader | null = null;
  // A whole backup's file says by its head what it is, whatever was looked for.
  let kind: BodyScope['kind'] = given.kind;
  try {
    for await (const piece of afterBackupHead(pieces, given)) {
      kind = piece.scope.kind;
      reader ??= new CasebookReader(seal, piece.scope);
      const parts = reader.push(piece.bytes);
      if (!parts.ok) return null;
      for (const part of parts.value) await takePart(part, filler, files);
    }
    const end = reader?.finish();
    if (!end?.ok) return null;
    for (const part of end.value.parts) await takePart(part, filler, files);
    await files.close();
    await filler.flush();
    return { manifest: end.value.manifest, fromBackup: kind === 'backup' };
  } finally {
    await files.abort();
  }
}

/** The pieces of a body. A file that begins as a whole backup tells by its head which body it is. */
async function* afterBackupHead(
  pieces: HostReader,
  given: BodyScope,
): AsyncGenerator<{ bytes: Uint8Array; scope: BodyScope }> {
  let start = new Uint8Array(0);
  let scope: BodyScope | null = null;
  for await (const piece of pieces) {
    if (scope !== null) {
      yield { bytes: piece, scope };
      continue;
    }
    start = concatBytes(start, piece);
    const begins = equalBytes(start.subarray(0, BACKUP_MAGIC.length), BACKUP_MAGIC);
    if (begins && start.length < LONGEST_BACKUP_HEAD) continue;
    const head = begins ? parseBackupHead(start) : null;
    scope = head?.ok ? head.value.scope : given;
    yield { bytes: start.subarray(head?.ok ? head.value.bodyOffset : 0), scope };
  }
  if (scope !== null || start.length === 0) return;
  const head = parseBackupHead(start);
  if (head.ok) yield { bytes: start.subarray(head.value.bodyOffset), scope: head.value.scope };
}

async function takePart(
  part: CasebookPart,
  filler: Filler,
  files: AttachmentCopies,
): Promise<void> {
  if (part.part === 'row') await filler.take(part.row);
  else if (part.part === 'attachment') await files.begin(toHex(part.named.id));
  else await files.write(part.bytes);
}
