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
      return {
        names: store?.all('detainee').map((d) => d.names[0]?.text ?? '') ?? [],
        tags: store?.all('tag').map((tag) => tag.title) ?? [],
      };
    });
    const names = new Set(found.names);
    for (const [batch, size] of tally.batches) {
      const there = found.tags.filter((title) => title.startsWith(`${batch}#`)).length;
      if (there !== 0 && there !== size) tally.halfBatches += 1;
      if (there === size) names.add(batch);
    }
    for (const mark of tally.acknowledged) if (!names.has(mark)) tally.lost.add(mark);
  } finally {
    await vigil.close();
  }
}
