/** What can go wrong on the far side of the Host, as values. */
export type HostFailure =
  | { readonly code: 'disk-full' }
  | { readonly code: 'read-only' }
  | { readonly code: 'io'; readonly detail: string }
  | { readonly code: 'not-found' }
  | { readonly code: 'exists' }
  | { readonly code: 'refused'; readonly detail: string };

export type HostResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: HostFailure };

/** A way to write a long thing piece by piece; nothing is kept until `commit` has answered. */
export interface HostWriter {
  /** At most 1 MiB a piece. Resolves when the piece is taken, so that memory stays bounded. */
  write(piece: Uint8Array): Promise<HostResult<null>>;
  commit(): Promise<HostResult<{ size: number; sha256: string }>>;
  abort(): Promise<void>;
}

/** A long thing read piece by piece, each at most 1 MiB and in an array of its own. */
export type HostReader = AsyncIterable<Uint8Array>;

/**
 * What the casebook takes from the machine: sealed bytes in files, and nothing else. Main serves it
 * to the casebook page; a harness can serve the same bundle to another browser. Every byte that
 * crosses is sealed or public; no key and no decrypted record ever does.
 */
export interface Host {
  /**
   * The copies of the casebook's header that can be read as one, the first copy first; none where the
   * folder holds no casebook yet. Which of two is true only the key can tell.
   */
  readHeaders(): Promise<HostResult<readonly string[]>>;
  /** Both copies by temporary name, fsync and rename. `create` refuses where a header exists. */
  writeHeader(text: string, how: 'create' | 'replace'): Promise<HostResult<null>>;

  /** The bytes of the journal on disk. */
  journalLength(): Promise<HostResult<number>>;
  readJournal(from: number): Promise<HostResult<HostReader>>;
  /** The journals that ended with a snapshot and are still kept, oldest first. */
  listOldJournals(): Promise<HostResult<readonly string[]>>;
  readOldJournal(name: string): Promise<HostResult<HostReader>>;
  /** Appends one frame and answers after fdatasync. Answers with the length before the frame. */
  appendJournal(frame: Uint8Array): Promise<HostResult<number>>;
  /** Cuts an incomplete last frame off. Main keeps the cut bytes aside. */
  cutJournal(at: number): Promise<HostResult<null>>;
  /** Copies the journal aside, untouched, before anything is concluded from a damaged one. */
  keepJournalAside(): Promise<HostResult<null>>;

  /** Verified snapshots by name, oldest first. */
  listSnapshots(): Promise<HostResult<readonly string[]>>;
  readSnapshot(name: string): Promise<HostResult<HostReader>>;
  writeSnapshot(name: string): Promise<HostResult<HostWriter>>;
  /**
   * Starts an empty journal for what follows snapshot `name`, keeps the old one beside it, and drops
   * snapshots and journals beyond the five latest. Called only after the snapshot was read back.
   * With `set-aside` nothing before it is trusted any more: older journals, and snapshots that sort
   * after it, are moved aside and never read again. With `dropped` everything before it is deleted,
   * what was set aside and older stores too: something was erased that they still hold.
   */
  startJournalAfter(
    name: string,
    before: 'kept' | 'set-aside' | 'dropped',
  ): Promise<HostResult<null>>;

  /** A sealed file of chunks, there only after `commit`: temporary name, fsync, rename. */
  writeAttachment(name: string): Promise<HostResult<HostWriter>>;
  readAttachment(name: string): Promise<HostResult<HostReader>>;
  /** Every sealed file, with its size. */
  listAttachments(): Promise<HostResult<readonly { name: string; size: number }[]>>;
  /** Deletes a sealed file that no record names any more; one that is not there is no failure. */
  dropAttachment(name: string): Promise<HostResult<null>>;

  /** One sealed draft, there whole or not at all; a second one of its name takes its place. */
  writeDraft(name: string, sealed: Uint8Array): Promise<HostResult<null>>;
  dropDraft(name: string): Promise<HostResult<null>>;
  readDrafts(): Promise<HostResult<readonly { name: string; sealed: Uint8Array }[]>>;

  /** Tells that counts and root were found right: the copies set aside before the open can go. */
  storeVerified(): Promise<HostResult<null>>;
  /** Asks for an empty store-(n+1) and a page on it; the page is replaced and asks for the key again. */
  rebuildStore(reason: string): Promise<HostResult<null>>;
  /** Which store this page runs on, and why it is being filled anew, if it is. */
  storeState(): Promise<HostResult<{ store: number; rebuilding: string | null }>>;

  /** The chosen place of a backup (a file the user picked, by its token), written like a snapshot. */
  writeFile(token: string): Promise<HostResult<HostWriter>>;
  /** The file that was written by this token, read from the disk again, once. */
  readBack(token: string): Promise<HostResult<HostReader>>;
}
