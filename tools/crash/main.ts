import { parseArgs } from 'node:util';
import { makeCasebook } from '../harness/casebook';
import { launchVigil, removeProfile, throwawayProfile } from '../harness/launch';
import { checkAfterKill } from './check';
import { newTally } from './tally';
import { writeUntilKilled } from './write';

/**
 * Starts Vigil on one casebook again and again, writes records as fast as they are acknowledged,
 * kills it without warning at a random moment, and looks afterwards for everything that had been
 * called saved. Ends 0 only where nothing is lost and no import stands by halves.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const kills = Number.parseInt(values.kills, 10);
if (!(kills > 0)) throw new Error('--kills takes a number above 0');

const profile = throwawayProfile();
const tally = newTally(Number.parseInt(values.seed, 10));
process.stderr.write(`seed ${values.seed}\n`);
try {
  const first = await launchVigil(profile, { harness: true });
  await makeCasebook(first);
  await first.close();
  for (let kill = 1; kill <= kills; kill += 1) {
    await writeUntilKilled(profile, tally);
    await checkAfterKill(profile, tally);
    process.stderr.write(`kill ${kill}: ${tally.acknowledged.size} acknowledged\n`);
  }
} finally {
  removeProfile(profile);
}
const result = {
  kills,
  acknowledged: tally.acknowledged.size,
  lost: tally.lost.size,
  halfBatches: tally.halfBatches,
};
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exitCode = result.lost === 0 && result.halfBatches === 0 && result.acknowledged > 0 ? 0 : 1;
