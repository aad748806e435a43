import { copyFile, mkdir, open, readdir, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { answered, failed, type Answer } from '../ipc/failure';
import { diskFailed } from './disk-failure';
import { startDurableFile, syncFolder, writeWhole } from './durable-file';
import { piecesOfFile, type PieceSource } from './piece-source';

/** What the journal asks of an open file; a test hands in one that fails where disks do. */
export type JournalFile = Pick<
  FileHandle,
  'write' | 'datasync' | 'truncate' | 'stat' | 'close' | 'sync'
>;

/** Opens a journal's file for reading and writing, and makes it where `create` says so. */
export type OpenJournalFile = (path: string, how: 'use' | 'create') => Promise<JournalFile>;

interface Waiting {
  readonly frame: Uint8Array;
  readonly settle: (answer: Answer<number>) => void;
}

const numbered = /^(\d{4,})\.log$/;

/** Names of the journals in `folder`, oldest first. */
export async function journalNames(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => numbered.test(name));
  return names.toSorted((a, b) => numberOf(a) - numberOf(b));
}

function numberOf(name: string): number {
  return Number(numbered.exec(name)?.[1] ?? 0);
}

function openFile(path: string, how: 'use' | 'create'): Promise<JournalFile> {
  return open(path, how === 'use' ? 'r+' : 'wx+', 0o600);
}

/**
 * The journal in use: one file to whose end sealed frames are appended. An append is answered after
 * fdatasync; frames that wait meanwhile go out together under one. After a sync that failed nobody
 * knows what the disk holds (the kernel may have dropped the pages), so nothing more is appended
 * until the journal is opened anew.
 */
export class Journal {
  readonly #folder: string;
  readonly #openFile: OpenJournalFile;
  #file: JournalFile;
  #name: string;
  #length: number;
  #refusing: string | null = null;
  #waiting: Waiting[] = [];
  #last: Promise<unknown> = Promise.resolve();

  private constructor(
    folder: string,
    openJournalFile: OpenJournalFile,
    file: JournalFile,
    name: string,
    length: number,
  ) {
    this.#folder = folder;
    this.#openFile = openJournalFile;
    this.#file = file;
    this.#name = name;
    this.#length = length;
  }

  /** Opens the newest journal of `folder`, or starts the first one where there is none. */
  static async open(
    folder: string,
    openJournalFile: OpenJournalFile = openFile,
  ): Promise<Answer<Journal>> {
    try {
      const name = (await journalNames(folder)).at(-1);
      if (name === undefined) {
        const file = await openJournalFile(join(folder, '0001.log'), 'create');
        await syncFolder(folder);
        return answered(new Journal(folder, openJournalFile, file, '0001.log', 0));
      }
      const file = await openJournalFile(join(folder, name), 'use');
      const { size } = await file.stat();
      return answered(new Journal(folder, openJournalFile, file, name, size));
    } catch (error) {
      return diskFailed(error);
    }
  }

  /** The file's name, without its folder. */
  get name(): string {
    return this.#name;
  }

  /** Bytes of the journal in use. */
  get length(): number {
    return this.#length;
  }

  /** Appends one frame; answers with the length before it, once it is on the disk. */
  append(frame: Uint8Array): Promise<Answer<number>> {
    return new Promise((settle) => {
      this.#waiting.push({ frame, settle });
      if (this.#waiting.length === 1) void this.#inTurn(() => this.#appendWaiting());
    });
  }

  /** The bytes from `from` to the present end. */
  read(from: number): Promise<Answer<PieceSource>> {
    return this.#inTurn(async () => {
      if (from > this.#length) return failed('bad-input', 'beyond-the-end');
      return piecesOfFile(this.#path(), from);
    });
  }

  /** Cuts off all from `at` on. The cut bytes are kept in `aside/` first. */
  cut(at: number): Promise<Answer<null>> {
    return this.#inTurn(async () => {
      if (this.#refusing !== null) return failed('io', this.#refusing);
      if (at > this.#length) return failed('bad-input', 'beyond-the-end');
      if (at === this.#length) return answered(null);
      const kept = await this.#keepAside(at);
      if (!kept.ok) return kept;
      try {
        await this.#file.truncate(at);
        await this.#file.sync();
        this.#length = at;
        return answered(null);
      } catch (error) {
        this.#refusing = 'journal-not-synced';
        return diskFailed(error);
      }
    });
  }

  /** Copies the whole journal into `aside/`, untouched. */
  keepAside(): Promise<Answer<null>> {
    return this.#inTurn(() => this.#keepAside(0));
  }

  /** Starts an empty journal; the old file stays beside it. */
  startNext(): Promise<Answer<null>> {
    return this.#inTurn(async () => {
      if (this.#refusing !== null) return failed('io', this.#refusing);
      const name = `${String(numberOf(this.#name) + 1).padStart(4, '0')}.log`;
      try {
        const file = await this.#openFile(join(this.#folder, name), 'create');
        await file.sync();
        await syncFolder(this.#folder);
        await this.#file.close();
        this.#file = file;
        this.#name = name;
        this.#length = 0;
        return answered(null);
      } catch (error) {
        return diskFailed(error);
      }
    });
  }

  /** Waits for what is being written, then closes the file. Later appends are refused. */
  async close(): Promise<void> {
    await this.#inTurn(async () => {
      this.#refusing = 'journal-closed';
      await this.#file.close().catch(() => undefined);
      return answered(null);
    });
  }

  #path(): string {
    return join(this.#folder, this.#name);
  }

  #inTurn<T>(work: () => Promise<Answer<T>>): Promise<Answer<T>> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #appendWaiting(): Promise<Answer<null>> {
    const batch = this.#waiting;
    this.#waiting = [];
    const written = await this.#writeBatch(batch.map(({ frame }) => frame));
    let before = written.ok ? written.value : 0;
    for (const { frame, settle } of batch) {
      settle(written.ok ? answered(before) : written);
      before += frame.length;
    }
    return answered(null);
  }

  /** Writes frames one behind the other under one sync; answers with the length before them. */
  async #writeBatch(frames: readonly Uint8Array[]): Promise<Answer<number>> {
    if (this.#refusing !== null) return failed('io', this.#refusing);
    const before = this.#length;
    let end = before;
    try {
      if ((await this.#file.stat()).size !== before) {
        this.#refusing = 'journal-changed-by-another';
        return failed('io', this.#refusing);
      }
      for (const frame of frames) {
        await writeWhole(this.#file, frame, end);
        end += frame.length;
      }
    } catch (error) {
      await this.#takeBack(before);
      return diskFailed(error);
    }
    try {
      await this.#file.datasync();
    } catch (error) {
      await this.#takeBack(before);
      this.#refusing = 'journal-not-synced';
      return diskFailed(error);
    }
    this.#length = end;
    return answered(before);
  }

  /** Leaves nothing of frames that failed, or else appends no more behind their remains. */
  async #takeBack(before: number): Promise<void> {
    try {
      await this.#file.truncate(before);
      await this.#file.datasync();
    } catch {
      this.#refusing = 'journal-not-synced';
    }
  }

  /** Copies the bytes from `from` on; a second copy of the same end replaces the first. */
  async #keepAside(from: number): Promise<Answer<null>> {
    try {
      const folder = join(this.#folder, 'aside');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, `${this.#name}.${from}-${this.#length}`);
      if (from === 0) {
        await copyFile(this.#path(), path);
        await syncFolder(folder);
        return answered(null);
      }
      return await this.#copyEnd(from, path);
    } catch (error) {
      return diskFailed(error);
    }
  }

  async #copyEnd(from: number, path: string): Promise<Answer<null>> {
    const started = await startDurableFile(path);
    if (!started.ok) return started;
    const source = await piecesOfFile(this.#path(), from);
    if (!source.ok) return source;
    try {
      for (;;) {
        const piece = await source.value.next();
        if (!piece.ok) {
          await started.value.abort();
          return piece;
        }
        if (piece.value === null) break;
        const written = await started.value.write(piece.value);
        if (!written.ok) return written;
      }
    } finally {
      await source.value.close();
    }
    const committed = await started.value.commit();
    return committed.ok ? answered(null) : committed;
  }
}
