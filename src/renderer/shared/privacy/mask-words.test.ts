import { describe, expect, it } from 'vitest';
import practice from '../../../../resources/practice/casebook-data.json';
import { detaineeSchema } from '../../../domain/detainee';
import { makeDetainee, makeEvent, makeName, makeQuote } from '../../../domain/fixtures/records';
import { custodyStatusAt } from '../../../domain/custody-status';
import { CalendarDate } from '@internationalized/date';
import { recordShapes, type AnyRecord, type RecordKind } from '../../../domain/records';
import { maskedWords, maskLabel, maskRecord, maskText } from './mask-words';

interface Practice {
  readonly records: readonly { readonly kind: RecordKind }[];
}

const records = (practice as unknown as Practice).records.map(
  (record) => recordShapes[record.kind].schema.parse(record) as AnyRecord,
);

describe('maskRecord', () => {
  it('leaves no name and no sentence of the practice casebook, of any kind of record', () => {
    const shown = records.map((record) => JSON.stringify(maskRecord(record))).join('\n');
    for (const words of ['Aysel', 'Küləkli', 'Кюлекли', 'Lantern', 'Harbour', 'journalist']) {
      expect(shown).not.toContain(words);
    }
    // What is left of letters is names of fields, terms and ids: nothing with a capital in front.
    expect(shown.match(/"[A-ZÇƏĞİÖŞÜА-Я][a-zçəğıöşüа-я]{2,} [^"]*"/gu)).toBeNull();
  });

  it('keeps what a screen works with: custody stands as before', () => {
    const person = makeDetainee({
      names: [makeName('Aysel Küləkli')],
      custodyEvents: [makeEvent('arrest', '2024-03', { place: 'Harbour City' })],
    });
    const masked = maskRecord(person);
    const today = new CalendarDate(2024, 6, 1);
    const question = { asOf: today, today, reportedOn: () => null };
    expect(custodyStatusAt(masked, question).status).toBe(custodyStatusAt(person, question).status);
    expect(masked.names[0]?.text).toBe(maskedWords);
    expect(masked.custodyEvents[0]?.place).toBe(maskedWords);
    expect(detaineeSchema.safeParse(masked).success).toBe(true);
  });

  it('keeps the places of passages in a text whose words are hidden', () => {
    const { source } = makeQuote('held since May');
    const masked = maskRecord(source);
    const [passage] = masked.annotations;
    expect(passage?.selectors.exact).toHaveLength('held since May'.length);
    expect(passage?.selectors.exact).not.toMatch(/\p{L}/u);
    expect(maskText('Aysel 😀 ə')).toHaveLength('Aysel 😀 ə'.length);
  });

  it('gives the same object again, so that nothing is drawn anew for it', () => {
    const person = makeDetainee();
    expect(maskRecord(person)).toBe(maskRecord(person));
  });

  it('hides names in the labels of History', () => {
    const label = { key: 'change.add-detainee', values: { name: 'Aysel', kind: 'detainee' } };
    expect(maskLabel(label).values).toEqual({ name: maskedWords, kind: 'detainee' });
  });
});
