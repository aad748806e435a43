import { access, chmod, constants, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CasebookKind } from '../ipc/app-shapes';
import { answered, failed, type Answer } from '../ipc/failure';
import { dropAside, setAside } from './aside';
import { errnoOf, onDisk } from './disk-failure';
import { syncFolder, unfinishedName } from './durable-file';
import { findHeader, repairHeader, writeHeader } from './header-file';
import { leaveUse, takeIntoUse } from './in-use';
import { Journal, journalNames } from './journal';
import { removeFolder } from './remove-folder';
import { pruneSnapshots, removeUnverified, SNAPSHOTS_KEPT, verifySnapshot } from './snapshots';

const parts = ['journal', 'snapshots', 'attachments', 'drafts', 'aside'] as const;

/** Where the things of a casebook stand in its folder. */
export function casebookPath(folder: string, part: (typeof parts)[number]): string {
  return join(folder, part);
}

/**
 * A casebook's folder in use by this process: `{ header, header.bak, journal/, snapshots/,
 * attachments/, drafts/, aside/, store-n/ }`. A folder without a header is a new casebook until the page
 * creates one, and leaves no trace if it does not.
 */
export class CasebookFolder {
  readonly path: string;
  journal: Journal;
  #kind: CasebookKind;
  #isNew: boolean;
  #store: number;
  #rebuilding: string | null = null;
  /** True where the first copy of the header was unreadable and the second one stood in. */
  readonly restored: boolean;

  private constructor(path: string, journal: Journal, found: Found) {
    this.path = path;
    this.journal = journal;
    this.#kind = found.kind;
    this.#isNew = found.isNew;
    this.#store = found.store;
    this.restored = found.restored !== null;
  }

  /**
   * Takes `path` into use. Codes beside those of the disk: `newer-vigil` (nothing was touched),
   * `not-a-casebook` (no header that can be read), `busy` (another Vigil has it open). A new one is
   * of `kindIfNew`; where that is null, a folder without a header is `not-a-casebook`.
   */
  static open(path: string, kindIfNew: CasebookKind | null): Promise<Answer<CasebookFolder>> {
    return onDisk(async () => {
      const found = await whatIsThere(path, kindIfNew);
      if (!found.ok) return found;
      await mkdir(path, { recursive: true, mode: 0o700 });
      await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
      const taken = await takeIntoUse(path);
      if (!taken.ok) return taken;
      const made = await layOut(path, found.value);
      if (!made.ok) await leaveUse(path);
      return made;
    });

    async function layOut(folder: string, found: Found): Promise<Answer<CasebookFolder>> {
      return onDisk(async () => {
        for (const part of parts) await mkdir(casebookPath(folder, part), ownFolder);
        await removeRemains(folder);
        if (found.restored !== null) {
          const repaired = await repairHeader(folder, found.restored);
          if (!repaired.ok) return repaired;
        }
        await mkdir(join(folder, `store-${found.store}`), ownFolder);
        const set = await setAside(
          join(folder, `store-${found.store}`),
          asidePath(folder, found.store),
        );
        if (!set.ok) return set;
        const journal = await Journal.open(casebookPath(folder, 'journal'));
        return journal.ok ? answered(new CasebookFolder(folder, journal.value, found)) : journal;
      });
    }
  }

  get kind(): CasebookKind {
    return this.#kind;
  }

  /** True until a header has been written. */
  get isNew(): boolean {
    return this.#isNew;
  }

  /** The number of the store this casebook's page runs on, and why it is being filled anew. */
  get store(): { store: number; rebuilding: string | null } {
    return { store: this.#store, rebuilding: this.#rebuilding };
  }

  /** The folder of the page's session. */
  get storePath(): string {
    return join(this.path, `store-${this.#store}`);
  }

  /** The copies of the header that can be read as one, the first one first; none in a new casebook. */
  async readHeaders(): Promise<Answer<string[]>> {
    const found = await findHeader(this.path);
    if (!found.ok) return found;
    switch (found.value.status) {
      case 'none':
        return answered([]);
      case 'fits':
        return answered([...found.value.copies]);
      case 'newer':
        return failed('newer-vigil');
      case 'unreadable':
        return failed('not-a-casebook', 'header-unreadable');
    }
  }

  /** Writes the header; one that names the store being filled anew makes the switch to it. */
  async writeHeader(text: string, how: 'create' | 'replace'): Promise<Answer<null>> {
    const written = await writeHeader(this.path, text, how);
    if (!written.ok) return written;
    const found = await findHeader(this.path);
    if (found.ok && found.value.status === 'fits') {
      this.#isNew = false;
      this.#kind = found.value.header.kind;
      if (found.value.header.store === this.#store) this.#rebuilding = null;
    }
    return written;
  }

  /** Counts and root are right: what was set aside of this store can go. */
  storeVerified(): Promise<Answer<null>> {
    return dropAside(asidePath(this.path, this.#store));
  }

  /**
   * Goes over to an empty store-(n+1). The old one stays as it is, and the header goes on naming it
   * until the page has filled and verified the new one.
   */
  startRebuild(reason: string): Promise<Answer<null>> {
    return onDisk(async () => {
      const next = this.#store + 1;
      const path = join(this.path, `store-${next}`);
      await removeFolder(path);
      await mkdir(path, ownFolder);
      this.#store = next;
      this.#rebuilding = reason;
      return answered(null);
    });
  }

  /** Deletes the stores before the one in use, and what was set aside of them. */
  letOldStoresGo(): Promise<Answer<null>> {
    return onDisk(async () => {
      if (this.#rebuilding !== null) return failed('wrong-state', 'rebuilding');
      for (const name of await readdir(this.path)) {
        const number = storeNumber(name);
        if (number === null || number >= this.#store) continue;
        await removeFolder(join(this.path, name));
        await removeFolder(asidePath(this.path, number));
      }
      return answered(null);
    });
  }

  /** The journals that ended with a snapshot, oldest first. */
  listOldJournals(): Promise<Answer<string[]>> {
    return onDisk(async () => {
      const names = await journalNames(casebookPath(this.path, 'journal'));
      return answered(names.filter((name) => name !== this.journal.name));
    });
  }

  /**
   * An empty journal for what follows the snapshot `name`; old ones beyond the latest five go. With
   * `set-aside` all older journals, and snapshots that sort after `name`, go into `aside/`; with
   * `dropped` all of them are deleted, and with them what was set aside and the older stores.
   */
  async startJournalAfter(
    name: string,
    before: 'kept' | 'set-aside' | 'dropped',
  ): Promise<Answer<null>> {
    const snapshots = casebookPath(this.path, 'snapshots');
    const verified = await verifySnapshot(snapshots, name);
    if (!verified.ok) return verified;
    const started = await this.journal.startNext();
    if (!started.ok) return started;
    return onDisk(async () => {
      const folder = casebookPath(this.path, 'journal');
      const old = (await journalNames(folder)).slice(0, -1);
      if (before === 'set-aside') return this.#setAside(name, old);
      if (before === 'dropped') return this.#drop(name, old);
      for (const each of old.slice(0, -SNAPSHOTS_KEPT)) await rm(join(folder, each));
      return pruneSnapshots(snapshots);
    });
  }

  async #drop(snapshot: string, journals: readonly string[]): Promise<Answer<null>> {
    const aside = casebookPath(this.path, 'aside');
    const snapshots = casebookPath(this.path, 'snapshots');
    const journal = casebookPath(this.path, 'journal');
    for (const each of journals) await rm(join(journal, each), { force: true });
    for (const each of await readdir(snapshots)) {
      if (each !== snapshot) await rm(join(snapshots, each), { force: true });
    }
    for (const each of await readdir(aside)) {
      await removeFolder(join(aside, each));
    }
    for (const folder of [aside, snapshots, journal]) await syncFolder(folder);
    return this.letOldStoresGo();
  }

  async #setAside(snapshot: string, journals: readonly string[]): Promise<Answer<null>> {
    const aside = casebookPath(this.path, 'aside');
    const snapshots = casebookPath(this.path, 'snapshots');
    for (const each of journals) {
      await rename(join(casebookPath(this.path, 'journal'), each), join(aside, `journal-${each}`));
    }
    const after = (await readdir(snapshots)).filter((each) => each > snapshot);
    for (const each of after) await rename(join(snapshots, each), join(aside, each));
    for (const folder of [aside, snapshots, casebookPath(this.path, 'journal')]) {
      await syncFolder(folder);
    }
    return answered(null);
  }

  /** Opens the journal anew, as after a lock: what a failed sync refused is possible again. */
  async reopenJournal(): Promise<Answer<null>> {
    await this.journal.close();
    const journal = await Journal.open(casebookPath(this.path, 'journal'));
    if (!journal.ok) return journal;
    this.journal = journal.value;
    return answered(null);
  }

  /** Gives the folder up. A new casebook that was never created leaves nothing behind. */
  async close(): Promise<void> {
    await this.journal.close();
    await leaveUse(this.path);
    if (this.#isNew) await removePending(this.path).catch(() => undefined);
  }
}

const ownFolder = { recursive: true, mode: 0o700 } as const;

interface Found {
  readonly kind: CasebookKind;
  readonly isNew: boolean;
  readonly store: number;
  /** The text of the second copy, where it had to stand in for the first. */
  readonly restored: string | null;
}

async function whatIsThere(path: string, kindIfNew: CasebookKind | null): Promise<Answer<Found>> {
  const header = await findHeader(path);
  if (!header.ok) return header;
  switch (header.value.status) {
    case 'fits': {
      const { kind, store } = header.value.header;
      const restored = header.value.restored ? header.value.text : null;
      return answered({ kind, store, isNew: false, restored });
    }
    case 'newer':
      return failed('newer-vigil');
    case 'unreadable':
      return failed('not-a-casebook', 'header-unreadable');
    case 'none':
      if (await holdsCasework(path)) return failed('not-a-casebook', 'header-missing');
      if (kindIfNew === null) return failed('not-a-casebook', 'no-header');
      return answered({ kind: kindIfNew, store: 1, isNew: true, restored: null });
  }
}

/** True where a folder without a header holds frames, snapshots or attachments all the same. */
async function holdsCasework(path: string): Promise<boolean> {
  for (const part of ['journal', 'snapshots', 'attachments'] as const) {
    for (const name of await namesIn(casebookPath(path, part))) {
      const found = await stat(join(casebookPath(path, part), name));
      if (found.isFile() && found.size > 0 && !unfinishedName.test(name)) return true;
    }
  }
  return false;
}

/**
 * Removes what a casebook that was never created left in `path`: only names that Vigil makes, and
 * the folder itself once it is empty. Nothing is done where there is a header or any casework.
 */
export async function removePending(path: string): Promise<void> {
  const found = await whatIsThere(path, 'ordinary');
  if (!found.ok || !found.value.isNew) return;
  for (const name of await namesIn(path)) {
    if (
      storeNumber(name) !== null ||
      name === 'in-use' ||
      (parts as readonly string[]).includes(name) ||
      unfinishedName.test(name)
    ) {
      await removeFolder(join(path, name));
    }
  }
  if ((await namesIn(path)).length === 0) await removeFolder(path);
}

async function removeRemains(path: string): Promise<void> {
  for (const folder of [path, ...parts.map((part) => casebookPath(path, part))]) {
    for (const name of await namesIn(folder)) {
      if (unfinishedName.test(name)) await rm(join(folder, name), { force: true });
    }
  }
  await removeUnverified(casebookPath(path, 'snapshots'));
  // A folder that was unpacked or copied may be open to others; the sealed bytes need no readers.
  await chmod(path, 0o700).catch(() => undefined);
}

function asidePath(folder: string, store: number): string {
  return join(casebookPath(folder, 'aside'), `store-${store}`);
}

function storeNumber(name: string): number | null {
  const digits = /^store-(\d{1,6})$/.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The names in a folder; none where it is not there. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}
