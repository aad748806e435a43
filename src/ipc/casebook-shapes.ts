import { z } from '../domain/schema';
import { nothing } from './app-shapes';
import { ownBytes } from './bytes';

/** A header is short; 64 KiB leaves room for many key slots. */
const LONGEST_HEADER = 65_536;

/** The longest frame of the journal: a body of 64 MiB, and room for its head and MAC. */
export const LONGEST_FRAME = 64 * 1024 * 1024 + 1024;

const position = z.int().min(0);

/** Snapshots are named by the casebook: letters, digits, `-` and `_`, never a path. */
export const snapshotNameSchema = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/);

/** An attachment's file is named by the 32 hexadecimal digits of its id. */
export const attachmentNameSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** A journal's file: its number and an ending, as main names it. */
export const journalNameSchema = z.string().regex(/^\d{4,9}\.log$/);

/** The longest sealed draft. */
export const LONGEST_DRAFT = 1024 * 1024;

/** A draft's file is named by the 32 hexadecimal digits of its row's id. */
export const draftNameSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** As `tokenSchema` of the files' channels, which build on these shapes. */
const token = z.string().regex(/^[0-9a-f]{32}$/);

/** How a casebook is backed up by itself; `everyDays` null: it is not. */
const planSchema = z.object({
  everyDays: z.int().min(1).max(90).nullable(),
  folderLabel: z.string().max(4096).nullable(),
  last: z.string().max(30).nullable(),
});

const named = z.object({ name: snapshotNameSchema });
const attachment = z.object({ name: attachmentNameSchema });

/** What a stream to a file answers at its end. */
export const writtenSchema = z.object({
  size: position,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const casebookShapes = {
  'casebook.readHeaders': {
    input: nothing,
    output: z.array(z.string().max(LONGEST_HEADER)).max(2),
  },
  'casebook.writeHeader': {
    input: z.object({
      text: z.string().min(1).max(LONGEST_HEADER),
      how: z.enum(['create', 'replace']),
    }),
    output: nothing,
  },
  'casebook.takeAway': { input: z.object({ token }), output: nothing },
  'backups.plan': { input: nothing, output: planSchema },
  'backups.setPlan': {
    input: z.object({ everyDays: z.int().min(1).max(90).nullable(), choose: z.boolean() }),
    output: planSchema,
  },
  'backups.begin': {
    input: nothing,
    output: z.object({ token, name: z.string().max(255) }).nullable(),
  },
  'backups.verified': { input: nothing, output: nothing },
  'journal.length': { input: nothing, output: position },
  'journal.read': { input: z.object({ from: position }), output: nothing },
  'journal.listOld': { input: nothing, output: z.array(journalNameSchema) },
  'journal.readOld': { input: z.object({ name: journalNameSchema }), output: nothing },
  'journal.append': { input: z.object({ frame: ownBytes(LONGEST_FRAME) }), output: position },
  'journal.cut': { input: z.object({ at: position }), output: nothing },
  'journal.keepAside': { input: nothing, output: nothing },
  'journal.startAfter': {
    input: named.extend({ before: z.enum(['kept', 'set-aside', 'dropped']) }),
    output: nothing,
  },
  'snapshots.list': { input: nothing, output: z.array(snapshotNameSchema) },
  'snapshots.read': { input: named, output: nothing },
  'snapshots.write': { input: named, output: writtenSchema },
  'attachments.write': { input: attachment, output: writtenSchema },
  'attachments.read': { input: attachment, output: nothing },
  'drafts.write': {
    input: z.object({ name: draftNameSchema, sealed: ownBytes(LONGEST_DRAFT) }),
    output: nothing,
  },
  'drafts.remove': { input: z.object({ name: draftNameSchema }), output: nothing },
  'drafts.all': {
    input: nothing,
    output: z.array(z.object({ name: draftNameSchema, sealed: ownBytes(LONGEST_DRAFT) })),
  },
  'attachments.list': {
    input: nothing,
    output: z.array(z.object({ name: attachmentNameSchema, size: position })),
  },
  'attachments.remove': { input: attachment, output: nothing },
  'store.state': {
    input: nothing,
    output: z.object({ store: z.int().min(1), rebuilding: z.string().max(200).nullable() }),
  },
  'store.verified': { input: nothing, output: nothing },
  'store.rebuild': {
    input: z.object({ reason: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/) }),
    output: nothing,
  },
  'store.letGo': { input: nothing, output: nothing },
};
