import { newId } from '../../domain/ids';
import { equalBytes, type Bytes } from '../../sealing/bytes';
import { journalStart } from '../../sealing/frame';
import { headerText, withStore } from '../../sealing/header';
import { CasebookRoot } from '../../sealing/root';
import type { OpenNotice, UnlockProgress } from '../answers';
import type { Host } from '../host';
import type { Migrations } from '../migrations/migration';
import { need, Refused, type CasebookFailure } from '../result';
import { readEpoch, type EpochRow } from './epoch-row';
import { differingRows, keepNote, takeNote } from './differing-rows';
import { fillStore } from './fill-store';
import { journalInUse, readTail, type JournalTail } from './journal-tail';
import type { RecordIndex } from './record-index';
import { replayTail } from './replay';
import { SavePath } from './save-path';
import { scanStore, type RecordSink } from './scan-store';
import { takeSnapshot } from './snapshot';
import type { RowStore } from './store';
import { readSummary } from './summary';
import type { Keyed } from './unlock-key';

/** What opening works with. */
export interface Opening extends Keyed {
  readonly host: Host;
  readonly store: RowStore;
  readonly migrations: Migrations;
  readonly sink: RecordSink;
  readonly now: string;
  /** True where the casebook was made in this moment, and nothing can have been written yet. */
  readonly isNew: boolean;
  /** True where the person knows that nothing was ever entered, and wants it opened empty. */
  readonly openEmpty: boolean;
  readonly onProgress: (progress: UnlockProgress) => void;
  /**
   * Given what was made of these very records before, as soon as the key has opened it. No record is read
   * before it is done.
   */
  readonly onSummary: (summary: Bytes) => Promise<void>;
}

/** A casebook that is open: every row was read, and the root was found right. */
export interface OpenedStore extends Keyed {
  readonly path: SavePath;
  readonly index: RecordIndex;
  readonly notices: readonly OpenNotice[];
}

/**
 * Opens the store, brings it up to the journal, reads every row, and proves counts and root. A
 * store that is not what the journal says is never mended: the Host is asked for an empty one, and
 * the failure says why. In that empty store (`rebuilding`) everything is filled in from snapshot
 * and journal, proven, and only then named in the header. Where the journal is damaged, what could be
 * filled in is shown and can be read, no more.
 */
export async function openStore(opening: Opening): Promise<OpenedStore> {
  const state = need(await opening.host.storeState());
  if (state.rebuilding !== null) return rebuild(opening, state.store);
  try {
    return await openAsItIs(opening);
  } catch (error) {
    const failure = error instanceof Refused ? error.failure : null;
    const reason = failure === null ? null : rebuildReason(failure);
    if (reason === null) throw error;
    // Only the scan comes after the journal was followed: before it a store may lag behind.
    if (fromScan.has(reason)) await nameRows(opening);
    need(await opening.host.rebuildStore(reason));
    throw new Refused(
      reason === 'store-lost' ? { code: reason } : { code: 'damaged', what: reason },
    );
  }
}

/** What a scan says of a store that was brought up to the journal. */
const fromScan = new Set([
  ...['root', 'row-not-authentic', 'row-wrong-epoch', 'row-unknown-version', 'row-line'],
  ...['row-json', 'row-missing', 'unit-missing', 'unit-twice'],
]);

/** Keeps for the next opening which rows differ. Where that cannot be told, the rebuild goes on. */
async function nameRows(opening: Opening): Promise<void> {
  try {
    const said = await differingRows(opening);
    if (said.count > 0) await keepNote(opening.host, opening.seal, said);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

function rebuildReason(failure: CasebookFailure): string | null {
  if (failure.code === 'store-lost') return 'store-lost';
  if (failure.code === 'damaged') return failure.what;
  return failure.code === 'store-failed' ? 'store-failed' : null;
}

async function openAsItIs(opening: Opening): Promise<OpenedStore> {
  const { host, store, seal, migrations, onProgress } = opening;
  await store.open();
  const epoch = (await readEpoch(seal, store)) ?? (await firstEpoch(opening));
  const length = need(await host.journalLength());
  const restarted = epoch.restarting && length === 0;
  const isShort = length < epoch.offset && !restarted;
  const isBehind = isShort || (await isOlderJournal(opening, epoch));
  const from = restarted || isBehind ? length : epoch.offset;
  const tail = await readTail(journalInUse(host), seal, from, epoch.position, ({ frame }) => {
    // The store says that this frame was saved, and the journal that it never counted.
    if (frame.type === 'void' && frame.voids <= epoch.position.epoch) {
      throw new Refused({ code: 'damaged', what: 'voided-frame' });
    }
  });
  if (tail.end === 'damaged') need(await host.keepJournalAside());
  let at: EpochRow = { ...epoch, offset: from };
  if (tail.frames > 0) {
    onProgress({ phase: 'journal', share: 0 });
    at = await replayTail(opening, at, tail);
  }
  // Only what stands at the journal's very end, with nothing amiss, is shown before it is proven.
  if (!isBehind && tail.frames === 0 && tail.end === 'clean') {
    const summary = await readSummary(seal, store, at);
    if (summary !== null) await opening.onSummary(summary);
  }
  const { root, index } = await scanStore(
    store,
    seal,
    migrations,
    opening.sink,
    counting(opening, at),
  );
  assertRoot(root, at);
  const notices = await tendJournal(host, tail);
  if (isBehind) notices.push({ code: 'journal-behind', detail: '', readOnly: false });
  need(await host.storeVerified());
  const path = new SavePath(host, store, seal, at, root);
  // What the store holds is whole; the journal begins anew with a snapshot of it.
  if (isBehind) await takeSnapshot(host, store, seal, path, opening.now);
  return finish(opening, path, index, notices);
}

/** The position of a store that has none: a new casebook, or one that was lost or damaged. */
async function firstEpoch({
  host,
  store,
  seal,
  now,
  isNew,
  openEmpty,
}: Opening): Promise<EpochRow> {
  if (!(await store.isEmpty())) throw new Refused({ code: 'damaged', what: 'epoch-missing' });
  const length = need(await host.journalLength());
  const snapshots = need(await host.listSnapshots());
  const old = need(await host.listOldJournals());
  const isSomewhere = length > 0 || snapshots.length > 0 || old.length > 0;
  if (isSomewhere) throw new Refused({ code: 'store-lost' });
  // A casebook that was made has a first frame: without it this one is lost, and not empty.
  if (!isNew && !openEmpty) throw new Refused({ code: 'nothing-left' });
  const root = new CasebookRoot(seal.keys.root);
  return {
    ...{ position: journalStart(seal), offset: 0, root: root.at(0), counts: root.counts() },
    ...{ actor: newId('actor'), count: 0, lamport: 0, snapshotAt: now, restarting: false },
    erasing: null,
  };
}

async function rebuild(opening: Opening, storeNumber: number): Promise<OpenedStore> {
  const { host, store, seal, migrations, sink, now } = opening;
  opening.onProgress({ phase: 'rebuild', share: 0 });
  await store.open();
  const filled = await fillStore(opening);
  if (filled.tail.end === 'damaged' || filled.gap) need(await host.keepJournalAside());
  if (filled.gap && !filled.fromSnapshot) throw new Refused({ code: 'journal-damaged', lost: 1 });
  const epoch = await readEpoch(seal, store);
  if (epoch === null) throw new Refused({ code: 'damaged', what: 'epoch-missing' });
  const { root, index } = await scanStore(store, seal, migrations, sink, counting(opening, epoch));
  assertRoot(root, epoch);
  const notices: OpenNotice[] = filled.gap
    ? [damagedNotice('gap')]
    : await tendJournal(host, filled.tail);
  const path = new SavePath(host, store, seal, epoch, root);
  // Shown, but not believed: the header goes on naming the store that is being looked for.
  const isWhole = !notices.some(({ readOnly }) => readOnly);
  if (!isWhole) return finish(opening, path, index, notices);
  // A backup's body fits the header of its day only, which is about to change.
  if (filled.fromBackup) await takeSnapshot(host, store, seal, path, now);
  const header = withStore(opening.header, storeNumber, seal.keys);
  need(await host.writeHeader(headerText(header), 'replace'));
  need(await host.storeVerified());
  const code = filled.fromBackup ? 'restored' : 'rebuilt';
  notices.push({ code, detail: String(storeNumber), readOnly: false });
  const said = await takeNote(host, seal);
  if (said !== null) {
    notices.push({ code: 'rows-named', detail: JSON.stringify(said), readOnly: false });
  }
  return finish({ ...opening, header }, path, index, notices);
}

/** Cuts an incomplete last frame off; a journal that is damaged in the middle stays as it is. */
async function tendJournal(host: Host, tail: JournalTail): Promise<OpenNotice[]> {
  switch (tail.end) {
    case 'clean':
      return [];
    case 'torn-last':
      need(await host.cutJournal(tail.offset));
      return [{ code: 'journal-tail-cut', detail: '', readOnly: false }];
    case 'damaged':
      return [damagedNotice(String(tail.offset))];
  }
}

function damagedNotice(detail: string): OpenNotice {
  return { code: 'journal-damaged', detail, readOnly: true };
}

/**
 * Goes on without what a damaged journal lost, because the person was told and said so: the journal
 * stays aside, a snapshot of what was proven begins a new one, and a store that was being filled
 * becomes the one in use. Gives the casebook as it is from then on.
 */
export async function acceptLoss(
  { host, store, now }: Pick<Opening, 'host' | 'store' | 'now'>,
  opened: OpenedStore,
): Promise<OpenedStore> {
  const { seal, path } = opened;
  if (path.stopped !== 'journal-damaged') throw new Refused({ code: 'wrong-state' });
  need(await host.keepJournalAside());
  await takeSnapshot(host, store, seal, path, now, 'set-aside');
  const state = need(await host.storeState());
  const header = withStore(opened.header, state.store, seal.keys);
  if (state.rebuilding !== null) {
    need(await host.writeHeader(headerText(header), 'replace'));
    need(await host.storeVerified());
  }
  path.resume('journal-damaged');
  const notices = opened.notices.filter(({ readOnly }) => !readOnly);
  const told: OpenNotice = { code: 'loss-accepted', detail: '', readOnly: false };
  return { ...opened, header, notices: [...notices, told] };
}

/**
 * True where the journal in use is one from before the store's position: the one in use then is
 * gone, and an older one stands in its place.
 */
async function isOlderJournal({ host, seal }: Opening, epoch: EpochRow): Promise<boolean> {
  if (epoch.offset === 0 || epoch.restarting) return false;
  const journal = journalInUse(host);
  const fits = await readTail(journal, seal, epoch.offset, epoch.position, () => undefined);
  if (fits.end !== 'damaged' || fits.frames > 0) return false;
  const whole = await readTail(journal, seal, 0, null, () => undefined);
  const last = whole.last?.position.epoch ?? 0;
  return whole.end === 'clean' && last < epoch.position.epoch;
}

function finish(
  { header, seal }: Keyed,
  path: SavePath,
  index: RecordIndex,
  notices: readonly OpenNotice[],
): OpenedStore {
  const stops = notices.find((notice) => notice.readOnly);
  if (stops !== undefined) path.stop(stops.code);
  return { header, seal, path, index, notices };
}

function counting({ onProgress }: Opening, { counts }: EpochRow): (rows: number) => void {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (rows) => {
    onProgress({ phase: 'rows', share: all === 0 ? 1 : Math.min(1, rows / all) });
  };
}

function assertRoot(root: CasebookRoot, epoch: EpochRow): void {
  if (!equalBytes(root.at(epoch.position.epoch), epoch.root)) {
    throw new Refused({ code: 'damaged', what: 'root' });
  }
}
