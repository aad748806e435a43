import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appealSchema } from '../../domain/appeal';
import { briefSchema, type Brief } from '../../domain/brief';
import { linesOf } from '../../domain/brief-document';
import { readerOf } from '../../domain/casebook-reader';
import { newId } from '../../domain/ids';
import { readDate } from '../../domain/read-date';
import type { AnyRecord } from '../../domain/records';
import { writeCsv } from '../../export/csv';
import { casebookStops } from './casebook-export';
import { composed } from './compose';
import { evidenceOf } from './evidence-of';
import { csvPieces, exportHash, headOf, leavingDocument, tableOf, whoLeaves } from './hand-out';
import { decisionWords, mattersOf, nameOf, unsourcedOf } from './matters';

const file = join(import.meta.dirname, '../../../resources/practice/casebook-data.json');
const { records } = JSON.parse(readFileSync(file, 'utf8')) as { records: AnyRecord[] };
const casebook = readerOf(records);

function briefOnAll(given: Partial<Brief> = {}): Brief {
  return briefSchema.parse({
    kind: 'brief',
    id: newId('brief'),
    createdAt: '2025-01-06T09:00:00.000Z',
    title: 'Everybody',
    detainees: casebook.all('detainee').map((person) => person.id),
    asOf: readDate('2024-12-31'),
    ...given,
  });
}

const anyId = /\b[a-z]{3}_[0-9a-f]{32}\b/g;

function idsIn(value: unknown): string[] {
  return [...new Set(JSON.stringify(value).match(anyId))];
}

describe('what a brief is made of', () => {
  it('bears the notice of a casebook that is no real one, on pages and on rows', () => {
    const made = composed(casebook, briefOnAll(), 'practice');
    expect(made.document.banners).toHaveLength(1);
    const [banner = ''] = made.document.banners;
    expect(headOf(made.document)).toContain(banner);
    const table = tableOf('detainees-csv', made);
    const note = table.columns.indexOf('note');
    expect(table.rows.length).toBeGreaterThan(5);
    expect(table.rows.every((row) => row[note] === banner)).toBe(true);
    expect(composed(casebook, briefOnAll(), 'ordinary').document.banners).toEqual([]);
  });

  it('says who is kept back and who has to be asked, and lets neither vanish unseen', () => {
    const quiet = casebook
      .all('detainee')
      .filter((one) => ['quiet', 'do-not-name'].includes(one.publicity.choice));
    expect(quiet.length).toBeGreaterThan(0);
    const made = composed(casebook, briefOnAll({ level: 'public', audience: 'press' }), undefined);
    for (const person of quiet) {
      expect(made.heldBack).toContain(person.id);
      expect(JSON.stringify(made.document)).not.toContain(nameOf(person.id, casebook));
    }
    expect(made.people.length + made.heldBack.length).toBe(casebook.all('detainee').length);
    const asked = made.people.filter(
      (id) => casebook.get('detainee', id)?.publicity.choice === 'ask-first',
    );
    const unasked = asked.filter((id) => casebook.get('detainee', id)?.standing === 'case');
    expect(unasked.length).toBeGreaterThan(0);
    const gaps = made.consent.filter((gap) => gap.scope === 'name').map((gap) => gap.detainee);
    for (const id of unasked) expect(gaps).toContain(id);
    expect(composed(casebook, briefOnAll(), undefined).consent).toEqual([]);
  });

  it('leaves nobody out of a tracker that names nobody', () => {
    const made = composed(
      casebook,
      briefOnAll({ template: 'appeal-tracker', detainees: [] }),
      undefined,
    );
    const onLines = casebook.all('appeal').flatMap((one) => one.outcomeLines);
    expect(new Set(made.people)).toEqual(new Set(onLines.map((line) => line.detainee)));
  });
});

describe('what has to be decided before a brief leaves', () => {
  const made = composed(casebook, briefOnAll(), undefined);
  const matters = mattersOf(made, casebook);

  it('takes the cells of one row as one thing, and every notice is in one of the groups', () => {
    const unsourced = made.document.notices.filter((one) => one.why === 'unsourced');
    const count = unsourcedOf(matters);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(new Set(unsourced.map((one) => one.line)).size);
    expect(matters.map((matter) => matter.id)).toEqual(
      expect.arrayContaining([...new Set(made.document.notices.map((one) => one.why))]),
    );
  });

  it('names each value that says otherwise than the file, in words', () => {
    expect(made.differences.length).toBeGreaterThan(0);
    const items = matters.find((matter) => matter.id === 'difference')?.items ?? [];
    expect(items).toHaveLength(made.differences.length);
    expect(items.join('\n')).toContain('died');
    expect(items.join('\n')).not.toMatch(/"kind"|sentenced-held|undefined/);
  });

  it('keeps who decided and for whom', () => {
    const words = decisionWords(matters, { by: ' R. R. ', to: '' });
    expect(words).toContain('R. R.');
    for (const matter of matters) expect(words).toContain(matter.title);
  });
});

describe('an appeal that those concerned refused', () => {
  const refusing = records.map((record) =>
    record.kind === 'appeal'
      ? { ...record, consent: 'refused' as const, consentBy: 'Kin' }
      : record,
  );
  const without = readerOf(refusing);
  const outside = { level: 'partners', audience: 'mp' } as const;
  const tracker = briefOnAll({ template: 'appeal-tracker', ...outside });

  it('stops a brief that says anything of it, and no tick lets it go', () => {
    const made = composed(without, tracker, undefined);
    const stop = mattersOf(made, without).find(({ id }) => id === 'appeal-consent');
    expect(stop?.stops).toBe(true);
    expect(stop?.items).toContain(`${made.appeals[0]?.appeal.title}: refused, Kin`);
    expect(composed(casebook, tracker, undefined).appeals).toEqual([]);
    const inside = briefOnAll({ template: 'appeal-tracker' });
    expect(composed(without, inside, undefined).appeals).toEqual([]);
  });

  it('stops a whole export at a level, and not the own copy', () => {
    const { appeals } = casebookStops(without, { kind: 'level', ...outside });
    expect(appeals.length).toBeGreaterThan(0);
    expect(casebookStops(casebook, { kind: 'level', ...outside }).appeals).toEqual([]);
    expect(casebookStops(without, { kind: 'own-copy' }).appeals).toEqual([]);
  });

  it('stops one that needs a consent until a decision for this audience is kept with it', () => {
    function asking(consents: readonly object[]) {
      const changed = records.map((record) =>
        record.kind === 'appeal'
          ? appealSchema.parse({ ...record, consent: 'needed', consents })
          : record,
      );
      return readerOf(changed);
    }
    const made = composed(asking([]), tracker, undefined);
    const stop = mattersOf(made, asking([])).find(({ id }) => id === 'appeal-unasked');
    expect(stop?.stops).toBe(true);
    expect(stop?.items[0]).toMatch(/: no consent on file for this audience$/);
    const decision = {
      ...{ id: newId('member'), state: 'not-obtainable', giver: '', relation: '', scope: [] },
      ...{ audience: 'member of parliament', date: readDate('2024-12-01') },
      ...{ decidedBy: 'R. R.', reviewOn: readDate('2999') },
    };
    const level = { kind: 'level', ...outside } as const;
    expect(composed(asking([decision]), tracker, undefined).appeals).toEqual([]);
    expect(casebookStops(asking([]), level).appeals.length).toBeGreaterThan(0);
    expect(casebookStops(asking([decision]), level).appeals).toEqual([]);
    const press = { ...decision, audience: 'press' };
    expect(composed(asking([press]), tracker, undefined).appeals.length).toBeGreaterThan(0);
  });

  it('lets the rest leave once its mark keeps it here', () => {
    const kept = readerOf(
      refusing.map((record) =>
        record.kind === 'appeal' ? { ...record, release: 'confidential' as const } : record,
      ),
    );
    expect(composed(kept, tracker, undefined).appeals).toEqual([]);
  });
});

describe('what is written', () => {
  it('holds no id of the casebook below the level internal, and links as before', () => {
    const brief = briefOnAll({ level: 'partners', audience: 'mp' });
    const made = composed(casebook, brief, undefined);
    const before = idsIn(made.document);
    const after = leavingDocument(made.document, exportHash());
    expect(before.length).toBeGreaterThan(20);
    expect(idsIn(after).filter((id) => before.includes(id))).toEqual([]);
    expect(idsIn(after)).toHaveLength(before.length);
    expect(linesOf(after).map((line) => line.parts)).toEqual(
      linesOf(made.document).map((line) => line.parts),
    );
    expect(idsIn(leavingDocument(made.document, exportHash()))).not.toEqual(idsIn(after));
    const known = new Set(records.map((record) => record.id as string));
    for (const format of ['detainees-csv', 'appeals-csv'] as const) {
      const ids = idsIn(tableOf(format, made));
      expect(ids.length).toBeGreaterThan(0);
      expect(ids.filter((id) => known.has(id))).toEqual([]);
    }
  });

  it('keeps the ids within the team, so that a copy can be found again', () => {
    const made = composed(casebook, briefOnAll(), undefined);
    expect(leavingDocument(made.document, exportHash())).toBe(made.document);
  });

  it('notes the people and the sources that left, by their ids in the casebook', () => {
    const made = composed(casebook, briefOnAll(), undefined);
    const { detainees, sources } = whoLeaves(made, casebook);
    expect(detainees).toEqual(made.people);
    expect(sources.length).toBeGreaterThan(3);
    expect(sources.every((id) => casebook.get('source', id) !== undefined)).toBe(true);
  });

  it('gives the table in pieces that are the table, with the mark only where asked for', () => {
    const rows = Array.from({ length: 9000 }, (_, n) => [
      `${n}`,
      'Əli İsmayılov, Гянджа'.repeat(3),
    ]);
    const table = { columns: ['n', 'name'], rows };
    const pieces = [...csvPieces(table, false)];
    expect(pieces.length).toBeGreaterThan(1);
    const text = Buffer.concat(pieces).toString('utf8');
    expect(text).toBe(writeCsv(table));
    const [marked] = csvPieces({ columns: ['n'], rows: [] }, true);
    expect([...(marked ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('heads each page with title and date, and takes no place from a title', () => {
    const made = composed(casebook, briefOnAll({ title: 'A {page} of {pages}' }), 'sample');
    const head = headOf(made.document);
    expect(head).not.toMatch(/[{}]/);
    expect(head).toContain('31 December 2024');
    expect(head).toContain('not updated');
    expect(headOf({ ...made.document, title: 'x'.repeat(400) }).length).toBeLessThanOrEqual(300);
  });
});

describe('the way back from a note', () => {
  it('leads to the quote in its source, to the whole of it, or nowhere for one on file', () => {
    const { citations } = composed(casebook, briefOnAll(), undefined).document;
    const quoted = citations.filter((note) => note.quote !== null);
    expect(quoted.length).toBeGreaterThan(10);
    for (const note of quoted) {
      const evidence = evidenceOf(note, casebook);
      const locator = evidence?.locator;
      expect(locator?.kind).toBe('text');
      const passage = casebook
        .get('source', evidence?.source ?? '')
        ?.annotations.find((one) => locator?.kind === 'text' && one.id === locator.annotation);
      expect(passage?.selectors.exact).toBe(note.quote);
    }
    const [first] = quoted;
    if (first === undefined) throw new Error('no note has a quote');
    expect(evidenceOf({ ...first, quote: null }, casebook)?.locator).toEqual({ kind: 'whole' });
    expect(evidenceOf({ ...first, quote: null, page: 3 }, casebook)?.locator).toEqual({
      kind: 'page',
      page: 3,
    });
    expect(evidenceOf({ ...first, source: null, onFile: true }, casebook)).toBeNull();
  });
});
