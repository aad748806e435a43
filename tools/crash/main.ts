import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyProfile } from '../harness/copy-profile';
import { removeProfile, throwawayProfile } from '../harness/launch';
import { endWith, proofOptions } from '../harness/proof';
import { seededRandom } from '../harness/random';
import { relaxedBuild } from './control-build';
import { canKillAtSync, killAtRandom, killAtSync } from './kill';
import { prepareCasebook } from './prepared';
import { countSyncs, type Syncs } from './syncs';
import { newTally } from './tally';
import { openAndCheck, writeUntilKilled } from './write';

/** Kills of one casebook; then the next copy is taken, so that opening it stays short. */
const ROUND = 40;

/**
 * Starts Vigil on a casebook again and again, adds, edits and imports as fast as it is acknowledged,
 * kills it without warning in turn at a random moment and at an exact fdatasync, and looks at each next
 * start for everything that had been called saved. Ends 0 only where nothing is lost, no import stands
 * by halves, and each save had synced both the journal and the database. With `--control` everything is
 * called saved before it is, and the database is asked for no durability: both must be found.
 */
const { count, seed, control } = proofOptions('kills', 50);
const prepared = throwawayProfile();
const random = seededRandom(seed);
const exact = canKillAtSync();
if (!exact) process.stderr.write('not run: kills at an exact fdatasync need strace\n');
const result = { kills: 0, acknowledged: 0, lost: 0, halfBatches: 0 };
let syncs: Syncs | null = null;

/** Kills one casebook `kills` times over; what is found goes into `result`. */
async function round(profile: string, kills: number): Promise<void> {
  const tally = newTally(random);
  for (let kill = 1; kill <= kills; kill += 1) {
    const way = exact && kill % 2 === 0 ? killAtSync : killAtRandom;
    await writeUntilKilled({ profile, tally, kill: way, tooEarly: control });
    result.kills += 1;
    process.stderr.write(`kill ${result.kills}: ${tally.acknowledged.size} acknowledged\n`);
  }
  const program = control ? relaxedBuild() : '.';
  try {
    const last = await openAndCheck(profile, tally, program);
    if (exact) syncs ??= await countSyncs(last);
    await last.vigil.close();
  } finally {
    if (control) rmSync(program, { recursive: true, force: true });
  }
  result.acknowledged += tally.acknowledged.size + tally.editsAcknowledged;
  result.lost += tally.lost.size;
  result.halfBatches += tally.halfBatches.size;
}

try {
  await prepareCasebook(prepared);
  while (result.kills < count) {
    const profile = throwawayProfile();
    try {
      copyProfile(prepared, profile);
      await round(profile, Math.min(ROUND, count - result.kills));
    } catch (error) {
      // What the program itself noted says why a start did not go as it should.
      const log = join(profile, 'logs', 'vigil.log');
      if (existsSync(log)) process.stderr.write(readFileSync(log, 'utf8').slice(-3000));
      throw error;
    } finally {
      removeProfile(profile);
    }
  }
} finally {
  removeProfile(prepared);
}
const isWhole = result.lost === 0 && result.halfBatches === 0 && result.acknowledged > 0;
endWith(result, control ? result.lost > 0 && !isSynced(syncs) : isWhole && isSynced(syncs));

/** True where each save was synced in both places, or where nothing here can count it. */
function isSynced(counted: Syncs | null): boolean {
  if (counted === null) return !control;
  const { saves, journal, store } = counted;
  process.stderr.write(
    `${saves} saves synced the journal ${journal}, the database ${store} times\n`,
  );
  return journal >= saves && store >= saves;
}
