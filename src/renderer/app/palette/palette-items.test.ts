import { describe, expect, it } from 'vitest';
import { commandsFor, readQuery } from './palette-items';

describe('the palette', () => {
  it('takes > for commands alone', () => {
    expect(readQuery(' >undo ')).toEqual({ commandsOnly: true, words: 'undo' });
    expect(readQuery('əli')).toEqual({ commandsOnly: false, words: 'əli' });
  });

  it('finds commands by words in any order and case', () => {
    expect(commandsFor('NOW lock').map(({ id }) => id)).toEqual(['app.lock']);
    expect(commandsFor('zzz')).toEqual([]);
  });

  it('offers nothing that only a focused part answers', () => {
    const ids = commandsFor('').map(({ id }) => id);
    expect(ids).toContain('app.undo');
    expect(ids).not.toContain('table.move');
    expect(ids).not.toContain('reading.highlight');
  });
});
