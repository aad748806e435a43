import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inRoot } from '../setup/paths.mjs';
import { controls } from './list.mjs';

it.each(controls)('check $check takes out what stands once in $file', ({ file, from, test }) => {
  expect(readFileSync(inRoot(file), 'utf8').split(from)).toHaveLength(2);
  expect(existsSync(inRoot(test))).toBe(true);
});
