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

/** What zod keeps of a schema, as far as it is read here. */
interface Shape {
  readonly type: string;
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string } } }[];
  readonly shape?: Readonly<Record<string, { readonly def: Shape }>>;
  readonly element?: { readonly def: Shape };
  readonly innerType?: { readonly def: Shape };
  readonly options?: readonly { readonly def: Shape }[];
}

/** True for a text of any words: not one of a fixed form (a term, a moment, a hash). */
function isFree({ checks = [] }: Shape): boolean {
  return !checks.some(({ _zod: { def } }) => def.check === 'string_format');
}

/** Every field of a schema that holds words somebody wrote, by its path. */
function wordFields(shape: Shape, path: string): string[] {
  const inner = [shape.element, shape.innerType, ...(shape.options ?? [])];
  const members = Object.entries(shape.shape ?? {});
  if (shape.type === 'string') return isFree(shape) ? [path] : [];
  return [
    ...inner.flatMap((one) => (one === undefined ? [] : wordFields(one.def, path))),
    ...members.flatMap(([name, { def }]) => wordFields(def, `${path}.${name}`)),
  ];
}

describe('maskRecord', () => {
  it('hides every field of every record that holds words, be it one small word', () => {
    // Codes that only look like words: ids of definitions and clocks, columns, formats, languages.
    const codes = new Set([
      ...['id', 'definition', 'criterion', 'rule', 'replaces', 'holidays', 'zone', 'language'],
      ...['column', 'columns', 'operator', 'groupBy', 'table', 'parts', 'vocabulary', 'lineKey'],
      ...['rowKind', 'dateOrder', 'days', 'split', 'target', 'format', 'mediaType', 'edtf'],
      // A condition of a saved view names a term of a list more often than words.
      'value',
    ]);
    const shown = Object.entries(recordShapes).flatMap(([kind, { schema }]) =>
      wordFields((schema as unknown as { def: Shape }).def, kind).filter((path) => {
        const [name = '', list = ''] = path.split('.').toReversed();
        if (codes.has(name)) return false;
        const said = { [name]: 'aysel' };
        const member = list === kind ? said : { [list]: [said] };
        const record = { kind, ...member, textVersions: [] } as unknown as AnyRecord;
        return JSON.stringify(maskRecord(record)).includes('aysel');
      }),
    );
    expect(shown).toEqual([]);
  });

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
