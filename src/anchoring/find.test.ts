import { describe as group, expect, it } from 'vitest';
import { tallyCases } from '../../tools/eval-anchoring';
import { describe } from './describe';
import {
  type Chance,
  EDITS,
  type EditName,
  makeDocument,
  seededChance,
  toManuscript,
  trace,
} from './edits-for-tests';
import { find, findAll, type Placement } from './find';

function quoteIn(text: string, words: string, nth = 0): { start: number; end: number } {
  let start = text.indexOf(words);
  for (let skipped = 0; skipped < nth; skipped += 1) start = text.indexOf(words, start + 1);
  if (start === -1) throw new Error(`no ${words}`);
  return { start, end: start + words.length };
}

function move(text: string, edited: string, words: string, nth = 0): Placement {
  const { start, end } = quoteIn(text, words, nth);
  const selectors = describe(text, start, end);
  if (selectors === null) throw new Error('no selectors');
  return find(edited, selectors, text);
}

const ALPHA = 'The Alpha committee met in the capital and asked for the release of all those held.';
const BETA = 'The Beta committee met in the capital and asked for the release of all those held.';
const TEXT = `Report of the week.\n\n${ALPHA} It was a short meeting.\n\n${BETA} Nothing followed.\n\nThe end of the report.`;

group('silent placement', () => {
  it('follows a quote through edits elsewhere', () => {
    const edited = TEXT.replace('Report of the week.', 'A longer report of the week, corrected.');
    expect(move(TEXT, edited, ALPHA)).toEqual({
      state: 'placed',
      ...quoteIn(edited, ALPHA),
      how: 'unique-quote',
    });
  });

  it('keeps the offsets of an unchanged text even for words that stand twice', () => {
    expect(move(TEXT, TEXT, 'committee', 1)).toEqual({
      state: 'placed',
      ...quoteIn(TEXT, 'committee', 1),
      how: 'position',
    });
  });

  it('places a passage whose neighbours were both rewritten', () => {
    const edited = TEXT.replace('Report of the week.', 'Summary:').replace(
      'It was a short',
      'Quite a brief',
    );
    expect(move(TEXT, edited, ALPHA).state).toBe('placed');
  });

  it('does not mind reflowed surroundings', () => {
    const edited = TEXT.replace('week.\n\nThe Alpha', 'week. The Alpha').replace(
      'held. It was',
      'held.\nIt was',
    );
    expect(move(TEXT, edited, ALPHA).state).toBe('placed');
    const loose = TEXT.replace('The Alpha committee met', 'The\nAlpha\ncommittee met');
    expect(move(TEXT, loose, 'Alpha').state).toBe('placed');
  });
});

group('never to a twin', () => {
  it('sends a deleted sentence with a near twin to review, the twin as candidate', () => {
    const edited = TEXT.replace(`${ALPHA} `, '');
    const placement = move(TEXT, edited, ALPHA);
    expect(placement.state).toBe('review');
    if (placement.state !== 'review') return;
    expect(placement.candidates[0]).toMatchObject({
      ...quoteIn(edited, BETA),
      why: 'similar-words',
    });
  });

  it('sends a deleted sentence with an identical twin to review', () => {
    const text = TEXT.replace(BETA, ALPHA);
    const edited = text.replace(`${ALPHA} `, '');
    expect(move(text, edited, ALPHA, 0).state).toBe('review');
  });

  it('places the twin that stayed, told by both its sides', () => {
    const text = TEXT.replace(BETA, ALPHA);
    const edited = text.replace(`${ALPHA} `, '');
    expect(move(text, edited, ALPHA, 1)).toMatchObject({
      state: 'placed',
      ...quoteIn(edited, ALPHA),
    });
  });

  it('doubts what is left when all between two twins goes', () => {
    const text = `First of all, he was released. Then much happened here. Again he was released. At last it ended.`;
    const edited = 'First of all, he was released. At last it ended.';
    expect(move(text, edited, 'he was released', 0).state).toBe('review');
    expect(move(text, edited, 'he was released', 1).state).toBe('review');
  });

  it('doubts it too when both twins were followed by the same words', () => {
    const spring = 'In the spring of that year he was released. He went home at once.';
    const autumn = 'By the autumn of this year he was released. He went home at once.';
    const text = `${spring} Much happened.\n\n${autumn} Nothing more.`;
    const edited = text.replace(/ he was released[^]*this year/, '');
    expect(edited).toContain('that year he was released. He went home at once. Nothing');
    expect(move(text, edited, 'he was released', 0).state).toBe('review');
    expect(move(text, edited, 'he was released', 1).state).toBe('review');
  });

  it('doubts it too when both twins came after the same words', () => {
    const text =
      'It was said that he was released. Spring came early.\n\nMuch happened. ' +
      'It was said that he was released. Autumn came late.';
    const edited = text.replace(/ Spring[^]*he was released\./, '');
    expect(edited).toBe('It was said that he was released. Autumn came late.');
    expect(move(text, edited, 'he was released', 0).state).toBe('review');
    expect(move(text, edited, 'he was released', 1).state).toBe('review');
  });

  it('asks when little is left of what told twins apart', () => {
    const text = `Nobody in the old town knew that ${ALPHA} Evening came.\n\n${ALPHA} Morning came.`;
    const edited = text
      .replace('Nobody in the old town', 'All')
      .replace(`${ALPHA} Morning`, 'Then');
    expect(move(text, edited, ALPHA, 0).state).toBe('review');
  });

  it('doubts an exact copy that came in beside the changed original', () => {
    const edited = TEXT.replace(ALPHA, `${ALPHA} ${ALPHA.replace('met in', 'met\nin')}`);
    expect(move(TEXT, edited, ALPHA).state).toBe('review');
  });

  it('does not find part of a sentence that has gone in a near twin that came in elsewhere', () => {
    const gone = 'On the 26 of May the lawyer of Gamma lodged a complaint with the court in town.';
    const twin = gone.replace('26', '31');
    const rest = 'Nothing else was known then.\n\nThe minister said that he knew of no such case.';
    const text = `A doctor came.\n\n${gone} ${rest}`;
    const edited = `${twin} A doctor came.\n\n${rest}`;
    expect(edited.split('lodged a complaint with the court')).toHaveLength(2);
    expect(move(text, edited, 'complaint with the court').state).toBe('review');
  });

  it('doubts part of a sentence whose copy came in beside the changed original', () => {
    const sentence = 'The court ordered that Murad be held for three months in the river quarter.';
    const text = `It was a long day.\n\n${sentence} A doctor saw him after nineteen weeks.`;
    const changed = sentence.replace('be held', 'be8held');
    const edited = text.replace(sentence, `${sentence} ${changed}`);
    expect(move(text, edited, 'Murad be held for three months').state).toBe('review');
  });

  it('does not take a name for the same name in another sentence that came into its place', () => {
    function round(sentence: string): string {
      return `It was early on that cold day in March. ${sentence} It was late when all went home.`;
    }
    const text = round('On the 25 of May the lawyer of Gamma lodged a complaint.');
    const edited = round('On the 21 of May the lawyer of Gamma lodged a motion.');
    expect(move(text, edited, 'Gamma').state).toBe('review');
    const corrected = text.replace('cold day', 'warm day');
    expect(move(text, corrected, 'Gamma').state).toBe('placed');
  });

  it('does not take a sentence for the same words taken up in another one', () => {
    const sentence = 'The family saw him in the old prison for one hour.';
    const text = `It was cold that day.\n\n${sentence} Nobody else was let in.\n\nThe end of it.`;
    const edited = text.replace(sentence, `He wrote later: ${sentence.replace('.', '')} or less.`);
    expect(move(text, edited, sentence.replace('.', '')).state).toBe('review');
  });

  it('doubts a copy near the changed original', () => {
    const sentence = 'Night guards asked and held every detained man in the yard.';
    const between = 'The mother wrote a letter to the ministry.';
    const text = `It began in May.\n\n${between} ${sentence} Later he was moved.\n\nThe end.`;
    const changed = sentence.replace('detained', 'detoined');
    const edited = text.replace(`${between} ${sentence}`, `${sentence} ${between} ${changed}`);
    expect(move(text, edited, 'every detained man').state).toBe('review');
  });

  it('asks for a word of a near twin that came into the place of its sentence', () => {
    const sentence = 'The letter was kept by an activist on the square for Tural and his wife.';
    const other = 'Another activist was seen.';
    const text = `All rights reserved today.\n\n${sentence} ${other} Nothing more is known.`;
    const edited = text.replace(sentence, sentence.replace('Tural', 'Aysel')).replace(other, '');
    expect(edited.split('activist')).toHaveLength(2);
    expect(move(text, edited, 'activist').state).toBe('review');
  });

  it('asks when the words stand twice in the new text', () => {
    const edited = `${TEXT}\n\n${ALPHA}`;
    const placement = move(TEXT, edited, ALPHA);
    expect(placement.state).toBe('review');
    if (placement.state !== 'review') return;
    expect(placement.candidates.map((candidate) => candidate.why)).toContain('same-words');
    expect(placement.candidates[0]).toMatchObject(quoteIn(edited, ALPHA));
  });

  it('does not take a short quote for the same words in a new sentence elsewhere', () => {
    const text =
      'On Monday Anar was arrested in Baku. The trial has not begun yet.\n\nOther news follow here.';
    const edited =
      'The trial has not begun yet.\n\nOther news follow here. Leyla was arrested in Baku too.';
    expect(move(text, edited, 'Baku').state).toBe('review');
    expect(move(text, edited, 'was arrested in Baku').state).toBe('review');
  });

  it('does not take a name for the beginning of a longer one', () => {
    const text = 'The judge heard the man called Ali on the first day, and later adjourned.';
    const edited = 'The judge heard the man called Aliyev on the first day, and later adjourned.';
    expect(move(text, edited, 'heard the man called Ali').state).toBe('review');
  });

  it('trusts the count of occurrences when the old text is gone', () => {
    const text = TEXT.replace(BETA, ALPHA);
    const { start, end } = quoteIn(text, ALPHA);
    const selectors = describe(text, start, end);
    expect(selectors?.occurrences).toBe(2);
    if (selectors === null) return;
    expect(find(text.replace(`${ALPHA} It was a short meeting.`, ''), selectors).state).toBe(
      'review',
    );
  });

  it('says lost when nothing is like it', () => {
    expect(move(TEXT, 'Совсем другой текст.', ALPHA)).toEqual({ state: 'lost' });
  });

  it('offers what stands between the old surroundings', () => {
    const edited = TEXT.replace(ALPHA, 'Wholly new words now stand here.');
    const placement = move(TEXT, edited, ALPHA);
    expect(placement.state === 'review' && placement.candidates.map(({ why }) => why)).toContain(
      'same-surroundings',
    );
  });
});

/** Lines of cases: a random document, quote and list of edits, with the truth traced. */
function makeCases(edits: readonly EditName[], count: number, seed: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const chance = seededChance(seed * 100_003 + index);
    const text = makeDocument(chance, 6 + chance.below(6));
    const { start, end } = pickQuote(text, chance);
    const manuscript = toManuscript(text);
    for (const name of edits) EDITS[name](manuscript, chance);
    const expected = trace(text, manuscript, start, end);
    return JSON.stringify({ text, edited: manuscript.units.join(''), start, end, expected });
  });
}

/** A sentence, words of one, or a sentence and the next. */
function pickQuote(text: string, chance: Chance): { start: number; end: number } {
  const sentences = [...text.matchAll(/[^.\n]+\./g)].filter((match) => match[0].length > 20);
  const picked = chance.below(sentences.length);
  const match = sentences[picked];
  const next = sentences[picked + 1] ?? match;
  if (match === undefined || next === undefined) throw new Error('no sentence');
  const offset = match[0].length - match[0].trimStart().length;
  const start = match.index + offset;
  const length = match[0].length - offset;
  const kind = chance.below(3);
  if (kind === 0) return { start, end: start + length };
  if (kind === 1) {
    const from = chance.below(length - 6);
    return { start: start + from, end: start + from + 4 + chance.below(length - from - 5) };
  }
  return { start, end: next.index + next[0].length };
}

group('edits with the truth kept', () => {
  const runs: readonly (readonly [string, readonly EditName[], number])[] = [
    ['insertions', ['insertSentence', 'insertParagraph'], 0.75],
    ['deletions', ['deleteSentence', 'deleteParagraph'], 0.75],
    ['moved paragraphs', ['moveParagraph', 'moveParagraph'], 0.6],
    ['twins', ['copySentence', 'deleteSentence', 'copySentence', 'deleteSentence'], 0.6],
    ['near twins', ['copyChanged', 'deleteSentence', 'copyChanged', 'replaceWord'], 0.6],
    ['corrections', ['correctLetter', 'correctLetter', 'replaceWord', 'reflow', 'reflow'], 0.6],
    [
      'everything',
      [
        'moveParagraph',
        'copySentence',
        'deleteSentence',
        'copyChanged',
        'reflow',
        'insertSentence',
      ],
      0.5,
    ],
  ];

  it.each(runs)(
    '%s: nothing placed wrongly, most placed',
    (_, edits, least) => {
      const problems: string[] = [];
      const tally = tallyCases(makeCases(edits, 250, edits.length), (problem) =>
        problems.push(problem),
      );
      expect(problems).toEqual([]);
      expect(tally.silentWrong).toBe(0);
      expect(tally.right / tally.cases).toBeGreaterThan(least);
    },
    30_000,
  );
});

/** As `makeCases`, with up to seven edits of any kind on each. */
function makeMixedCases(count: number, seed: number): string[] {
  const names = Object.keys(EDITS) as EditName[];
  return Array.from({ length: count }, (_, index) => {
    const chance = seededChance(seed + index * 7919);
    const edits = Array.from({ length: 1 + chance.below(7) }, () => chance.pick(names));
    return makeCases(edits, 1, seed + index);
  }).flat();
}

group('any edits together', () => {
  it('place nothing wrongly', () => {
    const problems: string[] = [];
    const tally = tallyCases(makeMixedCases(1500, 3), (problem) => problems.push(problem));
    expect(problems).toEqual([]);
    expect(tally.right / tally.cases).toBeGreaterThan(0.5);
  }, 30_000);
});

group('findAll', () => {
  it('answers as find does, quote by quote', () => {
    const chance = seededChance(7);
    const text = makeDocument(chance, 30);
    const manuscript = toManuscript(text);
    for (const name of ['deleteSentence', 'copySentence', 'moveParagraph', 'reflow'] as const) {
      EDITS[name](manuscript, chance);
    }
    const edited = manuscript.units.join('');
    const quotes = Array.from({ length: 80 }, () => pickQuote(text, chance))
      .map(({ start, end }) => describe(text, start, end))
      .filter((selectors) => selectors !== null);
    const all = findAll(edited, quotes, text);
    const states = all.map(({ state }) => state);
    expect(states).toEqual(quotes.map((quote) => find(edited, quote, text).state));
    expect(new Set(states).size).toBeGreaterThan(1);
  });
});
