import { parseDate } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import { groupCoverageSchema } from './appeal';
import { briefSchema, type Brief } from './brief';
import { briefDocumentSchema, linesOf, wordsOfLine, type BriefDocument } from './brief-document';
import { briefPhrases } from './brief-phrases';
import { briefPhrasesEn } from './brief-phrases-en';
import { readerOf } from './casebook-reader';
import { composeBrief } from './compose-brief';
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
} from './fixtures/records';
import { newId } from './ids';
import { project } from './projection';
import { readDate } from './read-date';
import type { AnyRecord } from './records';
import type { ReleaseLevel } from './release';
import { replyLinkSchema } from './reply';

const open = { release: 'public' } as const;

function openQuote(exact: string, title: string, given: object = {}) {
  const made = makeQuote(exact, { ...open, title, published: readDate('2024-11-20'), ...given });
  const annotations = made.source.annotations.map((each) => ({ ...each, ...open }));
  return { evidence: made.evidence, source: { ...made.source, annotations } };
}

const paper = openQuote('was taken from her flat', 'Editor held', {
  publisher: makeParty('The Harbour Times'),
});
const watch = openQuote('calls for her release', 'Free the editor');
const secret = makeQuote('told on the phone', { release: 'confidential', title: 'A call' });

const leyla = makeDetainee({
  ...open,
  names: [
    makeName('Leyla Qurbanova', { ...open, language: 'az', evidence: [paper.evidence] }),
    makeName('Лейла Гурбанова', { ...open, script: 'Cyrl', evidence: [paper.evidence] }),
  ],
  facts: [
    makeFact('occupation', 'editor', { ...open, evidence: [paper.evidence] }),
    makeFact('charges', 'smuggling', {
      ...open,
      saidBy: makeParty('her lawyer'),
      evidence: [paper.evidence],
    }),
    makeFact('charges', 'tax evasion', {
      ...open,
      status: 'disputed',
      evidence: [secret.evidence],
    }),
    makeFact('motive', 'her reporting', open),
  ],
  custodyEvents: [makeEvent('arrest', '2024-11-14', { ...open, evidence: [paper.evidence] })],
});
const quiet = makeDetainee({
  ...open,
  publicity: { choice: 'quiet', by: 'family', until: null },
  names: [makeName('Never Printed', open)],
});
const letter = makeAppeal('A letter', '2024-12-01', {
  ...open,
  addressees: [{ id: newId('member'), party: makeParty('The Minister'), note: '' }],
  documents: [watch.evidence],
  outcomeLines: [
    makeLine(leyla.id, { ...open, status: 'sent', evidence: [watch.evidence] }),
    makeLine(quiet.id, open),
  ],
});
const call = makeAppeal('A call', '2024-12-05', {
  ...open,
  groupCoverages: [
    groupCoverageSchema.parse({
      id: newId('member'),
      enteredAt: entered,
      by: 'own-words',
      words: 'and all others',
      evidence: [watch.evidence],
      ...open,
    }),
  ],
});
const reply = makeReply({
  ...open,
  evidence: [watch.evidence],
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
const records: AnyRecord[] = [
  leyla,
  quiet,
  letter,
  call,
  reply,
  paper.source,
  watch.source,
  secret.source,
];

function compose(
  given: Partial<Brief> = {},
  level: ReleaseLevel = 'public',
  of: readonly AnyRecord[] = records,
): BriefDocument {
  const brief = briefSchema.parse({
    kind: 'brief',
    id: newId('brief'),
    createdAt: entered,
    title: 'A brief',
    asOf: readDate('2025-01-31'),
    audience: 'ministry',
    detainees: [leyla.id, quiet.id],
    ...given,
  });
  return composeBrief({
    projected: project(readerOf(of), level, brief.audience),
    brief,
    phrases: briefPhrases('en'),
    today: parseDate('2026-11-22'),
    banners: ['not updated'],
  });
}

function words(document: BriefDocument): string[] {
  return linesOf(document).map(wordsOfLine);
}

function find(document: BriefDocument, start: string) {
  return linesOf(document).find((line) => wordsOfLine(line).startsWith(start));
}

describe('composeBrief: a person', () => {
  const document = compose();

  it('is plain data of its own schema', () => {
    expect(briefDocumentSchema.parse(structuredClone(document))).toEqual(document);
    expect(document.banners).toEqual(['not updated']);
    expect(document.subtitle).toBe('As of 31 January 2025. For: ministry.');
  });

  it('leads each factual line back to a numbered quote', () => {
    const line = find(document, 'Occupation: editor.');
    expect(line?.claims).toEqual([leyla.facts[0]?.id]);
    const note = document.citations.find((each) => each.n === line?.citations[0]);
    expect(note).toMatchObject({
      quote: 'was taken from her flat',
      words: 'The Harbour Times: Editor held, 20 November 2024.',
      source: paper.source.id,
    });
  });

  it('numbers notes from 1 in the order of the page, each passage once', () => {
    const numbers = linesOf(document).flatMap((line) => line.citations);
    const order = [...new Set(numbers)];
    expect(order).toEqual(order.map((_, index) => index + 1));
    expect(document.citations.map((note) => note.n)).toEqual(order);
  });

  it('says whose word it is, and that it is disputed', () => {
    expect(find(document, 'Charges, according to her lawyer: smuggling.')?.accordingTo).toBe(
      'her lawyer',
    );
    expect(words(document)).toContain(
      'Charges, by another account: tax evasion. This is disputed.',
    );
  });

  it('prints a source that stays as one note on file, and nothing of it', () => {
    const line = find(document, 'Charges, by another account');
    const note = document.citations.find((each) => each.n === line?.citations[0]);
    expect(note).toEqual({
      n: note?.n,
      onFile: true,
      source: null,
      title: '',
      publisher: '',
      date: '',
      page: null,
      url: '',
      quote: null,
      ownWords: false,
      words: briefPhrasesEn['citation.on-file'],
    });
    expect(JSON.stringify(document)).not.toContain('told on the phone');
    expect(JSON.stringify(document)).not.toContain(secret.source.id);
  });

  it('gives the status with what it rests on and how long it has lasted', () => {
    expect(words(document)).toContain(
      'As of 31 January 2025: reported arrested. This rests on one report: arrest (14 November 2024). No release is reported.',
    );
    expect(words(document)).toContain('Held for 79 days, counted to 31 January 2025.');
  });

  it('prints an inferred link as such, and a group as a group', () => {
    expect(words(document)).toContain(
      'denial, A minister (addressee), December 2024. Link not stated by the source; inferred by us.',
    );
    expect(words(document)).toContain(
      'Covered as a group, without a name: A call, 5 December 2024, by the words “and all others”.',
    );
  });

  it('lists what has no source and what is disputed', () => {
    expect(document.notices.map(({ words: said, why }) => `${why}: ${said}`)).toEqual([
      'disputed: Charges, by another account: tax evasion. This is disputed.',
      'unsourced: Motive alleged by the authorities or by others: her reporting.',
    ]);
  });

  it('has no trace of somebody who is quiet', () => {
    expect(JSON.stringify(document)).not.toContain('Never Printed');
    expect(JSON.stringify(document)).not.toContain(quiet.id);
    expect(words(compose({ audience: 'internal' }, 'internal')).join()).toContain('Never Printed');
  });

  it('is the same whatever the confidential records say', () => {
    const other = makeDetainee({ release: 'confidential', names: [makeName('Hidden', open)] });
    const more = makeAppeal('Hidden appeal', '2024', { release: 'confidential' });
    const brief = { id: newId('brief') };
    expect(compose(brief, 'public', [other, more, ...records])).toEqual(compose(brief));
  });

  it('leaves quotes out where none are wanted', () => {
    expect(compose({ withQuotes: false }).citations.map((note) => note.quote)).not.toContain(
      'was taken from her flat',
    );
  });
});

describe('composeBrief: edited lines', () => {
  const key = `fact:${leyla.facts[0]?.id ?? ''}`;
  const edit = (release: ReleaseLevel) => ({
    editedLines: [{ id: newId('member'), lineKey: key, words: 'She edits a paper.', release }],
  });

  it('keep their claims and notes', () => {
    const line = find(compose(edit('public')), 'She edits a paper.');
    expect(line).toMatchObject({ claims: [leyla.facts[0]?.id], edited: true, citations: [1] });
  });

  it('never leave below the level they were written at', () => {
    expect(find(compose(edit('internal')), 'She edits')).toBeUndefined();
    expect(find(compose(edit('internal')), 'Occupation: editor.')).toBeDefined();
  });
});

describe('composeBrief: other templates', () => {
  it('makes a campaign list with a summary row and an entry for each person', () => {
    const document = compose({ template: 'campaign-list' });
    const table = document.sections[0]?.blocks[0];
    expect(table?.kind === 'table' && table.rows.map((row) => row.cells.map(wordsOfLine))).toEqual([
      ['1. Leyla Qurbanova', 'editor', 'reported arrested', '1 on file'],
    ]);
    expect(find(document, 'Occupation: editor.')).toBeDefined();
  });

  it('makes an appeal tracker with replies and the outcome for each person', () => {
    const document = compose({ template: 'appeal-tracker' });
    const headings = document.sections.map((each) => each.heading[0]?.text);
    expect(headings).toContain('A letter');
    expect(headings).toContain('Replies');
    expect(find(document, 'It names nobody on file.')).toBeDefined();
    const tables = document.sections
      .flatMap((each) => each.blocks)
      .filter((block) => block.kind === 'table');
    expect(tables[0]?.rows.map((row) => row.cells.map(wordsOfLine))).toEqual([
      ['Leyla Qurbanova', 'sent; denial', 'covered as a group'],
    ]);
    expect(tables[1]?.rows[0]?.cells.map(wordsOfLine)).toEqual([
      'Leyla Qurbanova',
      'not stated',
      'named in the text',
      'sent',
      'denial, A minister (addressee), December 2024. Link not stated by the source; inferred by us.',
      'none on file',
    ]);
  });
});

describe("Vigil's own summary as a source", () => {
  it('is never printed as the words of its publisher', () => {
    const own = openQuote('they were held', "Vigil's summary of a statement", {
      sourceKind: 'summary',
      publisher: makeParty('The Watch'),
    });
    const fact = makeFact('charges', 'x', { ...open, evidence: [own.evidence] });
    const document = compose({}, 'public', [{ ...leyla, facts: [fact] }, own.source]);
    expect(document.citations.find((note) => note.ownWords)).toMatchObject({
      words: `Vigil's summary of a statement (The Watch, 20 November 2024). The words are our summary, not the publisher’s.`,
      quote: 'they were held',
    });
  });
});

describe('briefPhrases', () => {
  it('fills places once, and never a place in a value', () => {
    const phrases = briefPhrases('en');
    expect(phrases.say('said.by', { party: '{party} {date}' })).toBe(
      'According to {party} {date}: ',
    );
    expect(phrases.list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(phrases.list([])).toBe('');
  });
});

describe('a note on a source whose title names its publisher', () => {
  it('says the name once', () => {
    const source = openQuote('x', 'Harbour Times: Editor held', {
      publisher: makeParty('Harbour Times'),
    });
    const person = makeDetainee({
      ...open,
      names: [makeName('A B', { ...open, evidence: [source.evidence] })],
      facts: [makeFact('occupation', 'editor', { ...open, evidence: [source.evidence] })],
    });
    const document = compose({ detainees: [person.id] }, 'public', [person, source.source]);
    expect(document.citations[0]?.words).toBe('Harbour Times: Editor held, 20 November 2024.');
  });
});
