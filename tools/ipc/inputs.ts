import type { ChannelName } from '../../src/ipc/channels';

/**
 * What one field of a channel's input has to be. From it wrong values are made; this table is kept
 * apart from the contract's own schemas, so that a schema that lets everything through is found.
 */
export type FieldKind =
  | 'hex32'
  | 'name64'
  | 'file-name'
  | 'journal'
  | 'count'
  | 'text'
  | 'code'
  | 'place'
  | 'choice'
  | 'bytes'
  | 'flag'
  | 'record';

/** The fields a channel must be given; null where it takes nothing but null. */
export type InputKind = Readonly<Record<string, FieldKind>> | null;

type Question = Exclude<ChannelName, `event.${string}`>;

const token = { token: 'hex32' } as const;
const named = { name: 'name64' } as const;
const attachment = { name: 'hex32' } as const;

/** A channel that is not listed is given what no channel takes: no object and not null. */
export const inputs: Readonly<Partial<Record<Question, InputKind>>> = {
  'app.status': null,
  'app.newCasebook': { name: 'text' },
  'app.openCasebook': { ref: 'hex32' },
  'app.openPractice': null,
  'app.closeCasebook': null,
  'app.forgetRecent': { ref: 'hex32' },
  'app.lock': null,
  'app.unlocked': null,
  'app.quit': null,
  'app.draftsSaved': null,
  'app.settings.get': null,
  'app.settings.set': { theme: 'choice', singleLetterKeys: 'flag', idleMinutes: 'count' },
  'casebook.readHeaders': null,
  'casebook.writeHeader': { text: 'text', how: 'choice' },
  'journal.length': null,
  'journal.read': { from: 'count' },
  'journal.listOld': null,
  'journal.readOld': { name: 'journal' },
  'journal.append': { frame: 'bytes' },
  'journal.cut': { at: 'count' },
  'journal.keepAside': null,
  'journal.startAfter': { ...named, before: 'choice' },
  'snapshots.list': null,
  'snapshots.read': named,
  'snapshots.write': named,
  'attachments.write': attachment,
  'attachments.read': attachment,
  'drafts.write': { ...attachment, sealed: 'bytes' },
  'drafts.remove': attachment,
  'drafts.all': null,
  'attachments.list': null,
  'attachments.remove': attachment,
  'store.state': null,
  'store.verified': null,
  'store.rebuild': { reason: 'code' },
  'store.letGo': null,
  'files.choose': { purpose: 'choice' },
  'files.saveAs': { purpose: 'choice', suggestedName: 'file-name' },
  'files.write': token,
  'files.readBack': token,
  'files.read': token,
  'reader.readFile': { job: 'hex32', ...token },
  'reader.readBytes': { job: 'hex32', name: 'text' },
  'reader.drawBytes': { job: 'hex32', name: 'text', draw: 'record' },
  'reader.cancel': { job: 'hex32' },
  'reader.job': null,
  'reader.bytes': null,
  'reader.done': { reading: 'record' },
  'reader.drawn': { drawing: 'record' },
  'printer.print': { ...token, document: 'record' },
  'printer.job': null,
  'printer.ready': null,
  'printer.failed': { code: 'code' },
  'clipboard.write': { text: 'text' },
  'log.report': { code: 'code', where: 'place' },
};
