import type { Page } from 'playwright';
import '../harness/client';
import type { Tally } from './tally';

/** Looks in the casebook that was opened after a kill, and enters what is missing or stands by halves. */
export async function checkAfterKill(page: Page, tally: Tally): Promise<void> {
  const found = await page.evaluate(() => {
    const store = globalThis.vigilHarness?.client.store;
    const people = store?.all('detainee') ?? [];
    return {
      names: people.map((d) => d.names[0]?.text ?? ''),
      edits: people.map((d) => [d.id, Number(d.reference)] as const),
      imported: [...(store?.all('tag') ?? []), ...(store?.all('source') ?? [])].map(
        ({ title }) => title,
      ),
    };
  });
  const names = new Set(found.names);
  for (const [batch, size] of tally.batches) {
    const there = found.imported.filter((title) => title.startsWith(`${batch}#`)).length;
    if (there !== 0 && there !== size) tally.halfBatches.add(batch);
    if (there === size) names.add(batch);
  }
  for (const mark of tally.acknowledged) if (!names.has(mark)) tally.lost.add(mark);
  const edits = new Map<string, number>(found.edits);
  for (const [id, number] of tally.edits) {
    if ((edits.get(id) ?? 0) < number) tally.lost.add(`${id} ${number}`);
  }
}
