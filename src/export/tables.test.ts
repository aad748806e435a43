import { parseDate } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import { groupCoverageSchema } from '../domain/appeal';
import { briefPhrases } from '../domain/brief-phrases';
import { readCasebookData } from '../domain/casebook-data';
import { readerOf } from '../domain/casebook-reader';
import {
  entered,
  makeAppeal,
  makeDetainee,
  makeEvent,
  makeFact,
  makeLine,
  makeName,
  makeParty,
  makeQuote,
  makeReply,
} from '../domain/fixtures/records';
import { newId } from '../domain/ids';
import { project } from '../domain/projection';
import { readDate } from '../domain/read-date';
import type { ReleaseLevel } from '../domain/release';
import { replyLinkSchema } from '../domain/reply';
import { appealsByDetaineeTable } from './appeals-by-detainee-csv';
import { casebookJson } from './casebook-json';
import type { CsvTable } from './csv';
import { detaineesTable } from './detainees-csv';
import type { ExportInput } from './export-input';

const open = { release: 'public' } as const;
const made = makeQuote('was taken', { ...open, title: 'Editor held', published: readDate('2024') });
const source = {
  ...made.source,
  annotations: made.source.annotations.map((each) => ({ ...each, ...open })),
};
const evidence = [made.evidence];
const leyla = makeDetainee({
  ...open,
  names: [makeName('Leyla Qurbanova', { ...open, evidence }), makeName('=Лейла', open)],
  facts: [makeFact('occupation', 'editor', { ...open, evidence })],
  custodyEvents: [
    makeEvent('arrest', 'noyabr 2024', { ...open, evidence, saidBy: makeParty('her brother') }),
  ],
});
const covered = makeDetainee({
  ...open,
  names: [makeName('Only Covered', open)],
  custodyEvents: [makeEvent('arrest', '2024-01-01', open)],
});
const hidden = makeDetainee({ release: 'confidential', names: [makeName('Hidden', open)] });

function party(name: string) {
  return [{ id: newId('member'), party: makeParty(name), note: '' }];
}

const letter = makeAppeal('A letter', '14 November 2024', {
  ...open,
  issuers: party('Us'),
  addressees: party('The Minister'),
  targets: party('The police'),
  outcomeLines: [makeLine(leyla.id, { ...open, evidence }), makeLine(hidden.id, open)],
});
const call = makeAppeal('A call', '2024-10', {
  ...open,
  groupCoverages: [
    groupCoverageSchema.parse({
      id: newId('member'),
      enteredAt: entered,
      by: 'own-words',
      words: 'all prisoners',
      ...open,
    }),
  ],
});
const reply = makeReply({
  ...open,
  links: [
    replyLinkSchema.parse({
      id: newId('member'),
      enteredAt: entered,
      appeal: letter.id,
      known: 'inferred',
      ...open,
    }),
  ],
});
const records = [leyla, covered, hidden, letter, call, reply, source];

/** A stand-in for the keyed hash of the page: not a hash, but of its form. */
function hash(text: string): string {
  let sum = 7n;
  for (const letterOf of text)
    sum = (sum * 131n + BigInt(letterOf.codePointAt(0) ?? 0)) % (1n << 128n);
  return sum.toString(16).padStart(32, '0');
}

function input(level: ReleaseLevel = 'public'): ExportInput {
  return {
    projected: project(readerOf(records), level, 'ministry'),
    phrases: briefPhrases('en'),
    asOf: parseDate('2025-01-31'),
    today: parseDate('2026-11-22'),
    hash,
    note: 'as reported to January 2025; not updated',
  };
}

function asObjects(table: CsvTable): Record<string, string>[] {
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, index) => [column, row[index] ?? ''])),
  );
}

describe('detaineesTable', () => {
  const rows = asObjects(detaineesTable([covered.id, leyla.id, hidden.id], input()));

  it('has a row a person who leaves, in the order given', () => {
    expect(rows.map((row) => row['name'])).toEqual(['Only Covered', 'Leyla Qurbanova']);
  });

  it('gives custody with its date as written, as EDTF and as days, and whose word it is', () => {
    expect(rows[1]).toMatchObject({
      custody_status: 'reported arrested',
      held: 'yes',
      custody_date: 'noyabr 2024',
      custody_date_edtf: '2024-11',
      custody_date_from: '2024-11-01',
      custody_date_to: '2024-11-30',
      custody_said_by: 'her brother',
      as_of: '2025-01-31',
      days_held_least: '63',
      days_held_most: '92',
      other_names: '=Лейла',
      appeals: '1',
    });
  });

  it('cites its sources and bears the note', () => {
    expect(rows[1]?.['evidence']).toContain('Editor held, 2024 (publisher not given). “was taken”');
    for (const row of rows) expect(row['note']).toBe('as reported to January 2025; not updated');
  });

  it('has pseudonyms below internal and ids within', () => {
    expect(rows[1]?.['detainee_id']).toMatch(/^det_[0-9a-f]{32}$/);
    expect(rows[1]?.['detainee_id']).not.toBe(leyla.id);
    const inside = asObjects(detaineesTable([leyla.id], input('internal')));
    expect(inside[0]?.['detainee_id']).toBe(leyla.id);
  });
});

describe('appealsByDetaineeTable', () => {
  const table = appealsByDetaineeTable(input());
  const rows = asObjects(table);

  it('begins with the columns that were agreed', () => {
    expect(table.columns.slice(0, 16).join(', ')).toBe(
      'appeal_id, appeal_title, appeal_kind, appeal_date, issuers, addressees, target, detainee_id, detainee_name, named_how, raised, status, reply, reply_link, effect, evidence',
    );
  });

  it('has one row a line, and one for an appeal without lines, oldest first', () => {
    expect(rows.map((row) => [row['appeal_title'], row['detainee_name']])).toEqual([
      ['A call', ''],
      ['A letter', 'Leyla Qurbanova'],
    ]);
  });

  it('never names who is covered only as a group', () => {
    expect(JSON.stringify(table)).not.toContain('Only Covered');
    expect(rows[0]).toMatchObject({ detainee_id: '', status: '', group_coverage: 'all prisoners' });
  });

  it('says how a reply is linked', () => {
    expect(rows[1]).toMatchObject({
      issuers: 'Us',
      addressees: 'The Minister',
      target: 'The police',
      named_how: 'named in the text',
      status: 'sent',
      reply: 'denial, A minister (addressee), December 2024',
      reply_link: 'link not stated by the source; inferred by us',
      appeal_date: '14 November 2024',
      appeal_date_edtf: '2024-11-14',
      note: 'as reported to January 2025; not updated',
    });
    expect(rows[0]?.['addressees']).toBe('not stated');
  });

  it('uses one pseudonym for one person in both tables', () => {
    const people = asObjects(detaineesTable([leyla.id], input()));
    expect(rows[1]?.['detainee_id']).toBe(people[0]?.['detainee_id']);
  });

  it('has only the people asked for', () => {
    const some = asObjects(appealsByDetaineeTable(input(), [covered.id]));
    expect(some).toEqual([]);
  });
});

describe('casebookJson', () => {
  it('reads back, without one id of the casebook below internal', () => {
    const json = casebookJson('Out', input().projected, hash);
    const read = readCasebookData(JSON.parse(json));
    expect(read.ok && read.value.records.map((record) => record.kind)).toEqual([
      'detainee',
      'detainee',
      'appeal',
      'appeal',
      'source',
      'reply',
    ]);
    for (const record of records) expect(json).not.toContain(record.id);
    for (const name of leyla.names) expect(json).not.toContain(name.id);
  });

  it('keeps ids at the level internal, for a casebook that is moved', () => {
    const json = casebookJson('Out', input('internal').projected, hash);
    expect(json).toContain(leyla.id);
  });
});
