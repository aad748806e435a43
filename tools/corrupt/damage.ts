import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { below } from '../harness/random';

export type Damage = 'one bit' | 'many bits' | 'cut' | 'removed';

export const damages: readonly Damage[] = ['one bit', 'many bits', 'cut', 'removed'];

/** Damages one file in the given way, at places that `random` chooses. */
export function damage(path: string, how: Damage, random: () => number): void {
  const { length } = readFileSync(path);
  switch (how) {
    case 'removed':
      rmSync(path);
      return;
    case 'cut':
      truncateSync(path, below(random, length));
      return;
    case 'one bit':
    case 'many bits': {
      const bytes = readFileSync(path);
      const times = how === 'one bit' ? 1 : 20;
      for (let n = 0; n < times; n += 1) {
        const at = below(random, length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8));
      }
      writeFileSync(path, bytes);
    }
  }
}
