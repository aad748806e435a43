import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../../bench/seeded';
import { spoil, valueBySchema } from '../../domain/fixtures/by-schema';
import { accepts } from '../../domain/quick-check';
import { commands } from './registry';

describe('the input of every command', () => {
  it.each(Object.values(commands))(
    '$name is taken as it is only where zod keeps it',
    ({ input }) => {
      const random = seeded(3);
      let taken = 0;
      for (let turn = 0; turn < 20; turn += 1) {
        const value = valueBySchema(input, random);
        for (const tried of [value, spoil(structuredClone(value), random)]) {
          if (!accepts(input)(tried)) continue;
          const read = input.safeParse(tried);
          expect(isDeepStrictEqual(read.data, tried)).toBe(true);
          taken += 1;
        }
      }
      expect(taken).toBeGreaterThan(0);
    },
  );
});
