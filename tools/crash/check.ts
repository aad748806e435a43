import { unlockCasebook } from '../harness/casebook';
import { launchVigil } from '../harness/launch';
import type { Tally } from './tally';

/** Opens the casebook after a kill and enters into `tally` what is missing or stands by halves. */
export async function checkAfterKill(profile: string, tally: Tally): Promise<void> {
  const vigil = await launchVigil(profile, { harness: true });
  try {
    const page = await unlockCasebook(vigil);
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
      if (there !== 0 && there !== size) tally.halfBatches += 1;
      if (there === size) names.add(batch);
    }
    for (const mark of tally.acknowledged) if (!names.has(mark)) tally.lost.add(mark);
    const edits = new Map<string, number>(found.edits);
    for (const [id, number] of tally.edits) {
      if ((edits.get(id) ?? 0) < number) tally.lost.add(`${id} ${number}`);
    }
  } finally {
    await vigil.close();
  }
}
