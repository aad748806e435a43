import { readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A folder on a disk that forgets at a power cut whatever nobody synced: contents since the last sync of
 * their file, and names since the last sync of their folder. It is stricter than any real disk, which
 * may keep more. Linux alone: it asks /proc which folder a handle is of.
 */
export class ForgetfulDisk {
  readonly #root: string;
  readonly #contents = new Map<number, Buffer>();
  readonly #names = new Map<string, Map<string, number>>();
  readonly #restore: () => void;

  private constructor(root: string, prototype: FileHandle) {
    this.#root = root;
    this.#remember(root);
    const { sync, datasync } = prototype;
    const noted = (handle: FileHandle): void => this.#noteSync(handle.fd);
    prototype.sync = async function noteSync(this: FileHandle): Promise<void> {
      await sync.call(this);
      noted(this);
    };
    prototype.datasync = async function noteDatasync(this: FileHandle): Promise<void> {
      await datasync.call(this);
      noted(this);
    };
    this.#restore = () => Object.assign(prototype, { sync, datasync });
  }

  /** Watches every sync below `root` from now on; what is there already counts as synced. */
  static async under(root: string): Promise<ForgetfulDisk> {
    const handle = await open(root, 'r');
    await handle.close();
    return new ForgetfulDisk(root, Object.getPrototypeOf(handle) as FileHandle);
  }

  /** Takes away everything that was not synced. */
  cutPower(): void {
    this.#forget(this.#root);
  }

  /** Stops watching. */
  release(): void {
    this.#restore();
  }

  #remember(folder: string): void {
    this.#noteNames(folder);
    for (const [name, id] of this.#names.get(folder) ?? []) {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) this.#remember(path);
      else this.#contents.set(id, readFileSync(path));
    }
  }

  #noteSync(handle: number): void {
    const path = readlinkSync(`/proc/self/fd/${handle}`);
    if (!path.startsWith(this.#root)) return;
    const found = statSync(`/proc/self/fd/${handle}`);
    if (found.isDirectory()) this.#noteNames(path);
    else this.#contents.set(found.ino, readFileSync(`/proc/self/fd/${handle}`));
  }

  #noteNames(folder: string): void {
    const names = readdirSync(folder).map(
      (name) => [name, statSync(join(folder, name)).ino] as const,
    );
    this.#names.set(folder, new Map(names));
  }

  #forget(folder: string): void {
    const kept = this.#names.get(folder) ?? new Map<string, number>();
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      const { ino } = statSync(path);
      if (kept.get(name) !== ino) rmSync(path, { recursive: true });
      else if (statSync(path).isDirectory()) this.#forget(path);
    }
    for (const [name, id] of kept) {
      const content = this.#contents.get(id);
      const path = join(folder, name);
      if (content !== undefined) writeFileSync(path, content);
      else if (statSync(path, { throwIfNoEntry: false })?.isFile()) writeFileSync(path, '');
    }
  }
}
