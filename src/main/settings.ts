import { readFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from '../domain/schema';
import { casebookKindSchema, settingsSchema, type CasebookKind } from '../ipc/app-shapes';
import { answered, type Answer } from '../ipc/failure';
import { errnoOf } from './disk-failure';
import { writeDurably } from './durable-file';

const boundsSchema = z.object({
  x: z.int().exactOptional(),
  y: z.int().exactOptional(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
});

/** Where a casebook is, which stays in main: pages know only its `ref`. */
const knownCasebookSchema = z.object({
  ref: z.string().regex(/^[0-9a-f]{32}$/),
  name: z.string().max(200),
  kind: casebookKindSchema,
  folder: z.string().max(4096),
  lastOpened: z.string().max(30),
  /** Where and how often this casebook is backed up by itself, and when it last was. */
  backups: z
    .object({
      folder: z.string().max(4096),
      everyDays: z.int().min(1).max(90),
      last: z.string().max(30).nullable(),
    })
    .nullable()
    .default(null),
});

const profileSchema = settingsSchema.extend({
  bounds: boundsSchema.nullable().default(null),
  maximized: z.boolean().default(false),
  recents: z.array(knownCasebookSchema).max(50).default([]),
  /** Folders outside the profile where a new casebook was begun and not yet created. */
  pending: z.array(z.string().max(4096)).max(50).default([]),
  /** Copies that a restore laid out and that were not unlocked yet; see `restored-copies.ts`. */
  restored: z
    .array(
      z.object({
        folder: z.string().max(4096),
        file: z.string().max(4096),
        name: z.string().max(200),
      }),
    )
    .max(50)
    .default([]),
});

export type Bounds = z.output<typeof boundsSchema>;
export type KnownCasebook = z.output<typeof knownCasebookSchema>;
export type ProfileSettings = z.output<typeof profileSchema>;

const MOST_RECENTS = 20;

/** Settings that are no secret, in `settings.json` of the profile; read once, written whole. */
export class SettingsFile {
  readonly #path: string;
  #value: ProfileSettings;
  #last: Promise<Answer<null>> = Promise.resolve(answered(null));
  /** True where the file was there and could not be understood; it is kept as settings.json.bad. */
  readonly wasUnreadable: boolean;

  constructor(profile: string) {
    this.#path = join(profile, 'settings.json');
    const read = readSettings(this.#path);
    this.wasUnreadable = read === null;
    this.#value = read ?? profileSchema.parse({});
  }

  get value(): ProfileSettings {
    return this.#value;
  }

  /** Changes some of the settings at once in memory, and on the disk by the time it answers. */
  change(part: Partial<ProfileSettings>): Promise<Answer<null>> {
    this.#value = { ...this.#value, ...part };
    const bytes = new TextEncoder().encode(JSON.stringify(this.#value, null, 2));
    const turn = this.#last.then(async () => {
      if (this.wasUnreadable) await keepUnreadable(this.#path);
      return writeDurably(this.#path, bytes);
    });
    this.#last = turn;
    return turn;
  }

  /** Waits for what is being written, and answers whether the last of it was. */
  settled(): Promise<Answer<null>> {
    return this.#last;
  }

  /** The casebook opened with this `ref`, or undefined. */
  known(ref: string): KnownCasebook | undefined {
    return this.#value.recents.find((each) => each.ref === ref);
  }

  /** Puts a casebook first in the list of recents, under the `ref` its folder had before. */
  remember(opened: { folder: string; name: string; kind: CasebookKind }): Promise<Answer<null>> {
    const others = this.#value.recents.filter((each) => each.folder !== opened.folder);
    const before = this.#value.recents.find((each) => each.folder === opened.folder);
    const ref = before?.ref ?? randomBytes(16).toString('hex');
    const backups = before?.backups ?? null;
    const first = { ...opened, ref, lastOpened: new Date().toISOString(), backups };
    return this.change({ recents: [first, ...others].slice(0, MOST_RECENTS) });
  }

  /** Puts a casebook last in the list of recents, where it is not in it yet. */
  mention(found: { folder: string; name: string; kind: CasebookKind }): Promise<Answer<null>> {
    const { recents } = this.#value;
    if (recents.some(({ folder }) => folder === found.folder)) return this.settled();
    const ref = randomBytes(16).toString('hex');
    const last = { ...found, ref, lastOpened: new Date().toISOString(), backups: null };
    return this.change({ recents: [...recents.slice(0, MOST_RECENTS - 1), last] });
  }

  /** Changes how the casebook with this `ref` is backed up by itself; null: not at all. */
  planBackups(ref: string, backups: KnownCasebook['backups']): Promise<Answer<null>> {
    const recents = this.#value.recents.map((each) =>
      each.ref === ref ? { ...each, backups } : each,
    );
    return this.change({ recents });
  }

  /** Takes a casebook off the list; its folder is left as it is. */
  forget(ref: string): Promise<Answer<null>> {
    return this.change({ recents: this.#value.recents.filter((each) => each.ref !== ref) });
  }
}

/** The settings on the disk, the defaults where there are none, or null where they are damaged. */
function readSettings(path: string): ProfileSettings | null {
  try {
    return profileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    return errnoOf(error) === 'ENOENT' ? profileSchema.parse({}) : null;
  }
}

async function keepUnreadable(path: string): Promise<void> {
  try {
    profileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    await rename(path, `${path}.bad`).catch(() => undefined);
  }
}
