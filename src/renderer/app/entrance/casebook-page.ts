import type { CasebookClient } from '../../../casebook/client';
import type { Status } from '../../../ipc/app-shapes';
import type { Client } from '../../../ipc/client';

/** What the pages of a chosen casebook are given. */
export interface CasebookPageProps {
  readonly main: Client;
  readonly casebook: NonNullable<Status['casebook']>;
  readonly client: CasebookClient | null;
  readonly onOpen: () => Promise<void>;
}
