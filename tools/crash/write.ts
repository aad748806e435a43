import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { newId } from '../../src/domain/ids';
import { unlockCasebook } from '../harness/casebook';
import { launchVigil } from '../harness/launch';
import type { Tally } from './tally';

/** Records an import of the crash run brings: enough for several frames. */
const BATCH = 40;

/**
 * One start: records are written one after the other, now and then an import of many, until the
 * program is killed with SIGKILL after 30 ms to 2 s of writing; half the time with all its children
 * at once, half the time main alone.
 */
export async function writeUntilKilled(profile: string, tally: Tally): Promise<void> {
  const vigil = await launchVigil(profile, { harness: true });
  const pid = vigil.app.process().pid;
  if (pid === undefined) throw new Error('Electron has no process id');
  const page = await unlockCasebook(vigil);
  await page.exposeFunction('acknowledge', (mark: string) => {
    tally.acknowledged.add(mark);
  });
  const writing = write(page, `k${tally.acknowledged.size}-${pid}`, tally).catch(() => undefined);
  await wait(30 + tally.random() * 2000);
  process.kill(tally.random() < 0.5 ? -pid : pid, 'SIGKILL');
  await writing;
  await vigil.close().catch(() => undefined);
  await wait(200);
}

async function write(page: Page, run: string, tally: Tally): Promise<void> {
  const batch = `${run}-batch`;
  tally.batches.set(batch, BATCH);
  const at = new Date().toISOString();
  const records = Array.from({ length: BATCH }, (_, index) => ({
    kind: 'tag' as const,
    id: newId('tag'),
    createdAt: at,
    title: `${batch}#${index}`,
  }));
  await page.evaluate(
    async ([name, batchName, batchRecords]) => {
      const client = globalThis.vigilHarness?.client;
      const { acknowledge } = globalThis as unknown as {
        acknowledge(mark: string): Promise<void>;
      };
      if (client === undefined) throw new Error('the page offers no harness');
      for (let n = 0; ; n += 1) {
        const mark = `${name}-${n}`;
        const saved = await client.run('add-detainee', { name: mark });
        if (saved.ok) await acknowledge(mark);
        if (n === 10) {
          const title = batchName;
          const imported = await client.run('import-data', { records: batchRecords, title });
          if (imported.ok) await acknowledge(batchName);
        }
      }
    },
    [run, batch, records] as const,
  );
}
