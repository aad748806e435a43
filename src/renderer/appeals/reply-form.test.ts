import { describe, expect, it } from 'vitest';
import { recordReply } from '../../casebook/commands/record-reply';
import { appealSchema } from '../../domain/appeal';
import { newId } from '../../domain/ids';
import { readDate } from '../../domain/read-date';
import { replySchema } from '../../domain/reply';
import { replyForm, replyHead, replyInput } from './reply-form';

function appealTo(...addressees: string[]) {
  return appealSchema.parse({
    kind: 'appeal',
    id: newId('appeal'),
    createdAt: '2025-01-01T00:00:00Z',
    title: 'Letter',
    appealKind: 'letter',
    date: readDate('2024-10-01'),
    release: 'public',
    addressees: addressees.map((name) => ({
      id: newId('member'),
      party: { kind: 'named', name },
    })),
  });
}

describe('the form of a reply', () => {
  it('begins with the one addressee, and leaves the choice where there are several', () => {
    const one = replyForm(appealTo('Minister'), null);
    expect(one.from).toEqual({ kind: 'named', name: 'Minister' });
    expect(one.links).toMatchObject([{ known: 'stated', detainees: [] }]);
    expect(replyForm(appealTo('Minister', 'Prosecutor'), null).from).toBeNull();
    expect(replyForm(appealTo(), null).from).toBeNull();
  });

  it('is taken by its command, each link with the mark of the reply', () => {
    const form = replyForm(appealTo('Minister'), null);
    const from = { kind: 'named', name: 'Minister' } as const;
    const input = replyInput({ ...form, from, date: 'about 5 May 2024', release: 'confidential' });
    expect(recordReply.input.safeParse(input).success).toBe(true);
    expect(input.links).toMatchObject([{ release: 'confidential' }]);
    expect(input.date.edtf).toBe('2024-05-05~');
    expect(replyInput({ ...form, from }).date).toMatchObject({ written: '', edtf: null });
  });

  it('keeps the date on file, hour and all, where it was not touched', () => {
    const before = replySchema.parse({
      kind: 'reply',
      id: newId('reply'),
      createdAt: '2025-01-01T00:00:00Z',
      enteredAt: '2025-01-01T00:00:00Z',
      from: { kind: 'named', name: 'Minister' },
      role: 'addressee',
      replyType: 'denial',
      date: { written: 'last Monday', edtf: '2024-10-07', hour: '09:30', zone: 'Asia/Baku' },
    });
    const form = replyForm(appealTo('Minister'), before);
    const { from } = before;
    expect(replyHead({ ...form, from }, before)['date']).toEqual(before.date);
    expect(replyHead({ ...form, from, date: '2024-10-08' }, before)['date']).toMatchObject({
      edtf: '2024-10-08',
      hour: null,
    });
  });
});
