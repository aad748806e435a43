import { z } from '../domain/schema';

/** What is put in where there is nothing to say, and what comes out. */
export const nothing = z.null();

export const casebookKindSchema = z.enum(['ordinary', 'practice', 'sample']);
export type CasebookKind = z.output<typeof casebookKindSchema>;

/** Settings that are no secret and stand in clear in the profile. */
export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  singleLetterKeys: z.boolean().default(true),
  /** Minutes without a key or a mouse until Vigil locks itself. */
  idleMinutes: z.int().min(1).max(240).default(5),
});
export type Settings = z.output<typeof settingsSchema>;

/** A casebook this profile has opened before; `ref` stands for its folder, which never crosses. */
export const recentSchema = z.object({
  ref: z.string().regex(/^[0-9a-f]{32}$/),
  name: z.string().max(200),
  kind: casebookKindSchema,
  lastOpened: z.string().max(30),
});

/** What keeps Vigil, or this casebook, from working as it should. */
export const problemCodes = [
  'profile-not-writable',
  'disk-full',
  'settings-unreadable',
  'newer-vigil',
  'header-unreadable',
  'header-restored',
  'casebook-missing',
  'casebook-not-writable',
  'casebook-in-use',
  'page-crashed',
] as const;
export const problemSchema = z.object({ code: z.enum(problemCodes) });
export type Problem = z.output<typeof problemSchema>;

export const statusSchema = z.object({
  state: z.enum(['none', 'locked', 'open']),
  casebook: z
    .object({
      name: z.string().max(200),
      kind: casebookKindSchema,
      /** The folder as a person may be shown it. */
      folderLabel: z.string().max(4096),
      /** True where the folder holds no header yet: the page offers to create. */
      isNew: z.boolean(),
      /** True where another program copies its folder to other machines. */
      synced: z.boolean().default(false),
    })
    .nullable(),
  recents: z.array(recentSchema),
  runtime: z.object({
    electron: z.string().max(40),
    chromium: z.string().max(40),
    /** False where this Electron gets no security fixes any more: for development and tests. */
    supported: z.boolean(),
  }),
  platform: z.enum(['linux', 'darwin', 'win32', 'other']),
  vigil: z.string().max(40),
  problem: problemSchema.nullable(),
});
export type Status = z.output<typeof statusSchema>;

/** What the menu can ask of the page; each is a command the page also has keys for. */
export const menuCommands = [
  'undo',
  'redo',
  'palette',
  'find',
  'add-source',
  'paste-document',
  'add-detainee',
  'record-appeal',
  'record-reply',
  'compose-brief',
  'history',
  'trash',
  'backup',
  'import-table',
  'settings',
  'keys',
  'about',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

export const appShapes = {
  'app.status': { input: nothing, output: statusSchema },
  'app.newCasebook': {
    input: z.object({
      /** Shown in Vigil's list and kept in clear in the profile. */
      name: z.string().trim().min(1).max(200),
      /** In the profile, or in a folder chosen in main's dialog. */
      place: z.enum(['profile', 'choose']).default('profile'),
    }),
    output: nothing,
  },
  'app.openCasebook': {
    input: z.union([
      z.object({ ref: z.string().regex(/^[0-9a-f]{32}$/) }),
      z.object({ choose: z.enum(['folder', 'file']) }),
    ]),
    output: nothing,
  },
  'app.openPractice': { input: nothing, output: nothing },
  'app.closeCasebook': { input: nothing, output: nothing },
  'app.forgetRecent': {
    input: z.object({ ref: z.string().regex(/^[0-9a-f]{32}$/) }),
    output: nothing,
  },
  'app.lock': { input: nothing, output: nothing },
  'app.unlocked': { input: nothing, output: nothing },
  'app.quit': { input: nothing, output: nothing },
  'app.draftsSaved': { input: nothing, output: nothing },
  'app.settings.get': { input: nothing, output: settingsSchema },
  'app.settings.set': {
    input: z.object({
      theme: settingsSchema.shape.theme.unwrap().optional(),
      singleLetterKeys: z.boolean().optional(),
      idleMinutes: settingsSchema.shape.idleMinutes.unwrap().optional(),
    }),
    output: settingsSchema,
  },
  'clipboard.write': { input: z.object({ text: z.string().max(8_000_000) }), output: nothing },
  'log.report': {
    input: z.object({
      code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/),
      /** A place in the program, such as `sources/list`; never a record's words. */
      where: z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9./:_-]{0,119}$/),
    }),
    output: nothing,
  },
  'event.state': { output: z.object({ state: statusSchema.shape.state }) },
  'event.beforeLock': {
    output: z.object({ reason: z.enum(['asked', 'idle', 'suspend', 'screen-locked', 'quit']) }),
  },
  'event.menu': { output: z.object({ command: z.enum(menuCommands) }) },
};
