import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer } from '../../ipc/failure';
import { answered, failed } from '../../ipc/failure';
import { listAttachments, readAttachment, removeAttachment, writeAttachment } from '../attachments';
import { casebookPath, type CasebookFolder } from '../casebook-folder';
import { onDisk } from '../disk-failure';
import type { Handlers } from '../door';
import type { FileTokens } from '../file-tokens';
import { readDrafts, removeDraft, writeDraft } from '../drafts';
import { piecesOfFile } from '../piece-source';
import { listSnapshots, readSnapshot, writeSnapshot } from '../snapshots';
import type { Vigil } from '../vigil';

type CasebookAnswers = Pick<
  Handlers,
  Extract<
    keyof Handlers,
    | `casebook.${string}`
    | `journal.${string}`
    | `snapshots.${string}`
    | `attachments.${string}`
    | `drafts.${string}`
    | `store.${string}`
  >
>;

/** What main answers on the channels of the casebook in use: sealed bytes, in and out of files. */
export function casebookAnswers(vigil: Vigil, tokens: FileTokens): CasebookAnswers {
  async function within<T>(
    work: (folder: CasebookFolder) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    const folder = vigil.folder();
    return folder.ok ? work(folder.value) : folder;
  }
  function snapshotsOf(folder: CasebookFolder): string {
    return casebookPath(folder.path, 'snapshots');
  }
  function attachmentsOf(folder: CasebookFolder): string {
    return casebookPath(folder.path, 'attachments');
  }

  return {
    'casebook.readHeaders': () => within((folder) => folder.readHeaders()),
    'casebook.writeHeader': ({ text, how }) =>
      within(async (folder) => {
        const written = await folder.writeHeader(text, how);
        if (written.ok && how === 'create') await vigil.remember();
        return written;
      }),
    'casebook.takeAway': async ({ token }) => {
      const isProven = !tokens.has(token, 'write') && !tokens.has(token, 'check');
      const backup = isProven ? tokens.take(token, 'leave') : null;
      if (backup === null) return failed('token-used', 'no-verified-backup');
      return onDisk(async () => {
        await access(backup, constants.R_OK);
        return vigil.takeAway(backup);
      });
    },
    'journal.length': () => within(async (folder) => answered(folder.journal.length)),
    'journal.read': ({ from }) => within((folder) => folder.journal.read(from)),
    'journal.listOld': () => within((folder) => folder.listOldJournals()),
    'journal.readOld': ({ name }) =>
      within((folder) => piecesOfFile(join(casebookPath(folder.path, 'journal'), name))),
    'journal.append': ({ frame }) => within((folder) => folder.journal.append(frame)),
    'journal.cut': ({ at }) => within((folder) => folder.journal.cut(at)),
    'journal.keepAside': () => within((folder) => folder.journal.keepAside()),
    'journal.startAfter': ({ name, before }) =>
      within((folder) => folder.startJournalAfter(name, before)),
    'snapshots.list': () => within((folder) => listSnapshots(snapshotsOf(folder))),
    'snapshots.read': ({ name }) => within((folder) => readSnapshot(snapshotsOf(folder), name)),
    'snapshots.write': ({ name }) => within((folder) => writeSnapshot(snapshotsOf(folder), name)),
    'attachments.write': ({ name }) =>
      within((folder) => writeAttachment(attachmentsOf(folder), name)),
    'attachments.read': ({ name }) =>
      within((folder) => readAttachment(attachmentsOf(folder), name)),
    'drafts.write': ({ name, sealed }) =>
      within((folder) => writeDraft(casebookPath(folder.path, 'drafts'), name, sealed)),
    'drafts.remove': ({ name }) =>
      within((folder) => removeDraft(casebookPath(folder.path, 'drafts'), name)),
    'drafts.all': () => within((folder) => readDrafts(casebookPath(folder.path, 'drafts'))),
    'attachments.list': () => within((folder) => listAttachments(attachmentsOf(folder))),
    'attachments.remove': ({ name }) =>
      within((folder) => removeAttachment(attachmentsOf(folder), name)),
    'store.state': () => within(async (folder) => answered(folder.store)),
    'store.verified': () => within((folder) => folder.storeVerified()),
    'store.rebuild': ({ reason }) => vigil.rebuild(reason),
    'store.letGo': () => within((folder) => folder.letOldStoresGo()),
  };
}
