import type { Host, HostReader, HostResult, HostWriter } from '../../casebook/host';
import type { Client, StreamWriter } from '../../ipc/client';
import type { Answer } from '../../ipc/failure';
import { toOwnBytes } from '../../ipc/bytes';
import type { ToMainName } from '../../ipc/channels';
import { asHost } from './as-host';

/** Main, as the casebook's Host: the same answers with the Host's own failures. */
export function hostOf(main: Client): Host {
  return {
    readHeaders: async () => asHost(await main.call('casebook.readHeaders', null)),
    writeHeader: async (text, how) =>
      asHost(await main.call('casebook.writeHeader', { text, how })),

    journalLength: async () => asHost(await main.call('journal.length', null)),
    readJournal: async (from) => asHost(await main.openReader('journal.read', { from })),
    listOldJournals: async () => asHost(await main.call('journal.listOld', null)),
    readOldJournal: async (name) => asHost(await main.openReader('journal.readOld', { name })),
    appendJournal: async (frame) =>
      asHost(await main.call('journal.append', { frame: toOwnBytes(frame) })),
    cutJournal: async (at) => asHost(await main.call('journal.cut', { at })),
    keepJournalAside: async () => asHost(await main.call('journal.keepAside', null)),

    listSnapshots: async () => asHost(await main.call('snapshots.list', null)),
    readSnapshot: async (name) =>
      asHost<HostReader>(await main.openReader('snapshots.read', { name })),
    writeSnapshot: async (name) => writerOf(await main.openWriter('snapshots.write', { name })),
    startJournalAfter: async (name, before) =>
      asHost(await main.call('journal.startAfter', { name, before })),

    writeAttachment: async (name) => writerOf(await main.openWriter('attachments.write', { name })),
    readAttachment: async (name) => asHost(await main.openReader('attachments.read', { name })),
    listAttachments: async () => asHost(await main.call('attachments.list', null)),
    dropAttachment: async (name) => asHost(await main.call('attachments.remove', { name })),

    writeDraft: async (name, sealed) =>
      asHost(await main.call('drafts.write', { name, sealed: toOwnBytes(sealed) })),
    dropDraft: async (name) => asHost(await main.call('drafts.remove', { name })),
    readDrafts: async () => asHost(await main.call('drafts.all', null)),

    storeVerified: async () => asHost(await main.call('store.verified', null)),
    rebuildStore: async (reason) => asHost(await main.call('store.rebuild', { reason })),
    storeState: async () => asHost(await main.call('store.state', null)),

    writeFile: async (token) => writerOf(await main.openWriter('files.write', { token })),
    readBack: async (token) => asHost(await main.openReader('files.readBack', { token })),
  };
}

type Written = 'snapshots.write' | 'attachments.write' | 'files.write';

function writerOf<Name extends ToMainName & Written>(
  answer: Answer<StreamWriter<Name>>,
): HostResult<HostWriter> {
  if (!answer.ok) return asHost(answer);
  const stream = answer.value;
  return {
    ok: true,
    value: {
      write: async (piece) => asHost(await stream.write(piece)),
      commit: async () =>
        asHost(await stream.commit()) as HostResult<{ size: number; sha256: string }>,
      abort: () => stream.abort(),
    },
  };
}
