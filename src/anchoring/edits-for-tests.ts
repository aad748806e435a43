/**
 * Documents and edits for tests, with the truth kept: every unit of a text carries the place it came
 * from, so that after any number of edits it is known whether a quote survived whole, and where.
 */

/** A repeatable source of chance (mulberry32); `below(n)` gives 0 to n - 1. */
export interface Chance {
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
}

export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  }
  return {
    below: (limit) => Math.floor(next() * limit),
    pick(from) {
      const picked = from[Math.floor(next() * from.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
  };
}

const PEOPLE = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Rövşən', 'Aygün', 'Мурад', 'Лейла'];
const PLACES = ['Northtown', 'the capital', 'Şəki', 'Гянджа', 'Pool Town', 'the river quarter'];
const TEMPLATES = [
  'The court ordered that P be held for three months in L.',
  'P was taken from a house in L on the N of March.',
  'On the N of May the lawyer of P lodged a complaint with the court in L.',
  'P, who works in L, was not allowed to call the family for N days.',
  'The prosecutor asked for N years; P denied everything.',
  'Members of parliament asked the ministry about P and N others.',
  'P saxlanıldığı yer barədə L şəhərində N gün məlumat verilməyib.',
  'Суд в городе L продлил арест на N месяцев, сообщил защитник P.',
  'The hearing in the case of P was put off until the N.',
  'A doctor saw P in L after N weeks 😀 and wrote a report.',
] as const;

function sentence(chance: Chance): string {
  const people = chance.pick(PEOPLE);
  const place = chance.pick(PLACES);
  const number = String(2 + chance.below(28));
  return chance.pick(TEMPLATES).replace(/\b[PLN]\b/g, (mark) => {
    return mark === 'P' ? people : mark === 'L' ? place : number;
  });
}

/** A document of `paragraphs` paragraphs of boilerplate: near twins are many, twins are some. */
export function makeDocument(chance: Chance, paragraphs: number): string {
  return Array.from({ length: paragraphs }, () =>
    Array.from({ length: 2 + chance.below(4) }, () => sentence(chance)).join(' '),
  ).join('\n\n');
}

/** One text under edit: units and where each came from (-1: inserted). */
export interface Manuscript {
  units: string[];
  origins: number[];
}

export function toManuscript(text: string): Manuscript {
  const units = text.split('');
  return { units, origins: units.map((_, index) => index) };
}

/**
 * Where `[start, end)` of the first text stands now, or null when it is not whole any more. A copy
 * that stands in the very surroundings of the original, 60 letters to either side, is the original:
 * no reader of the two texts could say otherwise.
 */
export function trace(
  first: string,
  manuscript: Manuscript,
  start: number,
  end: number,
): { start: number; end: number } | null {
  const length = end - start;
  const now = manuscript.origins.indexOf(start);
  if (now !== -1) {
    const whole = manuscript.origins
      .slice(now, now + length)
      .every((origin, step) => origin === start + step);
    if (whole && manuscript.origins.length >= now + length)
      return { start: now, end: now + length };
  }
  const text = manuscript.units.join('');
  const words = first.slice(start, end);
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const sameBefore = letters(text.slice(0, at), -60) === letters(first.slice(0, start), -60);
    const sameAfter = letters(text.slice(at + length), 60) === letters(first.slice(end), 60);
    if (sameBefore && sameAfter) return { start: at, end: at + length };
  }
  return null;
}

/** The first (or, below zero, last) letters of a text, white space left out. */
function letters(text: string, count: number): string {
  const bare = text.replace(/\s+/g, '');
  return count < 0 ? bare.slice(count) : bare.slice(0, count);
}

function splice(manuscript: Manuscript, at: number, removed: number, inserted: string): void {
  const units = inserted.split('');
  manuscript.units.splice(at, removed, ...units);
  manuscript.origins.splice(at, removed, ...units.map(() => -1));
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function stretches(manuscript: Manuscript, pattern: RegExp): Stretch[] {
  const text = manuscript.units.join('');
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const SENTENCES = /[^.\n]+\. ?/g;
const PARAGRAPHS = /[^\n]+(\n\n|$)/g;
const WORDS = /\p{L}{3,}/gu;

export type EditName = keyof typeof EDITS;

/** The edits texts undergo between two versions; each changes a random place. */
export const EDITS = {
  insertSentence(manuscript: Manuscript, chance: Chance): void {
    const { start } = chance.pick(stretches(manuscript, SENTENCES));
    splice(manuscript, start, 0, `${sentence(chance)} `);
  },
  /** Never one of which a copy came in: copying and deleting together are a move, not a loss. */
  deleteSentence(manuscript: Manuscript, chance: Chance): void {
    const found = stretches(manuscript, SENTENCES);
    function wordsOf({ start, end }: Stretch): string {
      return manuscript.units.slice(start, end).join('').trim();
    }
    const copies = found.filter(({ start }) => manuscript.origins[start + 1] === -1).map(wordsOf);
    const { start, end } = chance.pick(found.filter((one) => !copies.includes(wordsOf(one))));
    splice(manuscript, start, end - start, '');
  },
  insertParagraph(manuscript: Manuscript, chance: Chance): void {
    const { start } = chance.pick(stretches(manuscript, PARAGRAPHS));
    splice(manuscript, start, 0, `${makeDocument(chance, 1)}\n\n`);
  },
  deleteParagraph(manuscript: Manuscript, chance: Chance): void {
    const found = stretches(manuscript, PARAGRAPHS);
    if (found.length < 3) return;
    const { start, end } = chance.pick(found);
    splice(manuscript, start, end - start, '');
  },
  moveParagraph(manuscript: Manuscript, chance: Chance): void {
    const { start, end } = chance.pick(stretches(manuscript, PARAGRAPHS));
    const units = manuscript.units.splice(start, end - start);
    const origins = manuscript.origins.splice(start, end - start);
    const to =
      manuscript.units.length === 0 ? 0 : chance.pick(stretches(manuscript, PARAGRAPHS)).start;
    manuscript.units.splice(to, 0, ...units);
    manuscript.origins.splice(to, 0, ...origins);
  },
  /** A copy of a sentence at another place: an identical twin. */
  copySentence(manuscript: Manuscript, chance: Chance): void {
    const found = stretches(manuscript, SENTENCES);
    const { start, end } = chance.pick(found);
    splice(manuscript, chance.pick(found).start, 0, manuscript.units.slice(start, end).join(''));
  },
  /** A copy with another name in it: a near twin. */
  copyChanged(manuscript: Manuscript, chance: Chance): void {
    const found = stretches(manuscript, SENTENCES);
    const { start, end } = chance.pick(found);
    const words = manuscript.units.slice(start, end).join('');
    const changed = words.replace(chance.pick(PEOPLE), chance.pick(PEOPLE)).replace(/\d+/, '31');
    splice(manuscript, chance.pick(found).start, 0, changed);
  },
  replaceWord(manuscript: Manuscript, chance: Chance): void {
    const { start, end } = chance.pick(stretches(manuscript, WORDS));
    splice(manuscript, start, end - start, chance.pick(PEOPLE));
  },
  /** As better recognition of a scan corrects: one letter for another. */
  correctLetter(manuscript: Manuscript, chance: Chance): void {
    const { start } = chance.pick(stretches(manuscript, WORDS));
    splice(manuscript, start, 1, chance.pick(['l', 'ı', 'ə', 'о']));
  },
  /** As another extraction reflows: a space becomes a newline. */
  reflow(manuscript: Manuscript, chance: Chance): void {
    for (let count = 0; count < 5; count += 1) {
      const { start } = chance.pick(stretches(manuscript, / /g));
      splice(manuscript, start, 1, '\n');
    }
  },
} as const;
