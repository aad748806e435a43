import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBackupDue, plannedName, prunePlanned } from './backup-plan';

const ref = 'abcdef0123456789abcdef0123456789';
const now = new Date('2026-03-10T12:00:00Z');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-plan-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a planned backup', () => {
  it.each([
    [null, true],
    ['2026-03-10T11:00:00Z', false],
    ['2026-03-03T12:00:00Z', true],
    ['2026-03-03T12:00:01Z', false],
    ['2100-01-01T00:00:00Z', true],
    ['never', true],
  ])('with the last one at %s is due: %s', (last, due) => {
    expect(isBackupDue({ folder, everyDays: 7, last }, now)).toBe(due);
  });

  it('keeps the latest five, the one just made whatever its clock said, and what is not ours', async () => {
    for (let day = 10; day < 18; day += 1) {
      writeFileSync(join(folder, plannedName(ref, new Date(Date.UTC(2026, 2, day)))), '');
    }
    const ofOther = plannedName(`ffffff${ref.slice(6)}`, now);
    const late = plannedName(ref, new Date(Date.UTC(1970, 0, 1)));
    for (const name of [ofOther, late, 'Vigil by hand.vigil'])
      writeFileSync(join(folder, name), '');
    await prunePlanned(folder, ref, late);
    expect(readdirSync(folder).toSorted()).toEqual(
      [
        ...[late, ofOther, 'Vigil by hand.vigil'],
        ...[14, 15, 16, 17].map((day) => plannedName(ref, new Date(Date.UTC(2026, 2, day)))),
      ].toSorted(),
    );
  });
});
