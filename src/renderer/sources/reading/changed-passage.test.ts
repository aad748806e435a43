import { describe, expect, it } from 'vitest';
import { changedPassage } from './changed-passage';
import type { Passage } from './passages';

function passage(id: string, start: number): Passage {
  return { id, start, end: start + 5, hue: 'amber', annotation: {} } as unknown as Passage;
}

describe('what an undo changed among the passages', () => {
  const [one, two] = [passage('a', 3), passage('b', 20)];

  it('is the one that came back, or that is another now', () => {
    expect(changedPassage([one], [one, two])).toEqual({ passage: two });
    const moved = { ...one, end: 12 };
    expect(changedPassage([one, two], [moved, two])).toEqual({ passage: moved });
  });

  it('is the place of the one that went', () => {
    expect(changedPassage([one, two], [one])).toEqual({ at: 20 });
  });

  it('is nothing where all are the same', () => {
    expect(changedPassage([one, two], [one, two])).toBeNull();
  });
});
