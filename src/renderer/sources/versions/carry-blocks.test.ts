import { describe, expect, it } from 'vitest';
import type { Block } from '../../../domain/source';
import { carryBlocks } from './carry-blocks';

function blocked(lines: readonly string[], more: readonly Partial<Block>[] = []) {
  const text = lines.join('\n');
  let at = 0;
  const blocks = lines.map((line, index): Block => {
    const start = at;
    at += line.length + 1;
    return { kind: 'paragraph', start, end: start + line.length, ...more[index] };
  });
  return { text, blocks };
}

const before = blocked(
  ['Title', 'First line.', 'Second line.'],
  [{ kind: 'heading', level: 1, page: 1 }, { page: 1 }, { kind: 'list-item', level: 1, page: 2 }],
);

describe('carryBlocks', () => {
  it('keeps kind, level and page of lines that stayed, wherever they stand now', () => {
    const after = carryBlocks(
      before,
      blocked(['Title', 'A new line.', 'First line.', 'Second line.']),
    );
    expect(after.map(({ kind, level, page }) => [kind, level, page])).toEqual([
      ['heading', 1, 1],
      ['paragraph', undefined, 1],
      ['paragraph', undefined, 1],
      ['list-item', 1, 2],
    ]);
  });

  it('keeps the kind of a corrected line where no line came or went', () => {
    const after = carryBlocks(before, blocked(['Title', 'First line.', 'Second line, corrected.']));
    expect(after[2]).toMatchObject({ kind: 'list-item', level: 1, page: 2 });
  });
});
