import { concatBytes, toHex } from '../../sealing/bytes';
import { sha256 } from '../../sealing/digest';
import type { Host, HostFailure, HostReader, HostResult, HostWriter } from '../host';

/** Bytes in one piece of a reading; small, so that seams are met. */
const PIECE = 50_000;

/** A Host whose files are in memory, with ways to look at them, to damage them, and to fail. */
export class MemoryHost implements Host {
  header: string | null = null;
  /** The second copy of the header, where a test made it another one than the first. */
  secondHeader: string | null = null;
  readonly oldJournals = new Map<string, Uint8Array>();
  readonly drafts = new Map<string, Uint8Array>();
  journal = new Uint8Array(0);
  aside: Uint8Array[] = [];
  readonly snapshots = new Map<string, Uint8Array>();
  readonly verified = new Set<string>();
  readonly attachments = new Map<string, Uint8Array>();
  readonly files = new Map<string, Uint8Array>();
  store = 1;
  rebuilding: string | null = null;
  storesVerified = 0;
  /** Calls that changed something. */
  writes = 0;
  /** What the next calls of a name answer instead of doing it; 'torn' leaves half a frame. */
  readonly failing = new Map<keyof Host, HostFailure | 'torn'>();

  async readHeaders(): Promise<HostResult<readonly string[]>> {
    if (this.header === null) return done([]);
    return done([this.header, this.secondHeader ?? this.header]);
  }

  async writeHeader(text: string, how: 'create' | 'replace'): Promise<HostResult<null>> {
    this.writes += 1;
    if (how === 'create' && this.header !== null) return failed({ code: 'exists' });
    this.header = text;
    this.secondHeader = null;
    this.rebuilding = null;
    return done(null);
  }

  async journalLength(): Promise<HostResult<number>> {
    return done(this.journal.length);
  }

  async readJournal(from: number): Promise<HostResult<HostReader>> {
    return done(pieces(this.journal.slice(from)));
  }

  async appendJournal(frame: Uint8Array): Promise<HostResult<number>> {
    this.writes += 1;
    const failure = this.failing.get('appendJournal');
    const at = this.journal.length;
    if (failure === 'torn') {
      this.journal = concatBytes(this.journal, frame.subarray(0, frame.length / 2));
      return failed({ code: 'disk-full' });
    }
    if (failure !== undefined) return failed(failure);
    if (frame.byteLength !== frame.buffer.byteLength) throw new RangeError('shared buffer');
    this.journal = concatBytes(this.journal, frame);
    return done(at);
  }

  async cutJournal(at: number): Promise<HostResult<null>> {
    this.writes += 1;
    const failure = this.failing.get('cutJournal');
    if (failure !== undefined && failure !== 'torn') return failed(failure);
    this.journal = this.journal.slice(0, at);
    return done(null);
  }

  async keepJournalAside(): Promise<HostResult<null>> {
    this.writes += 1;
    this.aside.push(this.journal.slice());
    return done(null);
  }

  async listOldJournals(): Promise<HostResult<readonly string[]>> {
    return done([...this.oldJournals.keys()].toSorted());
  }

  async readOldJournal(name: string): Promise<HostResult<HostReader>> {
    const bytes = this.oldJournals.get(name);
    return bytes === undefined ? failed({ code: 'not-found' }) : done(pieces(bytes));
  }

  async writeDraft(name: string, sealed: Uint8Array): Promise<HostResult<null>> {
    this.writes += 1;
    this.drafts.set(name, sealed.slice());
    return done(null);
  }

  async dropDraft(name: string): Promise<HostResult<null>> {
    this.drafts.delete(name);
    return done(null);
  }

  async readDrafts(): Promise<HostResult<readonly { name: string; sealed: Uint8Array }[]>> {
    return done([...this.drafts].map(([name, sealed]) => ({ name, sealed: sealed.slice() })));
  }

  async listSnapshots(): Promise<HostResult<readonly string[]>> {
    return done([...this.verified].toSorted());
  }

  async readSnapshot(name: string): Promise<HostResult<HostReader>> {
    const bytes = this.snapshots.get(name);
    return bytes === undefined ? failed({ code: 'not-found' }) : done(pieces(bytes));
  }

  async writeSnapshot(name: string): Promise<HostResult<HostWriter>> {
    return done(this.#writer(this.snapshots, name));
  }

  async startJournalAfter(
    name: string,
    before: 'kept' | 'set-aside' | 'dropped',
  ): Promise<HostResult<null>> {
    this.writes += 1;
    const failure = this.failing.get('startJournalAfter');
    if (failure !== undefined && failure !== 'torn') return failed(failure);
    if (!this.snapshots.has(name)) return failed({ code: 'not-found' });
    this.verified.add(name);
    this.oldJournals.set(`${String(this.oldJournals.size + 1).padStart(4, '0')}.log`, this.journal);
    this.journal = new Uint8Array(0);
    if (before === 'dropped') {
      this.oldJournals.clear();
      this.aside = [];
      for (const each of [...this.snapshots.keys()]) {
        if (each !== name) this.snapshots.delete(each);
        if (each !== name) this.verified.delete(each);
      }
    }
    if (before === 'set-aside') {
      this.oldJournals.clear();
      for (const each of [...this.verified]) if (each > name) this.verified.delete(each);
    }
    return done(null);
  }

  async writeAttachment(name: string): Promise<HostResult<HostWriter>> {
    if (this.attachments.has(name)) return failed({ code: 'exists' });
    return done(this.#writer(this.attachments, name));
  }

  async readAttachment(name: string): Promise<HostResult<HostReader>> {
    const bytes = this.attachments.get(name);
    return bytes === undefined ? failed({ code: 'not-found' }) : done(pieces(bytes));
  }

  async listAttachments(): Promise<HostResult<readonly { name: string; size: number }[]>> {
    return done([...this.attachments].map(([name, { length }]) => ({ name, size: length })));
  }

  async dropAttachment(name: string): Promise<HostResult<null>> {
    this.writes += 1;
    this.attachments.delete(name);
    return done(null);
  }

  async storeVerified(): Promise<HostResult<null>> {
    this.storesVerified += 1;
    return done(null);
  }

  async rebuildStore(reason: string): Promise<HostResult<null>> {
    this.writes += 1;
    this.store += 1;
    this.rebuilding = reason;
    return done(null);
  }

  async storeState(): Promise<HostResult<{ store: number; rebuilding: string | null }>> {
    return done({ store: this.store, rebuilding: this.rebuilding });
  }

  async writeFile(token: string): Promise<HostResult<HostWriter>> {
    return done(this.#writer(this.files, token));
  }

  async readBack(token: string): Promise<HostResult<HostReader>> {
    const bytes = this.files.get(token);
    return bytes === undefined ? failed({ code: 'not-found' }) : done(pieces(bytes));
  }

  #writer(into: Map<string, Uint8Array>, name: string): HostWriter {
    const written: Uint8Array[] = [];
    return {
      write: async (piece) => {
        this.writes += 1;
        if (piece.length > 1024 * 1024) throw new RangeError('a piece has at most 1 MiB');
        written.push(piece.slice());
        return done(null);
      },
      commit: async () => {
        const failure = this.failing.get('writeAttachment');
        if (failure !== undefined && failure !== 'torn') return failed(failure);
        const bytes = concatBytes(...written);
        into.set(name, bytes);
        return done({ size: bytes.length, sha256: toHex(sha256(bytes)) });
      },
      abort: async () => undefined,
    };
  }
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.slice(at, at + PIECE);
}

function done<T>(value: T): HostResult<T> {
  return { ok: true, value };
}

function failed(error: HostFailure): { readonly ok: false; readonly error: HostFailure } {
  return { ok: false, error };
}
