import type { Host, HostReader, HostResult, HostWriter } from './host';
import type { Handlers, Peer } from './peer';
import { Refused } from './result';

type Plain =
  | 'readHeaders'
  | 'listOldJournals'
  | 'writeDraft'
  | 'dropDraft'
  | 'dropAttachment'
  | 'listAttachments'
  | 'readDrafts'
  | 'writeHeader'
  | 'journalLength'
  | 'appendJournal'
  | 'cutJournal'
  | 'keepJournalAside'
  | 'listSnapshots'
  | 'startJournalAfter'
  | 'storeVerified'
  | 'rebuildStore'
  | 'storeState';
type Reading = 'readJournal' | 'readOldJournal' | 'readSnapshot' | 'readAttachment' | 'readBack';
type Writing = 'writeSnapshot' | 'writeAttachment' | 'writeFile';

/** A piece of a long thing, the end of it, or that it could not be read on. */
type Next = { readonly value: Uint8Array } | 'end' | 'failed';

/**
 * The page's side of the Host: what the worker asks is asked of `host`. Long things are kept here
 * by a number until they are at their end.
 */
export function hostHandlers(host: Host): Handlers {
  const readers = new Map<number, AsyncIterator<Uint8Array>>();
  const writers = new Map<number, HostWriter>();
  let last = 0;
  return {
    async host(method: Plain, ...args: never[]): Promise<unknown> {
      const call = host[method] as (...given: never[]) => Promise<unknown>;
      return call.apply(host, args);
    },
    async openReader(method: Reading, arg: never): Promise<HostResult<number>> {
      const opened = await host[method](arg);
      if (!opened.ok) return opened;
      last += 1;
      readers.set(last, opened.value[Symbol.asyncIterator]());
      return { ok: true, value: last };
    },
    async nextPiece(reader: number): Promise<Next> {
      try {
        const next = await readers.get(reader)?.next();
        if (next !== undefined && next.done !== true) return { value: owned(next.value) };
      } catch {
        readers.delete(reader);
        return 'failed';
      }
      readers.delete(reader);
      return 'end';
    },
    async endReader(reader: number): Promise<void> {
      const iterator = readers.get(reader);
      readers.delete(reader);
      await iterator?.return?.();
    },
    async openWriter(method: Writing, arg: string): Promise<HostResult<number>> {
      const opened = await host[method](arg);
      if (!opened.ok) return opened;
      last += 1;
      writers.set(last, opened.value);
      return { ok: true, value: last };
    },
    async writePiece(writer: number, piece: Uint8Array): Promise<HostResult<null>> {
      return (await writers.get(writer)?.write(piece)) ?? gone();
    },
    async commitWriter(writer: number): Promise<HostResult<{ size: number; sha256: string }>> {
      const open = writers.get(writer);
      writers.delete(writer);
      return (await open?.commit()) ?? gone();
    },
    async abortWriter(writer: number): Promise<void> {
      const open = writers.get(writer);
      writers.delete(writer);
      await open?.abort();
    },
  };
}

/** The worker's side: a Host whose every call goes to the page. */
export function remoteHost(peer: Peer): Host {
  async function plain<T>(method: Plain, ...args: readonly unknown[]): Promise<HostResult<T>> {
    return (await peer.call('host', method, ...args)) as HostResult<T>;
  }
  async function reading(method: Reading, arg: unknown): Promise<HostResult<HostReader>> {
    const opened = (await peer.call('openReader', method, arg)) as HostResult<number>;
    return opened.ok ? { ok: true, value: pieces(peer, opened.value) } : opened;
  }
  async function writing(method: Writing, arg: string): Promise<HostResult<HostWriter>> {
    const opened = (await peer.call('openWriter', method, arg)) as HostResult<number>;
    return opened.ok ? { ok: true, value: remoteWriter(peer, opened.value) } : opened;
  }
  return {
    readHeaders: () => plain('readHeaders'),
    writeHeader: (text, how) => plain('writeHeader', text, how),
    journalLength: () => plain('journalLength'),
    readJournal: (from) => reading('readJournal', from),
    listOldJournals: () => plain('listOldJournals'),
    readOldJournal: (name) => reading('readOldJournal', name),
    appendJournal: (frame) => plain('appendJournal', frame),
    cutJournal: (at) => plain('cutJournal', at),
    keepJournalAside: () => plain('keepJournalAside'),
    listSnapshots: () => plain('listSnapshots'),
    readSnapshot: (name) => reading('readSnapshot', name),
    writeSnapshot: (name) => writing('writeSnapshot', name),
    startJournalAfter: (name, before) => plain('startJournalAfter', name, before),
    writeAttachment: (name) => writing('writeAttachment', name),
    readAttachment: (name) => reading('readAttachment', name),
    listAttachments: () => plain('listAttachments'),
    dropAttachment: (name) => plain('dropAttachment', name),
    writeDraft: (name, sealed) => plain('writeDraft', name, sealed),
    dropDraft: (name) => plain('dropDraft', name),
    readDrafts: () => plain('readDrafts'),
    storeVerified: () => plain('storeVerified'),
    rebuildStore: (reason) => plain('rebuildStore', reason),
    storeState: () => plain('storeState'),
    writeFile: (token) => writing('writeFile', token),
    readBack: (token) => reading('readBack', token),
  };
}

async function* pieces(peer: Peer, reader: number): AsyncGenerator<Uint8Array> {
  let isOpen = true;
  try {
    for (;;) {
      const next = (await peer.call('nextPiece', reader)) as Next;
      if (typeof next === 'string') {
        isOpen = false;
        if (next === 'failed') throw new Refused({ code: 'io', detail: 'read' });
        return;
      }
      yield next.value;
    }
  } finally {
    if (isOpen) await peer.call('endReader', reader);
  }
}

function remoteWriter(peer: Peer, writer: number): HostWriter {
  return {
    write: async (piece) =>
      (await peer.call('writePiece', writer, owned(piece))) as HostResult<null>,
    commit: async () =>
      (await peer.call('commitWriter', writer)) as HostResult<{ size: number; sha256: string }>,
    abort: async () => {
      await peer.call('abortWriter', writer);
    },
  };
}

function owned(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}

function gone(): { readonly ok: false; readonly error: { code: 'io'; detail: string } } {
  return { ok: false, error: { code: 'io', detail: 'no such writer' } };
}
