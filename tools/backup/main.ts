import { endWith, proofOptions } from '../harness/proof';
import { below, seededRandom } from '../harness/random';
import { flipped, otherDamage } from './damage';
import { readsWhole, restores } from './opens';
import { makeBackup, type MadeBackup } from './small-and-large';

/** Of so many damaged files one goes the whole way of a restore; the others are read to their end. */
const RESTORED_EVERY = 97;

/**
 * A damaged file may take so much of a processor to be refused, in microseconds: 5 s. The clock on the
 * wall would also count what else the machine does meanwhile.
 */
const LONGEST_REFUSAL = 5_000_000;
/** Memory that all of it may take at its highest, in KiB: 600 MiB. */
const MOST_MEMORY = 600 * 1024;

/**
 * Turns over a bit in every byte of a small backup and in N random bytes of a large one, cuts,
 * appends, swaps and rewrites heads, and looks whether any of it is taken for a backup. With
 * `--control` the files are left as they are: then all must be taken.
 */
const { count, seed, control } = proofOptions('flips', 1000);
const random = seededRandom(seed);
const small = await makeBackup(1, 24);
// Some twenty sealed pieces. Every flip reads up to where it stands: with four times as much, ten
// thousand of them took an hour of a busy machine.
const large = await makeBackup(60, 1_000_000);
process.stderr.write(
  `a small one of ${small.bytes.length} bytes, a large of ${large.bytes.length}\n`,
);
for (const made of [small, large]) {
  if (!readsWhole(made) || !(await restores(made))) throw new Error('a good backup does not open');
}

let flips = 0;
let accepted = 0;

async function tryOne(made: MadeBackup, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  flips += 1;
  if (flips % 500 === 0) {
    const megabytes = Math.round(process.memoryUsage().rss / 1024 / 1024);
    process.stderr.write(`${flips} flips, ${megabytes} MB\n`);
  }
  const given = { ...made, bytes: control ? made.bytes : bytes };
  const start = process.cpuUsage();
  const wasTaken = flips % RESTORED_EVERY === 0 ? await restores(given) : readsWhole(given);
  if (wasTaken) {
    accepted += 1;
    process.stderr.write(
      `accepted: number ${flips}, ${bytes.length} bytes of ${made.bytes.length}\n`,
    );
    return;
  }
  const { user, system } = process.cpuUsage(start);
  if (user + system > LONGEST_REFUSAL) throw new Error('the refusal took too long');
}

if (!control) {
  for (let at = 0; at < small.bytes.length; at += 1) {
    await tryOne(small, flipped(small.bytes, at, below(random, 8)));
  }
  for (const made of [small, large]) {
    for (const bytes of otherDamage(made.bytes, random)) await tryOne(made, bytes);
  }
}
for (let n = 0; n < count; n += 1) {
  const at = below(random, large.bytes.length);
  await tryOne(large, flipped(large.bytes, at, below(random, 8)));
}
const { maxRSS } = process.resourceUsage();
process.stderr.write(`at most ${Math.round(maxRSS / 1024)} MB\n`);
if (maxRSS > MOST_MEMORY) throw new Error('it took too much memory');
endWith({ flips, accepted }, control ? accepted === flips : accepted === 0);
