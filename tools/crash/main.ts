import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCasebook } from '../harness/casebook';
import { launchVigil, removeProfile, throwawayProfile } from '../harness/launch';
import { endWith, proofOptions } from '../harness/proof';
import { checkAfterKill } from './check';
import { canKillAtSync, killAtRandom, killAtSync } from './kill';
import { newTally } from './tally';
import { writeUntilKilled } from './write';

/**
 * Starts Vigil on one casebook again and again, adds, edits and imports as fast as it is
 * acknowledged, kills it without warning in turn at a random moment and at an exact fdatasync, and
 * looks afterwards for everything that had been called saved. Ends 0 only where nothing is lost and
 * no import stands by halves. With `--control` everything is called saved before it is: then things
 * must be found lost.
 */
const { count, seed, control } = proofOptions('kills', 50);
const profile = throwawayProfile();
const tally = newTally(seed);
const exact = canKillAtSync();
if (!exact) process.stderr.write('not run: kills at an exact fdatasync need strace\n');
try {
  const first = await launchVigil(profile, { harness: true });
  await makeCasebook(first);
  await first.close();
  for (let kill = 1; kill <= count; kill += 1) {
    const way = exact && kill % 2 === 0 ? killAtSync : killAtRandom;
    await writeUntilKilled({ profile, tally, kill: way, tooEarly: control });
    await checkAfterKill(profile, tally);
    process.stderr.write(`kill ${kill}: ${tally.acknowledged.size} acknowledged\n`);
  }
} catch (error) {
  // What the program itself noted says why a start did not go as it should.
  const log = join(profile, 'logs', 'vigil.log');
  if (existsSync(log)) process.stderr.write(readFileSync(log, 'utf8').slice(-3000));
  throw error;
} finally {
  removeProfile(profile);
}
const { lost, halfBatches } = tally;
const acknowledged = tally.acknowledged.size + tally.editsAcknowledged;
const result = { kills: count, acknowledged, lost: lost.size, halfBatches };
const isClean = lost.size === 0 && halfBatches === 0 && acknowledged > 0;
endWith(result, control ? lost.size > 0 : isClean);
