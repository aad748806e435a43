import { describe, expect, it } from 'vitest';
import type { Detainee } from '../../domain/detainee';
import { newId, type DetaineeId } from '../../domain/ids';
import { inOneTurn } from '../../domain/in-turns';
import { readDate } from '../../domain/read-date';
import { profileColumns } from './column-profile';
import { askedDays, withDays } from './day-count';
import { dryRunNow, nothingDecided, type OnFile } from './dry-run';
import type { Mapping, SheetSource } from './mapping';
import { proposeMapping } from './propose-mapping';
import { toRecords } from './to-records';

const now = '2026-11-22T10:00:00.000Z';
const from: SheetSource = { source: newId('source'), sheet: '' };

function mappingOf(rows: readonly (readonly string[])[], change: Partial<Mapping> = {}): Mapping {
  const profiles = profileColumns(rows, 0, rows[0]?.length ?? 0);
  const rowKind = change.rowKind ?? 'person';
  return {
    rowKind,
    header: 0,
    columns: proposeMapping(profiles, rowKind),
    dateOrder: null,
    confirmedOn: readDate('2026-05-01'),
    statusWords: {},
    join: 'name',
    blankErases: false,
    appeal: null,
    list: { title: 'List', date: readDate('2026') },
    ...change,
  };
}

function onFile(people: readonly Detainee[] = [], source: SheetSource | null = null): OnFile {
  return { people, appeal: null, editions: [], source };
}

/** The people that an import of `rows` leaves on file. */
function imported(rows: readonly (readonly string[])[], mapping: Mapping): Detainee[] {
  const result = dryRunNow(rows, mapping, onFile());
  const made = inOneTurn(toRecords(result, mapping, onFile(), from, now)).records;
  return made.filter((record): record is Detainee => record.kind === 'detainee');
}

const list = [
  ['Ad Soyad', 'Doğum tarixi', 'Статус', 'Дата ареста', 'Телефон'],
  ['Aydın Qasımlı', '02.05.1974', 'həbsdə', '14.11.2024', ''],
  ['Nərgiz Tahirli', '31.02.1980', 'азад', '', '+994 1'],
  ['Orxan Vəlizadə', '1990', 'azad', '04/05/2024', ''],
];

describe('the dry run of a spreadsheet', () => {
  it('proposes columns by their headers in several languages', () => {
    expect(mappingOf(list).columns.map(({ target }) => target)).toEqual([
      'name',
      'fact:birth-date',
      'status',
      'date:arrest',
      'fact:phone',
    ]);
  });

  it('proposes columns whose headers hold commas, and a note for more than one', () => {
    const rows = [
      ['№', 'Ad, soyad', 'Saxlanılma yeri', 'Qeyd', 'Note'],
      ['1', 'Aydın Qasımlı', 'Bakı', 'a', 'b'],
      ['2', 'Nərgiz Tahirli', 'Gəncə', 'c', 'd'],
    ];
    expect(mappingOf(rows).columns.map(({ target }) => target)).toEqual([
      ...['reference', 'name', 'fact:whereabouts', 'note', 'note'],
    ]);
  });

  it('makes nobody of a row of totals, and says so', () => {
    const rows = [...list, ['Cəmi:', '3', '', '', ''], ['Total Sarah', '1980', '', '', '']];
    const { counts, problems } = dryRunNow(rows, mappingOf(rows), onFile());
    expect(counts.create).toBe(4);
    expect(problems).toContainEqual(
      expect.objectContaining({ row: 5, value: 'Cəmi:', reason: 'totals-row' }),
    );
  });

  it('makes each value a claim that rests on its cell', () => {
    const [first] = imported(list, mappingOf(list));
    expect(first?.names[0]).toMatchObject({
      text: 'Aydın Qasımlı',
      evidence: [{ source: from.source, locator: { kind: 'cell', row: 2, column: 1 } }],
    });
    expect(first?.facts[0]).toMatchObject({
      field: 'birth-date',
      value: { date: { edtf: '1974-05-02', written: '02.05.1974' } },
    });
  });

  it('turns a status into what was confirmed on a day, never into an arrest', () => {
    const people = imported(list, mappingOf(list));
    const events = people.map(({ custodyEvents }) => custodyEvents.map(({ event }) => event));
    expect(events).toEqual([['held-confirmed', 'arrest'], [], ['at-liberty-confirmed', 'arrest']]);
    expect(people[0]?.custodyEvents[0]?.date.edtf).toBe('2026-05-01');
    expect(people[1]?.notes[0]?.text).toBe('Статус: азад');
  });

  it('keeps impossible and ambiguous dates as written and names their cells', () => {
    const { problems } = dryRunNow(list, mappingOf(list), onFile());
    expect(problems.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [3, 2, 'impossible-date'],
      [3, 3, 'unknown-status'],
      [4, 4, 'ambiguous-date'],
    ]);
    const dayFirst = mappingOf(list, { dateOrder: 'day-first' });
    expect(imported(list, dayFirst)[2]?.custodyEvents[1]?.date.edtf).toBe('2024-05-04');
  });

  it('asks about the number of a day in a column of dates, and keeps it as written', () => {
    const rows = [...list, ['Əli Əliyev', '27345', '', '45123', '']];
    const told = dryRunNow(rows, mappingOf(rows), onFile()).problems.slice(-2);
    expect(told.map(({ column, reason }) => [column, reason])).toEqual([
      [2, 'serial-date'],
      [4, 'serial-date'],
    ]);
    const last = imported(rows, mappingOf(rows))[3];
    expect(last?.facts[0]).toMatchObject({ value: { date: { written: '27345', edtf: null } } });
  });

  it('takes the number of a day as a date only in the column of which that was said', () => {
    const rows = [...list, ['Əli Əliyev', '27345', '', '45123', '']];
    const asked = askedDays(mappingOf(rows), profileColumns(rows, 0, 5));
    expect(asked.map(({ column, example, days }) => [column, example, days])).toEqual([
      [1, '27345', null],
      [3, '45123', null],
    ]);
    const said = withDays(withDays(mappingOf(rows), 1, 'since-1900'), 3, 'no-dates');
    const last = imported(rows, said)[3];
    expect(last?.facts[0]).toMatchObject({ value: { date: { edtf: '1974-11-12' } } });
    expect(last?.custodyEvents[0]?.date).toMatchObject({ written: '45123', edtf: null });
    const told = dryRunNow(rows, said, onFile()).problems.filter(({ row }) => row === 5);
    expect(told.map(({ column, reason }) => [column, reason])).toEqual([[4, 'no-date']]);
  });

  it('proposes a date for a column of such numbers under the word for one', () => {
    const rows = [
      ['Ad Soyad', 'Дата ареста', 'Kod'],
      ['Aydın Qasımlı', '45123', '45123'],
    ];
    const mapping = mappingOf(rows);
    expect(mapping.columns[1]).toMatchObject({ target: 'date:arrest' });
    expect(askedDays(mapping, profileColumns(rows, 0, 3)).map(({ column }) => column)).toEqual([1]);
  });

  it('tells a problem once, however often the values of its row are read again', () => {
    const { problems, plans } = dryRunNow(list, mappingOf(list), onFile());
    const told = problems.length;
    expect(plans.map(({ values }) => values.length)).toEqual([4, 4, 4]);
    expect(plans[1]?.values).toEqual(plans[1]?.values);
    expect(problems).toHaveLength(told);
  });

  it('keeps a date of the Iranian calendar as written', () => {
    const rows = [
      ['name', 'date of death'],
      ['A B', '1378-04-18'],
    ];
    const mapping = mappingOf(rows);
    expect(imported(rows, mapping)[0]?.facts[0]?.value).toMatchObject({
      date: { written: '1378-04-18', edtf: null },
    });
    expect(dryRunNow(rows, mapping, onFile()).problems[0]?.reason).toBe('jalali-date');
  });

  it('finds nothing to change in the same file a second time', () => {
    const mapping = mappingOf(list);
    const people = imported(list, mapping);
    const again = dryRunNow(list, mapping, onFile(people, from));
    expect(again.counts).toEqual({ create: 0, update: 0, same: 3, decide: 0, skip: 0 });
    // Also as another file with the same rows: known by name then.
    expect(dryRunNow(list, mapping, onFile(people)).counts).toMatchObject({ create: 0, update: 0 });
  });

  it('asks before a value that contradicts the file, and never lets a blank erase', () => {
    const people = imported(list, mappingOf(list));
    const other = [
      list[0]!,
      ['Aydın Qasımlı', '03.05.1974', '', '', ''],
      ['Nərgiz Tahirli', '', '', '', ''],
    ];
    const mapping = mappingOf(other);
    const { plans, counts } = dryRunNow(other, mapping, onFile(people));
    expect(counts).toMatchObject({ decide: 1, same: 1 });
    expect(plans[0]?.diffs[0]).toMatchObject({ before: '02.05.1974', how: 'ask' });
    const replacing = { ...nothingDecided, conflicts: 'replace' as const };
    const result = dryRunNow(other, mapping, onFile(people), replacing);
    const { members } = inOneTurn(toRecords(result, mapping, onFile(people), from, now));
    expect(
      members.map(({ replaces, member }) => [
        replaces,
        (member as never as { status: string }).status,
      ]),
    ).toEqual([
      [true, 'outdated'],
      [false, 'reported'],
    ]);
  });

  it('takes away by an empty cell only where that was asked for', () => {
    const people = imported(list, mappingOf(list));
    const other = [list[0]!, ['Nərgiz Tahirli', '', '', '', '']];
    const mapping = { ...mappingOf(list), blankErases: true };
    const { plans } = dryRunNow(other, mapping, onFile(people));
    expect(plans[0]?.diffs.map(({ value, before }) => [value.kind, before])).toEqual([
      ['blank', '31.02.1980'],
      ['blank', '+994 1'],
    ]);
  });

  it('offers people of a near name with reasons, and waits for a decision', () => {
    const people = imported(list, mappingOf(list));
    const rows = [['name'], ['Айдын Гасымлы'], ['Somebody Else']];
    const mapping = mappingOf(rows, { columns: [{ target: 'name', split: '' }] });
    const { plans, counts } = dryRunNow(rows, mapping, onFile(people));
    const id = people[0]?.id as DetaineeId;
    expect(counts.create).toBe(1);
    if (plans[0]?.action === 'decide') expect(plans[0].candidates[0]?.person).toBe(id);
    else expect(plans[0]?.person).toBe(id);
    const skipped = { ...nothingDecided, people: new Map([[2, 'skip' as const]]) };
    expect(dryRunNow(rows, mapping, onFile(people), skipped).counts.skip).toBe(1);
  });

  it('joins rows by key, splits cells of several values, and keeps two of a name apart', () => {
    const rows = [
      ['id', 'name', 'aliases'],
      ['k1', 'A B', 'X Y; Z W'],
      ['k1', 'A B', 'Q R'],
      ['k2', 'A B', ''],
    ];
    const columns = [
      { target: 'reference', split: '' },
      { target: 'name', split: '' },
      { target: 'other-name', split: ';' },
    ] as const;
    const people = imported(rows, mappingOf(rows, { columns, join: 'key' }));
    expect(people.map(({ reference }) => reference)).toEqual(['k1', 'k2']);
    expect(people[0]?.names.map(({ text }) => text)).toEqual(['A B', 'X Y', 'Z W', 'Q R']);
  });

  it('reads rows as events of a person', () => {
    const rows = [
      ['name', 'date', 'event type', 'place'],
      ['A B', '14.11.2024', 'arrest', 'Bakı'],
      ['A B', '2025-01', 'release', ''],
    ];
    const [person] = imported(rows, mappingOf(rows, { rowKind: 'event' }));
    expect(
      person?.custodyEvents.map(({ event, place, date }) => [event, place, date.edtf]),
    ).toEqual([
      ['arrest', 'Bakı', '2024-11-14'],
      ['release', '', '2025-01'],
    ]);
  });

  it('reads rows as entries of a list edition', () => {
    const rows = [
      ['name', 'reason'],
      ['A B', 'journalist'],
    ];
    const mapping = mappingOf(rows, { rowKind: 'list-entry' });
    const result = dryRunNow(rows, mapping, onFile());
    const { records } = inOneTurn(toRecords(result, mapping, onFile(), from, now));
    const edition = records.find(({ kind }) => kind === 'list-edition');
    expect(edition).toMatchObject({ entries: [{ printed: 'A B', why: 'journalist' }] });
  });
});
