import type { Page } from 'playwright';
import { runCommand } from '../tools/harness/client';
import { quantile, valueFigure, type Figure } from './figure';
import { inCasebook } from './one-casebook';

/** One field of one record changed and saved, `times` over: journal and transaction both done. */
export async function saveOneField(times: number): Promise<Figure[]> {
  return inCasebook(async (_vigil, page) => {
    const { created } = await runCommand(page, 'add-detainee', { name: 'Bench Person' });
    const samples = await timeSaves(page, String(created), times);
    return [valueFigure('save of one field, p95', 'ms', quantile(samples, 0.95), 30)];
  });
}

/** Milliseconds of each of `times` edits of one field of the person `id`, asked to saved. */
export function timeSaves(page: Page, id: string, times: number): Promise<readonly number[]> {
  return page.evaluate(
    async ([person, count]) => {
      const client = globalThis.vigilHarness?.client;
      if (client === undefined) throw new Error('the page offers no harness');
      const taken: number[] = [];
      for (let n = 0; n < count; n += 1) {
        const start = performance.now();
        const edit = { kind: 'detainee', id: person, fields: { reference: `case ${n}` } };
        const saved = await client.run('edit-record', edit as never);
        if (!saved.ok) throw new Error(saved.error.code);
        taken.push(performance.now() - start);
      }
      return taken;
    },
    [id, times] as const,
  );
}
