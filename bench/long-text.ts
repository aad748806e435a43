import { describe } from '../src/anchoring/describe';
import { seededChance, type Chance } from '../src/anchoring/edits-for-tests';
import type { Selectors } from '../src/domain/annotation';

const SYLLABLES = [
  'ba',
  'lə',
  'ko',
  'rü',
  'şi',
  'ta',
  'mo',
  'ne',
  'gö',
  'hı',
  'ri',
  'zu',
  'ча',
  'ве',
];

/** A text of at least `units` units in paragraphs of invented words; the same each time. */
export function longText(units: number, seed = 11): string {
  const chance = seededChance(seed);
  const words = Array.from({ length: 4000 }, () => word(chance));
  const paragraphs: string[] = [];
  for (let length = 0; length < units;) {
    const count = 2 + chance.below(5);
    const paragraph = Array.from({ length: count }, () => sentence(chance, words)).join(' ');
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  return paragraphs.join('\n\n');
}

/** `count` quotes spread over a text, each some words long, with what describes them. */
export function quotesIn(text: string, count: number, seed = 12): Selectors[] {
  const chance = seededChance(seed);
  const step = Math.floor(text.length / (count + 1));
  const quotes: Selectors[] = [];
  for (let at = 0; at < count; at += 1) {
    const start = text.indexOf(' ', at * step) + 1;
    const end = text.indexOf(' ', start + 20 + chance.below(120));
    // Counting how often each stands in the text is not what is measured here.
    const selectors = describe(text, start, end, 1);
    if (selectors !== null) quotes.push(selectors);
  }
  return quotes;
}

/** The text with a word of every tenth sentence replaced. */
export function everyTenthChanged(text: string): string {
  let number = 0;
  return text.replace(/[^.\n]+\./g, (one) => {
    number += 1;
    return number % 10 === 0 ? one.replace(/ \S+ /, ' corrected ') : one;
  });
}

function word(chance: Chance): string {
  return Array.from({ length: 1 + chance.below(4) }, () => chance.pick(SYLLABLES)).join('');
}

function sentence(chance: Chance, words: readonly string[]): string {
  const some = Array.from({ length: 5 + chance.below(14) }, () => chance.pick(words)).join(' ');
  return `${some.charAt(0).toUpperCase()}${some.slice(1)}.`;
}
