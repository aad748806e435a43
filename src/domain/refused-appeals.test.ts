import { describe, expect, it } from 'vitest';
import { askSchema, type Appeal } from './appeal';
import { readerOf } from './casebook-reader';
import { consentStates } from './consent';
import { entered, makeAppeal, makeDetainee, makeLine } from './fixtures/records';
import { newId } from './ids';
import { refusedAppeals } from './refused-appeals';

const person = makeDetainee();

function letter(title: string, consent: Appeal['consent']): Appeal {
  const ask = askSchema.parse({ id: newId('member'), enteredAt: entered, ask: 'release' });
  return makeAppeal(title, '2024-11', {
    consent,
    asks: [ask],
    outcomeLines: [makeLine(person.id)],
  });
}

describe('refusedAppeals', () => {
  const appeals = [...consentStates, null].map((state) => letter(state ?? 'nobody asked', state));
  const casebook = readerOf([person, ...appeals]);

  function found(claims: readonly string[]): string[] {
    return refusedAppeals(casebook, new Set(claims)).map(({ title }) => title);
  }

  it('stops at an appeal that was refused or is wanted no more, by any part of it that leaves', () => {
    const parts: ((appeal: Appeal) => string | undefined)[] = [
      ({ id }) => id,
      ({ outcomeLines: [line] }) => line?.id,
      ({ asks: [ask] }) => ask?.id,
    ];
    for (const part of parts) {
      expect(found(appeals.map((appeal) => part(appeal) ?? ''))).toEqual(['refused', 'withdrawn']);
    }
  });

  it('says nothing of an appeal that stays, whatever else leaves', () => {
    expect(found([person.id])).toEqual([]);
  });
});
