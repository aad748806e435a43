import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../casebook/client';
import { commands } from '../../../casebook/commands/registry';
import { newId } from '../../../domain/ids';
import { isMessageKey } from '../catalogue';
import { changeWords, entryWords } from './change-words';

function entry(takesBack: HistoryEntry['takesBack']): HistoryEntry {
  return {
    id: newId('change'),
    actor: newId('actor'),
    count: 1,
    lamport: 1,
    at: '2026-01-01T00:00:00Z',
    label: { key: 'change.add-source', values: { title: 'Letter' } },
    batch: null,
    takesBack,
    ops: [],
    opCount: 1,
    takenBackBy: null,
  };
}

describe('changes in words', () => {
  it('has a sentence for every command', () => {
    for (const name of Object.keys(commands))
      expect(isMessageKey(`change.${name}`), name).toBe(true);
  });

  it('puts the terms of a label in words', () => {
    const label = { key: 'change.add-member', values: { kind: 'detainee', list: 'custodyEvents' } };
    expect(changeWords(label)).toBe('Person: custody event added');
    const lines = { key: 'change.set-outcome-lines', values: { count: '3' } };
    expect(changeWords(lines)).toBe('Outcome set for 3 people');
  });

  it('shows a label it does not know by its key', () => {
    expect(changeWords({ key: 'change.of-the-future', values: {} })).toBe('change.of-the-future');
  });

  it('tells an undo from what it took back, and doing again from both', () => {
    const first = entry(null);
    const undone = entry(first.id);
    const again = entry(undone.id);
    const undoneAgain = entry(again.id);
    const entries = [undoneAgain, again, undone, first];
    expect(entries.map((one) => entryWords(one, entries))).toEqual([
      'Undone: Source added: Letter',
      'Done again: Source added: Letter',
      'Undone: Source added: Letter',
      'Source added: Letter',
    ]);
  });
});
