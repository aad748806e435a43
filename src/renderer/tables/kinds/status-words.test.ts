import { describe, expect, it } from 'vitest';
import { appealSchema } from '../../../domain/appeal';
import { newId } from '../../../domain/ids';
import { readDate } from '../../../domain/read-date';
import { statusWords } from './status-words';

function appealWith(statuses: readonly string[]) {
  return appealSchema.parse({
    kind: 'appeal',
    id: newId('appeal'),
    createdAt: '2025-01-01T00:00:00Z',
    title: 'Letter',
    appealKind: 'letter',
    date: readDate('2024-10-01'),
    outcomeLines: statuses.map((status) => ({
      id: newId('member'),
      enteredAt: '2025-01-01T00:00:00Z',
      detainee: newId('detainee'),
      status,
    })),
  });
}

describe('the summary of an appeal’s outcomes', () => {
  it('counts the lines by status, in the order of the ladder', () => {
    expect(statusWords(appealWith(['refused', 'sent', 'refused']))).toBe('1 sent, 2 refused');
    expect(statusWords(appealWith([]))).toBe('');
  });
});
