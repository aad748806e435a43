import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { newId } from '../../src/domain/ids';
import { unlockCasebook } from '../harness/casebook';
import { runCommand } from '../harness/client';
import { launchVigil, type RunningVigil } from '../harness/launch';
import { checkAfterKill } from './check';
import type { Killer } from './kill';
import type { Tally } from './tally';

/** Records an import of the crash run brings: enough for several frames. */
const BATCH = 40;

/** Imports that are ready for one start, which is killed long before it has made them all. */
const IMPORTS = 20;

/** How long the first saving of a start is waited for, in milliseconds. */
const PATIENCE = 20_000;

/** What one start does. */
interface Run {
  readonly profile: string;
  readonly tally: Tally;
  readonly kill: Killer;
  /** The control: what is asked for is called saved at once. */
  readonly tooEarly: boolean;
}

/** Starts Vigil on `profile`, opens its casebook and looks for everything that was called saved. */
export async function openAndCheck(profile: string, tally: Tally, program = '.'): Promise<Opened> {
  const vigil = await launchVigil(profile, { harness: true, program });
  try {
    const pid = vigil.app.process().pid;
    if (pid === undefined) throw new Error('Electron has no process id');
    const page = await unlockCasebook(vigil);
    await checkAfterKill(page, tally);
    return { vigil, page, pid };
  } catch (error) {
    await vigil.close().catch(() => undefined);
    throw error;
  }
}

/** The program with its casebook open. */
export interface Opened {
  readonly vigil: RunningVigil;
  readonly page: Page;
  readonly pid: number;
}

/**
 * One start: what the last one left is checked; then records are added and edited one after the
 * other, now and then an import of many comes, until the program is killed with SIGKILL.
 */
export async function writeUntilKilled({ profile, tally, kill, tooEarly }: Run): Promise<void> {
  const { vigil, page, pid } = await openAndCheck(profile, tally);
  let begun: () => void = () => undefined;
  const firstSaved = new Promise<void>((resolve) => (begun = resolve));
  await page.exposeFunction('acknowledge', (mark: string) => {
    tally.acknowledged.add(mark);
    begun();
  });
  await page.exposeFunction('acknowledgeEdit', (id: string, number: number) => {
    tally.edits.set(id, Math.max(number, tally.edits.get(id) ?? 0));
    tally.editsAcknowledged += 1;
  });
  const { created } = await runCommand(page, 'add-detainee', { name: `edited ${pid}` });
  const run = `k${tally.acknowledged.size}-${pid}`;
  const writing = write(page, run, String(created), tally, tooEarly).catch(() => undefined);
  // Now and then the kill may come before anything was saved; else it falls among the writing.
  if (tally.random() < 0.9) await Promise.race([firstSaved, wait(PATIENCE)]);
  await kill(pid, () => tally.random());
  await writing;
  await vigil.close().catch(() => undefined);
  await wait(200);
}

async function write(
  page: Page,
  run: string,
  edited: string,
  tally: Tally,
  tooEarly: boolean,
): Promise<void> {
  // The first import of a start is in turn one of a table and one of records.
  const turn = tally.batches.size / IMPORTS;
  const imports = Array.from({ length: IMPORTS }, (_, at) =>
    importOf(`${run}-batch-${at}`, (turn + at) % 2 === 0),
  );
  for (const { batch, size } of imports) tally.batches.set(batch, size);
  await page.evaluate(
    async ([name, id, early, given]) => {
      const client = globalThis.vigilHarness?.client;
      const told = globalThis as unknown as {
        acknowledge(mark: string): Promise<void>;
        acknowledgeEdit(id: string, number: number): Promise<void>;
      };
      if (client === undefined) throw new Error('the page offers no harness');
      for (let n = 1; ; n += 1) {
        const mark = `${name}-${n}`;
        const adding = client.run('add-detainee', { name: mark });
        if (early || (await adding).ok) await told.acknowledge(mark);
        const fields = { reference: String(n) };
        const editing = client.run('edit-record', { kind: 'detainee', id, fields } as never);
        if (early || (await editing).ok) await told.acknowledgeEdit(id, n);
        const next = n % 3 === 0 ? given[n / 3 - 1] : undefined;
        if (next === undefined) continue;
        const imported = client.run(next.command, next.input as never);
        if (early || (await imported).ok) await told.acknowledge(next.batch);
      }
    },
    [run, edited, tooEarly, imports] as const,
  );
}

interface Import {
  readonly batch: string;
  /** Records whose titles begin with the batch's mark; either all are there or none. */
  readonly size: number;
  readonly command: 'import-data' | 'import-table';
  readonly input: object;
}

/** An import of records, or of a table: records and the file itself, whose text has a file of its own. */
function importOf(batch: string, isTable: boolean): Import {
  const createdAt = new Date().toISOString();
  const records = Array.from({ length: BATCH }, (_, index) => ({
    kind: 'tag' as const,
    id: newId('tag'),
    createdAt,
    title: `${batch}#${index}`,
  }));
  if (!isTable) {
    const input = { records, title: batch };
    return { batch, size: BATCH, command: 'import-data', input };
  }
  const about = { id: newId('source'), title: `${batch}#file`, extractor: 'table 1' };
  const text = `name\tplace\n`.padEnd(50_000, 'Aysel\tBakı\n');
  const input = {
    title: batch,
    file: { ...about, text, blocks: [], original: null },
    ...{ records, members: [], fields: [] },
    remembered: {
      ...{ source: about.id, sheet: 'Sheet 1', headers: ['name', 'place'] },
      ...{ columns: [], rowKind: 'person', dateOrder: null },
    },
  };
  return { batch, size: BATCH + 1, command: 'import-table', input };
}
