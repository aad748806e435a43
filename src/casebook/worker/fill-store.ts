import { newId } from '../../domain/ids';
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
import { journalStart } from '../../sealing/frame';
import type { FrameRow } from '../../sealing/frame-body';
import type { PlacedFrame } from '../../sealing/frame-reader';
import type { Header } from '../../sealing/header';
import type { CasebookSeal } from '../../sealing/keys';
import { CasebookRoot } from '../../sealing/root';
import type { Host, HostReader, HostWriter } from '../host';
import type { Migrations } from '../migrations/migration';
import { need, Refused } from '../result';
import { changeHeadIn } from './change-log';
import { sealEpoch, type EpochRow } from './epoch-row';
import { goesOnFrom, readTail, transactions, type JournalTail } from './journal-tail';
import { openContent, tables } from './row-content';
import { placeKey } from './save-path';
import type { RowStore } from './store';

/** Sealed bytes gathered before they are written: an empty store needs no single transactions. */
const WRITE_BYTES = 4 * 1024 * 1024;

/** What a store was filled from. */
export interface Filled {
  readonly tail: JournalTail;
  /** The snapshot it began with; null where the journal goes back to the beginning. */
  readonly snapshot: string | null;
  /** True where the journal does not go on from what the store was filled with. */
  readonly gap: boolean;
}

/**
 * Fills an empty store from the latest snapshot that is whole and the journal after it, and writes
 * the epoch row they amount to. Whether the rows are those of that root is for the scan to find.
 */
export async function fillStore(
  host: Host,
  store: RowStore,
  {
    seal,
    header,
    migrations,
    now,
  }: {
    seal: CasebookSeal;
    header: Header;
    migrations: Migrations;
    now: string;
  },
): Promise<Filled> {
  const filler = new Filler(store, seal, migrations);
  const base = await fromSnapshot(host, filler, seal, header);
  const start = base?.manifest.position ?? journalStart(seal);
  const firstFrames: PlacedFrame[] = [];
  const tail = await readTail(host, seal, 0, null, (placed) => {
    if (firstFrames.length === 0) firstFrames.push(placed);
    if (placed.frame.epoch === start.epoch && !equalBytes(placed.mac, start.mac)) {
      throw new Refused({ code: 'journal-damaged', lost: 1 });
    }
  });
  const [first] = firstFrames;
  const gap = first !== undefined && !goesOnFrom(first, start);
  if (!gap) {
    for await (const { epoch, rows } of transactions(host, seal, tail)) {
      if (epoch > start.epoch) for (const row of rows) await filler.take(row);
    }
  }
  await filler.flush();
  const standing = (gap ? null : tail.last) ?? base?.manifest ?? atStart(seal);
  const isBehind = standing.position.epoch < start.epoch;
  const { position, root, counts } = isBehind && base !== null ? base.manifest : standing;
  const epoch: EpochRow = {
    ...{ position, root, counts, offset: tail.offset },
    ...{ actor: newId('actor'), count: 0, lamport: filler.lamport },
    ...{ snapshotAt: now, restarting: false },
  };
  await store.write([sealEpoch(seal, epoch)]);
  return { tail, snapshot: base?.name ?? null, gap };
}

function atStart(seal: CasebookSeal) {
  const root = new CasebookRoot(seal.keys.root);
  return { position: journalStart(seal), root: root.at(0), counts: root.counts() };
}

/** Gathers rows, the last of each place, and writes them in large transactions. */
class Filler {
  lamport = 0;
  readonly #store: RowStore;
  readonly #seal: CasebookSeal;
  readonly #migrations: Migrations;
  #rows = new Map<string, FrameRow>();
  #bytes = 0;

  constructor(store: RowStore, seal: CasebookSeal, migrations: Migrations) {
    this.#store = store;
    this.#seal = seal;
    this.#migrations = migrations;
  }

  async take(row: FrameRow): Promise<void> {
    if (row.b !== null) this.#look(row.table, row.id, row.b);
    this.#rows.set(placeKey(row), row);
    this.#bytes += row.b?.length ?? 0;
    if (this.#bytes >= WRITE_BYTES) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#rows.size > 0) await this.#store.write([...this.#rows.values()]);
    this.#rows = new Map();
    this.#bytes = 0;
  }

  async empty(): Promise<void> {
    this.#rows = new Map();
    this.#bytes = 0;
    this.lamport = 0;
    await this.#store.clear();
  }

  #look(table: string, id: FrameRow['id'], b: NonNullable<FrameRow['b']>): void {
    const content = openContent(this.#seal, { table, id, b });
    const { line } = content;
    if (line.t === 'h' || line.t === 'p') this.#migrations.assertKnown(line.k, line.s);
    if (table === tables.changes) {
      this.lamport = Math.max(this.lamport, changeHeadIn(content)?.lamport ?? 0);
    }
  }
}

/** The latest snapshot that reads back whole, its rows in the store; null where there is none. */
async function fromSnapshot(
  host: Host,
  filler: Filler,
  seal: CasebookSeal,
  header: Header,
): Promise<{ name: string; manifest: CasebookManifest } | null> {
  await filler.empty();
  const names = need(await host.listSnapshots());
  for (const name of names.toReversed()) {
    // A snapshot may be the body of a backup that the casebook was restored from.
    for (const scope of [snapshotScope, startBackup(header).scope]) {
      const reading = await host.readSnapshot(name);
      if (!reading.ok) continue;
      const manifest = await readBody(host, filler, seal, scope, reading.value);
      if (manifest !== null) return { name, manifest };
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
): Promise<CasebookManifest | null> {
  const files = new AttachmentFiles(host);
  let reader: CasebookReader | null = null;
  try {
    for await (const piece of afterBackupHead(pieces, given)) {
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
    return end.value.manifest;
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

async function takePart(part: CasebookPart, filler: Filler, files: AttachmentFiles): Promise<void> {
  if (part.part === 'row') await filler.take(part.row);
  else if (part.part === 'attachment') await files.begin(toHex(part.named.id));
  else await files.write(part.bytes);
}

/** Writes the sealed files of a backup one after the other; one that is there already stays. */
class AttachmentFiles {
  readonly #host: Host;
  #writer: HostWriter | null = null;

  constructor(host: Host) {
    this.#host = host;
  }

  async begin(name: string): Promise<void> {
    await this.close();
    const writer = await this.#host.writeAttachment(name);
    if (writer.ok) this.#writer = writer.value;
    else if (writer.error.code !== 'exists') throw new Refused(writer.error);
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (this.#writer !== null) need(await this.#writer.write(bytes.slice()));
  }

  async close(): Promise<void> {
    const writer = this.#writer;
    this.#writer = null;
    if (writer === null) return;
    const done = await writer.commit();
    if (!done.ok && done.error.code !== 'exists') throw new Refused(done.error);
  }

  async abort(): Promise<void> {
    const writer = this.#writer;
    this.#writer = null;
    await writer?.abort();
  }
}
