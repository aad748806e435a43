import { scryptAsync } from '@noble/hashes/scrypt.js';

/**
 * The costs a casebook may ask for (scrypt's N; r = 8 and p = 1 always): 128, 256 or 512 MiB of
 * memory. A lower one would be too easy to guess against, a higher one could stop the machine.
 */
export const scryptCosts = [131_072, 262_144, 524_288] as const;

/** One of the three costs. */
export type ScryptCost = (typeof scryptCosts)[number];

/** The longest a new slot may take to open, in milliseconds. */
const LIMIT_MS = 1500;

/** True for one of the three costs. */
export function isScryptCost(n: number): n is ScryptCost {
  return (scryptCosts as readonly number[]).includes(n);
}

/**
 * The largest cost that took less than 1.5 s, or the smallest one where none did.
 * `measure` runs scrypt once at that cost and gives the milliseconds it took.
 */
export async function chooseScryptCost(
  measure: (n: ScryptCost) => number | Promise<number> = measureScrypt,
): Promise<ScryptCost> {
  let chosen: ScryptCost = scryptCosts[0];
  for (const n of scryptCosts) {
    if ((await measure(n)) >= LIMIT_MS) break;
    chosen = n;
  }
  return chosen;
}

/** The milliseconds that scrypt takes here at cost `n`. Belongs in a worker: it works that long. */
export async function measureScrypt(n: ScryptCost): Promise<number> {
  const start = Date.now();
  await scryptAsync(new Uint8Array(16), new Uint8Array(16), { N: n, r: 8, p: 1, dkLen: 32 });
  return Date.now() - start;
}
