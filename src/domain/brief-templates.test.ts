import { parseDate } from '@internationalized/date';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { briefSchema, type Brief } from './brief';
import { linesOf, wordsOfLine } from './brief-document';
import { briefPhrases } from './brief-phrases';
import { briefTemplates } from './brief-template';
import { templateRules } from './brief-templates';
import { readCasebookData } from './casebook-data';
import { readerOf } from './casebook-reader';
import { composeBrief } from './compose-brief';
import { declaredOf } from './declared-fields';
import { entered } from './fixtures/records';
import { newId } from './ids';
import { project } from './projection';
import { pseudonymous } from './pseudonymous';
import { readDate } from './read-date';

const read = readCasebookData(
  JSON.parse(readFileSync('resources/practice/casebook-data.json', 'utf8')),
);
if (!read.ok) throw new Error('the practice casebook is not read');
const casebook = readerOf(read.value.records);
const cases = casebook.all('detainee').filter((person) => person.standing === 'case');
const phrases = briefPhrases('en');
const projected = project(casebook, 'internal', 'internal');

function compose(given: Partial<Brief>, from = projected) {
  const brief = briefSchema.parse({
    kind: 'brief',
    id: newId('brief'),
    createdAt: entered,
    title: 'A brief',
    asOf: readDate('2025-01-31'),
    detainees: cases.map((person) => person.id),
    ...given,
  });
  return composeBrief({ projected: from, brief, phrases, today: parseDate('2025-02-01') });
}

describe.each(briefTemplates)('the template %s', (template) => {
  const document = compose({ template });

  it('says something, and rests each line that says a claim on notes or on a question', () => {
    const lines = linesOf(document);
    expect(lines.length).toBeGreaterThan(2);
    const bare = lines.filter(
      (line) =>
        line.claims.length > 0 &&
        line.citations.length === 0 &&
        !document.notices.some((notice) => notice.line === line.key),
    );
    expect(bare.map(wordsOfLine)).toEqual([]);
  });

  it('numbers its notes in the order of the page, with none left over', () => {
    const order = [...new Set(linesOf(document).flatMap((line) => line.citations))];
    expect(order).toEqual(order.map((_, at) => at + 1));
    expect(document.citations.map((note) => note.n)).toEqual(order);
  });

  it('has keys of its own for every line, so that an edited line is one line', () => {
    const keys = linesOf(document).map((line) => line.key);
    expect(keys.length - new Set(keys).size).toBe(0);
  });

  it('reads nothing that it did not declare', () => {
    const { reads } = templateRules[template];
    for (const record of declaredOf(projected, reads).records) {
      const declared = reads[record.kind];
      expect(declared).toBeDefined();
      for (const [list, value] of Object.entries(record)) {
        if (Array.isArray(value) && value.length > 0) expect(declared?.lists).toContain(list);
      }
    }
  });

  it('leaves no name of a case in it where people stand as numbers', () => {
    const order = cases.map((person) => person.id);
    const hidden = pseudonymous(projected, order, (n) => `Person ${n}`);
    const text = JSON.stringify(compose({ template, title: 'A' }, hidden));
    for (const person of cases) {
      for (const name of person.names) expect(text).not.toContain(name.text);
    }
  });
});

describe('forms', () => {
  const [first] = cases;
  if (first === undefined) throw new Error('nobody is a case');

  it('count their words against the limit', () => {
    const short = compose({ template: 'early-day-motion', detainees: [first.id] });
    const words = linesOf(short).map(wordsOfLine).join(' ').split(/\s+/).filter(Boolean);
    expect(short.form?.words).toEqual({ count: words.length, limit: 250 });
    expect(compose({ template: 'urgency-motion' }).form?.words?.limit).toBe(500);
    expect(compose({ template: 'person' }).form).toBeNull();
  });

  it('list what they ask for and no claim answers', () => {
    const form = compose({ template: 'wgad-questionnaire', detainees: [first.id] }).form;
    expect(form?.missing).toContain('I. Identity: Citizenship');
    expect(form?.missing.join()).not.toContain('Name');
    expect(compose({ template: 'urgency-motion', detainees: [] }).form?.missing).toContain(
      'Nobody is chosen',
    );
  });
});

describe('parts', () => {
  it('come in the wanted order, and what is left out takes its notes along', () => {
    const all = compose({ template: 'person' });
    const two = compose({ template: 'person', parts: ['timeline', 'custody'] });
    const parts = new Set(two.sections.map((section) => section.key.split(':')[0]));
    expect([...parts]).toEqual(['person', 'timeline', 'custody']);
    expect(two.citations.length).toBeLessThan(all.citations.length);
  });
});
