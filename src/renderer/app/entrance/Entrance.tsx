import type { CasebookClient } from '../../../casebook/client';
import type { Status } from '../../../ipc/app-shapes';
import type { Client } from '../../../ipc/client';
import { CreateCasebook } from './CreateCasebook';
import { CreatePractice } from './CreatePractice';
import { Unlock } from './Unlock';
import { Welcome } from './Welcome';

interface EntranceProps {
  readonly main: Client;
  readonly status: Status;
  /** Null while it is being loaded, for some tenths of a second after the first paint. */
  readonly client: CasebookClient | null;
  readonly onOpen: () => Promise<void>;
}

/** What is shown until a casebook is open: choose, make, or unlock. */
export function Entrance({ main, status, client, onOpen }: EntranceProps) {
  const { casebook } = status;
  if (casebook === null) return <Welcome main={main} status={status} />;
  const props = { main, casebook, client, onOpen };
  if (!casebook.isNew) return <Unlock {...props} recents={status.recents} />;
  return casebook.kind === 'practice' ? (
    <CreatePractice {...props} />
  ) : (
    <CreateCasebook {...props} />
  );
}
