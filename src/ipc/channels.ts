/**
 * Every channel between the pages and main: its shape, the pages that may use it, the states it
 * answers in, and what it is for. Shapes of inputs and outputs stand in `contract.ts`, which is
 * checked to name exactly these channels. No schema is named here, so that the preload stays small.
 */

/** Which page is speaking. Main knows it from its own registry; a page never says so itself. */
export type Role = 'casebook' | 'reader' | 'printer';

/** No casebook chosen; one chosen and not unlocked (a new one is so until it is made); unlocked. */
export type AppState = 'none' | 'locked' | 'open';

/**
 * `call`: one question, one answer. `to-main`: open, pieces of at most 1 MiB, commit or abort.
 * `from-main`: open, then pieces pulled one by one until null. `event`: main tells the page.
 */
export type ChannelShape = 'call' | 'to-main' | 'from-main' | 'event';

export interface ChannelRule {
  readonly shape: ChannelShape;
  readonly roles: readonly Role[];
  readonly states: readonly AppState[];
  readonly meaning: string;
}

const always = ['none', 'locked', 'open'] as const;
const withCasebook = ['locked', 'open'] as const;
const onlyOpen = ['open'] as const;
const casebook = ['casebook'] as const;
const anyPage = ['casebook', 'reader', 'printer'] as const;

function rule<Shape extends ChannelShape>(
  shape: Shape,
  roles: readonly Role[],
  states: readonly AppState[],
  meaning: string,
): ChannelRule & { readonly shape: Shape } {
  return { shape, roles, states, meaning };
}

export const channels = {
  'app.status': rule('call', casebook, always, 'State, casebook, recent ones, runtime, problem.'),
  'app.newCasebook': rule('call', casebook, always, 'An empty folder; the page starts anew on it.'),
  'app.openCasebook': rule('call', casebook, always, 'Opens a recent, a folder or a backup file.'),
  'app.openPractice': rule('call', casebook, always, 'Opens the practice casebook of the profile.'),
  'app.closeCasebook': rule('call', casebook, withCasebook, 'Back to the start, nothing chosen.'),
  'app.forgetRecent': rule('call', casebook, always, 'Takes one casebook off the list of recents.'),
  'app.lock': rule('call', casebook, onlyOpen, 'Locks: tells the page, waits, kills its process.'),
  'app.unlocked': rule('call', casebook, ['locked'], 'The key was right and the store is read.'),
  'app.quit': rule('call', casebook, always, 'Locks and ends the program.'),
  'app.draftsSaved': rule('call', casebook, onlyOpen, 'Answer to before-lock: need not wait more.'),
  'app.settings.get': rule('call', casebook, always, 'Settings that are no secret.'),
  'app.settings.set': rule('call', casebook, always, 'Changes some of the settings.'),

  'casebook.readHeaders': rule('call', casebook, withCasebook, 'Header copies; none in a new one.'),
  'casebook.writeHeader': rule('call', casebook, withCasebook, 'Both header copies, by rename.'),
  'casebook.takeAway': rule('call', casebook, onlyOpen, 'Removes it; a verified backup stands.'),
  'backups.plan': rule('call', casebook, onlyOpen, 'Where and how often backups are made.'),
  'backups.setPlan': rule('call', casebook, onlyOpen, 'Changes that; asks for a folder.'),
  'backups.begin': rule('call', casebook, onlyOpen, 'A token where one is due, else null.'),
  'backups.verified': rule('call', casebook, onlyOpen, 'It read back whole: older ones go.'),
  'journal.length': rule('call', casebook, withCasebook, 'Bytes of the journal in use.'),
  'journal.read': rule('from-main', casebook, withCasebook, 'The journal in use, from a byte on.'),
  'journal.listOld': rule('call', casebook, withCasebook, 'Journals kept beside snapshots.'),
  'journal.readOld': rule('from-main', casebook, withCasebook, 'A journal kept beside them.'),
  'journal.append': rule('call', casebook, withCasebook, 'One frame, answered after fdatasync.'),
  'journal.cut': rule('call', casebook, withCasebook, 'Cuts an incomplete last frame, keeps it.'),
  'journal.keepAside': rule('call', casebook, withCasebook, 'Copies the journal aside untouched.'),
  'journal.startAfter': rule('call', casebook, withCasebook, 'Empty journal after a snapshot.'),
  'snapshots.list': rule('call', casebook, withCasebook, 'Verified snapshots, oldest first.'),
  'snapshots.read': rule('from-main', casebook, withCasebook, 'A snapshot, verified or just made.'),
  'snapshots.write': rule('to-main', casebook, withCasebook, 'A snapshot, not yet verified.'),
  'attachments.write': rule('to-main', casebook, withCasebook, 'A sealed file beside the rows.'),
  'attachments.read': rule('from-main', casebook, withCasebook, 'A sealed file beside the rows.'),
  'drafts.write': rule('call', casebook, withCasebook, 'One sealed draft, whole or not at all.'),
  'drafts.remove': rule('call', casebook, withCasebook, 'Removes a draft.'),
  'drafts.all': rule('call', casebook, withCasebook, 'Every sealed draft.'),
  'attachments.list': rule('call', casebook, withCasebook, 'Names and sizes of all attachments.'),
  'attachments.remove': rule(
    'call',
    casebook,
    onlyOpen,
    'Deletes one after its record was pruned.',
  ),
  'store.state': rule('call', casebook, withCasebook, 'Which store, and why it is filled anew.'),
  'store.verified': rule(
    'call',
    casebook,
    withCasebook,
    'Counts and root are right: copies can go.',
  ),
  'store.rebuild': rule('call', casebook, withCasebook, 'An empty next store; page starts on it.'),
  'store.letGo': rule('call', casebook, onlyOpen, 'Deletes the stores that a rebuild replaced.'),

  'files.choose': rule('call', casebook, onlyOpen, 'Asks for files; hands out a token for each.'),
  'files.saveAs': rule('call', casebook, onlyOpen, 'Asks where to save; hands out one token.'),
  'files.write': rule('to-main', casebook, onlyOpen, 'Writes the file of a token, once.'),
  'files.readBack': rule('from-main', casebook, onlyOpen, 'What was written, from the disk.'),
  'files.read': rule(
    'from-main',
    casebook,
    onlyOpen,
    'Bytes of a chosen file, to seal as they are.',
  ),

  'reader.readFile': rule('call', casebook, onlyOpen, 'Reads a chosen file in a reader page.'),
  'reader.readBytes': rule('to-main', casebook, onlyOpen, 'Reads dropped or pasted bytes there.'),
  'reader.drawBytes': rule('to-main', casebook, onlyOpen, 'Draws pages of an original there.'),
  'reader.cancel': rule('call', casebook, onlyOpen, 'Kills the reader page of one reading.'),
  'reader.job': rule('call', ['reader'], onlyOpen, 'What this reader page is to read.'),
  'reader.bytes': rule('from-main', ['reader'], onlyOpen, 'The bytes it is to read.'),
  'reader.part': rule('call', ['reader'], onlyOpen, 'A character map or font for its engine.'),
  'reader.done': rule('call', ['reader'], onlyOpen, 'What became of them; the page is killed.'),
  'reader.drawn': rule('call', ['reader'], onlyOpen, 'The drawn pages; the page is killed.'),

  'printer.print': rule('call', casebook, onlyOpen, 'Prints a projected brief to a token file.'),
  'printer.job': rule('call', ['printer'], onlyOpen, 'The projected brief to lay out.'),
  'printer.ready': rule('call', ['printer'], onlyOpen, 'Laid out, fonts loaded: print now.'),
  'printer.pages': rule('call', ['printer'], onlyOpen, 'Pages of its headings, once printed.'),
  'printer.failed': rule('call', ['printer'], onlyOpen, 'It could not be laid out.'),

  'clipboard.write': rule('call', casebook, withCasebook, 'Copies text; cleared at lock, quit.'),
  'log.report': rule('call', anyPage, always, 'A fault of a page, by code and place alone.'),

  'event.state': rule('event', casebook, always, 'The state changed.'),
  'event.beforeLock': rule('event', casebook, onlyOpen, 'Drafts have 500 ms, then the page ends.'),
  'event.menu': rule('event', casebook, always, 'A command was chosen in the menu.'),
} as const satisfies Record<string, ChannelRule>;

export type Channels = typeof channels;
export type ChannelName = keyof Channels;

type OfShape<Shape extends ChannelShape> = {
  [Name in ChannelName]: Channels[Name]['shape'] extends Shape ? Name : never;
}[ChannelName];

export type CallName = OfShape<'call'>;
export type ToMainName = OfShape<'to-main'>;
export type FromMainName = OfShape<'from-main'>;
export type EventName = OfShape<'event'>;

/** The longest piece of a stream, in bytes. */
export const LONGEST_PIECE = 1024 * 1024;

/** True where `name` is a channel of `shape`; the question a forwarder asks before it forwards. */
export function isChannel(name: unknown, ...shapes: ChannelShape[]): name is ChannelName {
  return (
    typeof name === 'string' &&
    Object.hasOwn(channels, name) &&
    shapes.includes(channels[name as ChannelName].shape)
  );
}
