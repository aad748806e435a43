import { describe, expect, it } from 'vitest';
import { readerOf } from './casebook-reader';
import { entered, makeDetainee, makeName, makeOrganisation } from './fixtures/records';
import { newId } from './ids';
import { officeSchema } from './office';
import { holdersAt, partyKey, partyName, withheldName } from './party-name';
import { readDate } from './read-date';

const office = officeSchema.parse({
  kind: 'office',
  id: newId('office'),
  createdAt: entered,
  title: 'Minister of Justice',
  holders: [
    ['First Holder', '2020', '2023-05'],
    ['Second Holder', '2023-06', '..'],
  ].map(([name = '', from = '', to = '']) => ({
    id: newId('member'),
    enteredAt: entered,
    name,
    validFrom: readDate(from),
    validTo: to === '..' ? null : readDate(to),
  })),
});

describe('partyName', () => {
  const person = makeDetainee({ names: [makeName('Leyla Qurbanova')] });
  const body = makeOrganisation('The Watch');
  const casebook = readerOf([person, body, office]);

  it('is the shown name of the record', () => {
    expect(partyName({ kind: 'detainee', id: person.id, as: null }, casebook)).toBe(
      'Leyla Qurbanova',
    );
    expect(partyName({ kind: 'organisation', id: body.id, as: 'Watch' }, casebook)).toBe(
      'The Watch',
    );
    expect(partyName({ kind: 'office', id: office.id, as: null }, casebook)).toBe(
      'Minister of Justice',
    );
    expect(partyName({ kind: 'named', name: 'Somebody' }, casebook)).toBe('Somebody');
  });

  it('is what was printed where the record is gone, and withheld where nothing may be said', () => {
    const gone = newId('contact');
    expect(partyName({ kind: 'contact', id: gone, as: 'a relative' }, casebook)).toBe('a relative');
    expect(partyName({ kind: 'contact', id: gone, as: null }, casebook)).toBe(withheldName);
  });
});

describe('partyKey', () => {
  it('is equal for one name in two spellings of its spaces and capitals', () => {
    expect(partyKey({ kind: 'named', name: ' The  Watch ' })).toBe(
      partyKey({ kind: 'named', name: 'the watch' }),
    );
  });
});

describe('holdersAt', () => {
  it.each([
    ['2022-01-01', ['First Holder']],
    ['2023-06-02', ['Second Holder']],
    ['2019-12-31', []],
    ['unknown', []],
  ])('at %s', (date, holders) => {
    expect(holdersAt(office, readDate(date))).toEqual(holders);
  });
});
