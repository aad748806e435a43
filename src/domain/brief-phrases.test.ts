import { parseDate } from '@internationalized/date';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { briefSchema } from './brief';
import { linesOf, wordsOfLine } from './brief-document';
import { briefPhrases, briefSentences, labelLanguages } from './brief-phrases';
import type { BriefSentence } from './brief-sentences';
import { briefTemplates } from './brief-template';
import { readCasebookData } from './casebook-data';
import { readerOf } from './casebook-reader';
import { composeBrief } from './compose-brief';
import { definitions } from './definitions';
import { entered } from './fixtures/records';
import { newId } from './ids';
import { project } from './projection';
import { readDate } from './read-date';
import { isVocabularyName, termsOf } from './vocabulary';
import { vocabularyLabels } from './vocabulary-labels';

function formsOf(sentence: BriefSentence): string[] {
  return typeof sentence === 'string' ? [sentence] : Object.values(sentence.forms);
}

function placesOf(text: string): string[] {
  return [...text.matchAll(/\{[\w-]+\}/g)].map(([place]) => place).toSorted();
}

const english = Object.entries(briefSentences.en);
const others = labelLanguages.filter((each) => each !== 'en');

describe.each(others)('the sentences in %s', (language) => {
  const sentences = briefSentences[language];

  it('fill the same places as the English ones, in every form', () => {
    for (const [key, sentence] of english) {
      const wanted = placesOf(formsOf(sentence)[0] ?? '');
      const own = formsOf(sentences[key as keyof typeof sentences]);
      for (const form of own) expect(placesOf(form), key).toEqual(wanted);
    }
  });

  it('have every form that the language counts in', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [key, sentence] of Object.entries(sentences)) {
      if (typeof sentence === 'string') continue;
      expect(Object.keys(sentence.forms).toSorted(), key).toEqual(pluralCategories.toSorted());
    }
  });

  it('have a label for every term of the lists that a brief prints, and for no other', () => {
    const labels = vocabularyLabels[language] ?? {};
    expect(Object.keys(labels).length).toBeGreaterThan(15);
    for (const [list, own] of Object.entries(labels)) {
      if (!isVocabularyName(list)) throw new Error(`there is no list ${list}`);
      const ids =
        list === 'definitions'
          ? definitions.flatMap(({ id, criteria, exclusion }) => [
              id,
              ...[...criteria, ...(exclusion ? [exclusion] : [])].map((each) => `${id}.${each.id}`),
            ])
          : termsOf(list).map((term) => term.id);
      expect(Object.keys(own).toSorted(), list).toEqual(ids.toSorted());
      for (const label of Object.values(own)) expect(label.trim(), list).not.toBe('');
    }
  });
});

describe('counting', () => {
  it('takes the form of its number', () => {
    function days(language: string, min: string): string {
      return briefPhrases(language).say('custody.days.exact', { min, date: '–' });
    }
    expect(days('ru', '1')).toContain('1 день;');
    expect(days('ru', '3')).toContain('3 дня;');
    expect(days('ru', '11')).toContain('11 дней;');
    expect(days('ru', '121')).toContain('121 день;');
    expect(days('en', '1')).toContain('1 day,');
    expect(days('en', '2')).toContain('2 days,');
    expect(days('az', '2')).toContain('2 gün,');
  });

  it('falls back to English for a language without sentences', () => {
    expect(briefPhrases('ka').language).toBe('en');
    expect(briefPhrases('az-Cyrl').language).toBe('az');
  });
});

describe.each(others)('every template in %s', (language) => {
  const data = readFileSync('resources/practice/casebook-data.json', 'utf8');
  const read = readCasebookData(JSON.parse(data));
  if (!read.ok) throw new Error('the practice casebook is not read');
  const casebook = readerOf(read.value.records);
  const cases = casebook.all('detainee').filter((person) => person.standing === 'case');
  const labels = Object.keys(vocabularyLabels[language] ?? {}).flatMap((list) =>
    isVocabularyName(list) ? termsOf(list).map((term) => term.en) : [],
  );
  const fixed = english.flatMap(([, sentence]) =>
    formsOf(sentence).flatMap((form) => form.split(/\{[\w-]+\}/)),
  );
  const known = data.toLowerCase();
  // What a source or the researcher says in English stays so; only Vigil's own words are looked for.
  const own = [...new Set([...labels, ...fixed])]
    .map((words) => words.trim())
    .filter((words) => /[a-z]{4}/i.test(words) && !known.includes(words.toLowerCase()));

  it.each(briefTemplates)('%s has none of the English words of Vigil', (template) => {
    const group = casebook.all('case-group')[0]?.id ?? null;
    const brief = briefSchema.parse({
      ...{ kind: 'brief', id: newId('brief'), createdAt: entered, title: '1', template, language },
      ...{ asOf: readDate('2025-01-31'), detainees: cases.map(({ id }) => id), group },
      contents: 'plain',
    });
    const document = composeBrief({
      projected: project(casebook, 'internal', 'internal'),
      brief,
      phrases: briefPhrases(language),
      today: parseDate('2025-02-01'),
    });
    const said = [
      ...linesOf(document).map(wordsOfLine),
      ...document.sections.flatMap(({ heading, blocks }) => [
        wordsOfLine({ parts: heading }),
        ...blocks.flatMap((block) => ('caption' in block ? [block.caption] : [])),
        ...blocks.flatMap((block) => (block.kind === 'table' ? block.columns : [])),
      ]),
      ...document.citations.map((note) => note.words),
      ...[document.subtitle, document.citationsHeading, document.contents?.heading ?? ''],
      ...(document.form?.missing ?? []),
    ].join('\n');
    expect(own.length).toBeGreaterThan(200);
    const words = said.toLowerCase();
    const found = own.filter((each) =>
      new RegExp(`(?<![\\p{L}-])${escaped(each.toLowerCase())}(?![\\p{L}-])`, 'u').test(words),
    );
    expect(found).toEqual([]);
    expect(said).toMatch(language === 'ru' ? /\p{Script=Cyrillic}/u : /[əışğ]/u);
  });
});

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
