import { describe, expect, it } from 'vitest';
import type { GridColumn, GridRow } from '../shared/table/grid-row';
import { editWith } from './cell-values';
import { pasteBlock } from './paste-block';

const columns: readonly GridColumn[] = [
  { id: 'name', header: 'Name', type: 'name', width: 100 },
  {
    id: 'status',
    header: 'Status',
    type: 'term',
    width: 100,
    options: [
      { id: 'sent', words: 'Sent' },
      { id: 'no-answer', words: 'No answer' },
    ],
    edit: { field: 'status', kind: 'term' },
  },
  {
    id: 'next',
    header: 'Next',
    type: 'text',
    width: 100,
    edit: { field: 'nextStep', kind: 'text' },
  },
];

function row(id: string): GridRow {
  return {
    id,
    kind: 'appeal',
    record: 'app_1' as never,
    list: 'outcomeLines',
    member: id as never,
    from: { id, status: 'sent', nextStep: '' },
    values: { name: id, status: 'Sent', next: '' },
    behind: { status: 'sent' },
  };
}

const rows = [row('a'), row('b')];

describe('pasting a block', () => {
  it('lays cells over rows and columns, and keeps to what can be edited', () => {
    const block = pasteBlock(
      'x\tNo answer\tcall\r\ny\tSent\tə\n',
      rows[0]!,
      columns[0]!,
      rows,
      columns,
    );
    expect(block.cells.map(({ row: { id }, before, after }) => [id, before, after])).toEqual([
      ['a', 'Sent', 'No answer'],
      ['a', '', 'call'],
      ['b', '', 'ə'],
    ]);
    expect(block.refused).toBe(2);
  });

  it('refuses words a list of terms does not have, and counts what falls outside', () => {
    const block = pasteBlock('Perhaps\n\n\nSent', rows[0]!, columns[1]!, rows, columns);
    expect(block).toMatchObject({ cells: [], outside: 2 });
  });

  it('makes an edit that keeps the rest of the member', () => {
    expect(editWith(rows[0]!, columns[1]!, 'no answer')).toEqual({
      kind: 'appeal',
      id: 'app_1',
      list: 'outcomeLines',
      member: { id: 'a', status: 'no-answer', nextStep: '' },
    });
    expect(editWith(rows[0]!, columns[0]!, 'x')).toBeNull();
  });
});
