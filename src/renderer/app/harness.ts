import type { CasebookClient, CasebookKind, UnlockProgress } from '../../casebook/client';
import type { Result } from '../../casebook/result';
import type { RecordId } from '../../domain/records';
import type { Client } from '../../ipc/client';
import type { Answer } from '../../ipc/failure';
import type { ReadingOptions } from '../../ipc/reader-shapes';
import { navigate, openRecord } from '../shared/routing/router';
import type { RouteParams, ScreenId } from '../shared/routing/routes';
import { takeIn, type TakenIn } from '../sources';
import {
  exportCasebook,
  writeBrief,
  type CasebookFormat,
  type Extent,
  type Format,
  type Written,
} from '../briefs';

/** What tools drive the page by; offered only where main was started with `--harness`. */
export interface Harness {
  readonly client: CasebookClient;
  /** An empty casebook in the profile; main replaces the page. */
  newCasebook(name: string): Promise<Answer<null>>;
  /** Makes the casebook of this page and leaves it open. */
  make(passphrase: string, kind: CasebookKind): Promise<Result<null>>;
  unlock(
    passphrase: string,
    onProgress?: (progress: UnlockProgress) => void,
  ): Promise<Result<null>>;
  /** Writes a brief on file in one format; what had to be decided counts as decided. */
  writeBrief(brief: string, format: Format): Promise<Answer<Written | null>>;
  /** Takes in the file that main's dialog is made to give, as the import dialog does. */
  takeIn(tries: readonly ReadingOptions[]): Promise<TakenIn | null>;
  /** Writes the whole casebook in one format. */
  writeCasebook(format: CasebookFormat, extent: Extent): Promise<Answer<Written | null>>;
  /** Opens a screen as a link of Vigil's own does. */
  go<S extends ScreenId>(screen: S, params: RouteParams[S]): void;
  /** Opens a record on its screen; false for a kind that has none. */
  openRecord(id: RecordId): boolean;
}

/** True where main asked for the harness by the page's address; a packed Vigil never does. */
export function harnessAsked(): boolean {
  return new URLSearchParams(location.search).has('harness');
}

/** The harness over this page's client; `opened` tells the page that its casebook is open. */
export function makeHarness(
  main: Client,
  client: CasebookClient,
  opened: () => Promise<void>,
): Harness {
  async function whenOpen(outcome: Result<null>): Promise<Result<null>> {
    if (outcome.ok) await opened();
    return outcome;
  }
  return {
    client,
    newCasebook: (name) => main.call('app.newCasebook', { name, place: 'profile' }),
    async make(passphrase, kind) {
      const made = await client.create({ passphrase, kind });
      return made.ok ? whenOpen(await client.confirmCreate()) : made;
    },
    writeBrief: (brief, format) => writeBrief(main, client.store, brief, format),
    takeIn: (tries) => takeIn({ main, client }, tries),
    writeCasebook: (format, extent) =>
      exportCasebook(main, client, format, extent, { title: '', onChosen: () => undefined }),
    go: navigate,
    openRecord,
    unlock: async (passphrase, onProgress) =>
      whenOpen(await client.unlock({ passphrase }, onProgress)),
  };
}
