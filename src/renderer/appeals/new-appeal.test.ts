import { describe, expect, it } from 'vitest';
import { recordAppeal } from '../../casebook/commands/record-appeal';
import { newId } from '../../domain/ids';
import { appealInput, doubled, emptyAppeal, isComplete, personRow } from './new-appeal';

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
