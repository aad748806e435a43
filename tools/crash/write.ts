import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { newId } from '../../src/domain/ids';
import { unlockCasebook } from '../harness/casebook';
import { runCommand } from '../harness/client';
import { launchVigil } from '../harness/launch';
import type { Killer } from './kill';
import type { Tally } from './tally';

/** Records an import of the crash run brings: enough for several frames. */
const BATCH = 40;

/** What one start does. */
interface Run {
  readonly profile: string;
  readonly tally: Tally;
  readonly kill: Killer;
  /** The control: what is asked for is called saved at once. */
  readonly tooEarly: boolean;
}

/**
 * One start: records are added and edited one after the other, now and then an import of many comes,
 * until the program is killed with SIGKILL.
 */
export async function writeUntilKilled({ profile, tally, kill, tooEarly }: Run): Promise<void> {
  const vigil = await launchVigil(profile, { harness: true });
  const pid = vigil.app.process().pid;
  if (pid === undefined) throw new Error('Electron has no process id');
  const page = await unlockCasebook(vigil);
  await page.exposeFunction('acknowledge', (mark: string) => {
    tally.acknowledged.add(mark);
  });
  await page.exposeFunction('acknowledgeEdit', (id: string, number: number) => {
    tally.edits.set(id, Math.max(number, tally.edits.get(id) ?? 0));
    tally.editsAcknowledged += 1;
  });
  const { created } = await runCommand(page, 'add-detainee', { name: `edited ${pid}` });
  const run = `k${tally.acknowledged.size}-${pid}`;
  const writing = write(page, run, String(created), tally, tooEarly).catch(() => undefined);
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
  const batches = Array.from({ length: 20 }, (_, at) => `${run}-batch-${at}`);
  for (const batch of batches) tally.batches.set(batch, BATCH);
  const at = new Date().toISOString();
  const records = batches.map((batch) =>
    Array.from({ length: BATCH }, (_, index) => ({
      kind: 'tag' as const,
      id: newId('tag'),
      createdAt: at,
      title: `${batch}#${index}`,
    })),
  );
  await page.evaluate(
    async ([name, id, early, titles, imports]) => {
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
        const batch = n % 5 === 0 ? titles[n / 5 - 1] : undefined;
        if (batch === undefined) continue;
        const given = { records: imports[n / 5 - 1] ?? [], title: batch };
        const imported = client.run('import-data', given as never);
        if (early || (await imported).ok) await told.acknowledge(batch);
      }
    },
    [run, edited, tooEarly, batches, records] as const,
  );
}
