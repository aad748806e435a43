import { parseDate } from '@internationalized/date';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { briefSchema } from '../../domain/brief';
import { briefTemplates, type BriefTemplate } from '../../domain/brief-template';
import { readCasebookData } from '../../domain/casebook-data';
import { readerOf } from '../../domain/casebook-reader';
import {
  entered,
  makeAppeal,
  makeDetainee,
  makeEvent,
  makeFact,
  makeLine,
  makeName,
  makeReply,
  makeSource,
} from '../../domain/fixtures/records';
import { idFromBytes } from '../../domain/ids';
import { project } from '../../domain/projection';
import { readDate } from '../../domain/read-date';
import type { AnyRecord } from '../../domain/records';
import type { ReleaseMark } from '../../domain/release';
import { briefDocx } from '../../export/brief-docx';
import { writeCsv } from '../../export/csv';
import { exportFiles } from '../../export/export-files';
import { pseudonymiser, replaceIds } from '../../export/pseudonyms';
import { composed } from './compose';
import { leavingDocument, tableOf } from './hand-out';

const file = 'resources/practice/casebook-data.json';
const read = readCasebookData(JSON.parse(readFileSync(file, 'utf8')));
if (!read.ok) throw new Error('the practice casebook is not read');
const base = read.value.records;
const today = parseDate('2025-02-01');

/** A keyed hash of an export, but the same each time: what leaves is compared byte for byte. */
function hash(text: string): string {
  let sum = 7n;
  for (const letter of text) sum = (sum * 131n + BigInt(letter.codePointAt(0) ?? 0)) % (1n << 128n);
  return sum.toString(16).padStart(32, '0');
}

/**
 * A brief for the press from some records: the document that PDF, HTML and DOCX are made of alone, and
 * the tables that CSV and XLSX are.
 */
async function briefOf(records: readonly AnyRecord[], template: BriefTemplate): Promise<string[]> {
  const people = base.flatMap((one) => (one.kind === 'detainee' ? [one.id] : []));
  const brief = briefSchema.parse({
    ...{ kind: 'brief', id: idFromBytes('brief', new Uint8Array(16)), createdAt: entered },
    ...{ title: 'All', template, detainees: people, audience: 'press', level: 'public' },
    asOf: readDate('2025-01-31'),
  });
  const made = composed(readerOf(records), brief, 'practice', today);
  const document = leavingDocument(made.document, hash);
  const tables = (['detainees-csv', 'appeals-csv'] as const).map((format) => {
    const { columns, rows } = tableOf(format, made);
    // Its ids are hashed with a key that only this table has.
    return {
      columns,
      rows: rows.map((row) => row.map((cell) => cell.replace(/_[0-9a-f]{32}/g, ''))),
    };
  });
  return [JSON.stringify(document), ...tables.map((table) => writeCsv(table))];
}

/** The whole casebook for the press: data, schema, passages and every table. */
async function wholeOf(records: readonly AnyRecord[]): Promise<string[]> {
  const projected = project(readerOf(records), 'public', 'press').records;
  const files: string[] = [];
  for (const { name, pieces } of exportFiles(
    'All',
    replaceIds([...projected], pseudonymiser(hash)),
    '',
  )) {
    for await (const piece of pieces) files.push(`${name} ${new TextDecoder().decode(piece)}`);
  }
  return files;
}

const words = fc.string({ minLength: 1, maxLength: 12 });
const mark = fc.constantFrom<ReleaseMark>('partners', 'internal', 'confidential', 'privileged');

/** Closed records, and closed claims on every open person and appeal. */
const secrets = fc.array(fc.tuple(words, mark), { minLength: 1, maxLength: 3 });

function withSecrets(given: readonly (readonly [string, ReleaseMark])[], atFront: boolean) {
  function join<T>(known: readonly T[], added: readonly T[]): T[] {
    return atFront ? [...added, ...known] : [...known, ...added];
  }
  const beside = given.flatMap(([text, release]): AnyRecord[] => {
    const hidden = makeDetainee({ release, names: [makeName(text, { release: 'public' })] });
    return [
      hidden,
      makeSource(text, { release }),
      makeAppeal(text, '2023', { release, outcomeLines: [makeLine(hidden.id)] }),
      makeReply({ release, words: text }),
    ];
  });
  const open = base.map((record): AnyRecord => {
    if (record.kind === 'detainee') {
      return {
        ...record,
        names: join(
          record.names,
          given.map(([text, release]) => makeName(text, { release })),
        ),
        facts: join(
          record.facts,
          given.map(([text, release]) => makeFact('health', text, { release })),
        ),
        custodyEvents: join(
          record.custodyEvents,
          given.map(([, release]) => makeEvent('death', '2024', { release })),
        ),
      };
    }
    return record;
  });
  return join(open, beside);
}

/** Nothing closed, added or replaced, changes one byte of what `leaving` gives. */
async function isUnmoved(
  leaving: (records: readonly AnyRecord[]) => Promise<string[]>,
  runs: number,
) {
  const expected = await leaving(base);
  expect(expected.join('').length).toBeGreaterThan(1000);
  await fc.assert(
    fc.asyncProperty(secrets, fc.boolean(), async (given, atFront) => {
      expect(await leaving(withSecrets(given, atFront))).toEqual(expected);
    }),
    { numRuns: runs },
  );
}

describe('a DOCX', () => {
  it('has the same bytes each time, however many were written before it', async () => {
    const brief = briefSchema.parse({
      ...{ kind: 'brief', id: idFromBytes('brief', new Uint8Array(16)), createdAt: entered },
      ...{ title: 'All', template: 'appeal-tracker', asOf: readDate('2025-01-31') },
    });
    const { document } = composed(readerOf(base), brief, 'practice', today);
    const [first, second] = [await briefDocx(document, 'All'), await briefDocx(document, 'All')];
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });
});

describe('what is kept in confidence beside it', () => {
  it.each(briefTemplates)('changes no byte of what the template %s is written from', (template) =>
    isUnmoved((records) => briefOf(records, template), 2),
  );

  it('changes no byte of the whole casebook in any format', () => isUnmoved(wholeOf, 2));
});
