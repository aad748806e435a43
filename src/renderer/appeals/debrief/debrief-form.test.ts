import { describe, expect, it } from 'vitest';
import { debriefContact } from '../../../casebook/commands/debrief-contact';
import { newId } from '../../../domain/ids';
import { debriefInput, emptyDebrief } from './debrief-form';

const appeal = newId('appeal');
const [one, two, three] = [newId('member'), newId('member'), newId('member')];
const linesOf = () => [{ id: one }, { id: two }, { id: three }];

describe('the debrief sheet', () => {
  const empty = emptyDebrief(appeal, 'Meeting', '2025-01-27');

  it('says how each name was raised, and nothing of a name without an answer', () => {
    const form = { ...empty, answers: { [one]: 'raised', [two]: 'not-raised' } as const };
    const input = debriefInput({ ...form, way: 'orally-public' }, linesOf);
    expect(input?.raised).toEqual([
      { appeal, line: one, raised: 'orally-public' },
      { appeal, line: two, raised: 'not-raised' },
    ]);
    expect(debriefContact.input.safeParse(input).success).toBe(true);
    expect(input?.note).toMatchObject({ sourceKind: 'contact-note', release: 'confidential' });
  });

  it('needs a title, a day and a channel', () => {
    expect(debriefInput({ ...empty, title: ' ' }, linesOf)).toBeNull();
    expect(debriefInput({ ...empty, date: '' }, linesOf)).toBeNull();
    expect(debriefInput({ ...empty, channel: null }, linesOf)).toBeNull();
    expect(debriefInput(empty, linesOf)).not.toBeNull();
  });
});
