import { describe, expect, it } from 'vitest';
import { recordAppeal } from '../../casebook/commands/record-appeal';
import { entered } from '../../domain/fixtures/records';
import { newId } from '../../domain/ids';
import { listEditionSchema } from '../../domain/list-edition';
import { readDate } from '../../domain/read-date';
import {
  appealInput,
  doubled,
  emptyAppeal,
  handOverForm,
  isComplete,
  personRow,
} from './new-appeal';

const aysel = newId('detainee');
const letter = newId('source');

describe('the form of a new appeal', () => {
  it('needs a title and a kind, and nothing else', () => {
    const bare = emptyAppeal(undefined);
    expect(isComplete(bare)).toBe(false);
    expect(isComplete({ ...bare, title: 'Letter' })).toBe(false);
    const enough = { ...bare, title: ' Letter ', kind: 'letter' };
    expect(isComplete(enough)).toBe(true);
    const read = recordAppeal.input.parse(appealInput(enough));
    expect(read).toMatchObject({ title: 'Letter', appealKind: 'letter', outcomeLines: [] });
  });

  it('has the person in view filled in as a line of its own', () => {
    const form = { ...emptyAppeal(aysel), title: 'Letter', kind: 'letter' };
    expect(appealInput(form).outcomeLines).toMatchObject([
      { detainee: aysel, named: 'in-text', raised: 'in-writing', status: 'sent' },
    ]);
  });

  it('hands a list over with a line for each name on file, and tells those linked to nobody', () => {
    const entry = (printed: string, given: object = {}) => ({
      id: newId('member'),
      enteredAt: entered,
      printed,
      ...given,
    });
    const edition = listEditionSchema.parse({
      kind: 'list-edition',
      id: newId('list-edition'),
      createdAt: entered,
      title: 'List of May',
      date: readDate('2024-05'),
      issuer: { kind: 'named', name: 'Harbour Watch' },
      entries: [
        entry('Aysel K.', { detainee: aysel }),
        entry('A. Küləkli', { detainee: aysel }),
        entry('Samir B.'),
        entry('Ruslan G.', { detainee: newId('detainee'), change: 'removed' }),
      ],
    });
    const form = handOverForm(edition);
    expect(isComplete(form)).toBe(true);
    const input = appealInput(form);
    expect(input).toMatchObject({ title: 'List of May', appealKind: 'list-handed-over' });
    expect(input.issuers).toEqual([edition.issuer]);
    expect(input.outcomeLines).toMatchObject([{ detainee: aysel, raised: 'unknown' }]);
    expect(input.summary).toContain('Samir B.');
    expect(input.summary).not.toMatch(/Aysel|Ruslan/);
    expect(recordAppeal.input.safeParse(input).success).toBe(true);
  });

  it('leaves out empty rows and rests every claim on the documents given', () => {
    const input = appealInput({
      ...emptyAppeal(aysel),
      title: 'Letter',
      kind: 'letter',
      people: [personRow(1), personRow(2, { newName: ' Rəna ' })],
      asks: [
        { key: 1, ask: null, words: 'lost', addressee: null },
        { key: 2, ask: 'release', words: '', addressee: null },
      ],
      signatories: [
        { key: 1, sort: '', count: '5', bound: 'exact' },
        { key: 2, sort: 'NGOs', count: '1 200', bound: 'nearly' },
      ],
      documents: [{ source: letter, locator: { kind: 'whole' } }],
      release: 'public',
    });
    expect(recordAppeal.input.safeParse(input).success).toBe(true);
    expect(input.outcomeLines).toHaveLength(1);
    expect(input.outcomeLines[0]?.detainee).toEqual({ newName: 'Rəna' });
    expect(input.asks).toMatchObject([
      { ask: 'release', release: 'public', evidence: [{ source: letter }] },
    ]);
    expect(input.signatories).toMatchObject([{ sort: 'NGOs', count: 1200, bound: 'nearly' }]);
  });

  it('takes nobody twice', () => {
    const people = [
      personRow(1, { detainee: aysel }),
      personRow(2, { newName: 'Rəna' }),
      personRow(3, { detainee: aysel }),
      personRow(4, { newName: 'rəna ' }),
      personRow(5),
      personRow(6),
    ];
    expect([...doubled(people)]).toEqual([3, 4]);
    expect(isComplete({ ...emptyAppeal(undefined), title: 'T', kind: 'letter', people })).toBe(
      false,
    );
  });
});
