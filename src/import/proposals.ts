import type { FrozenText } from './frozen-text';
import { findWrittenDates } from './written-dates';

/** A value proposed for a source's field, never set by itself. */
export interface Proposal {
  readonly value: string;
  /** Stated: the document names it as such. Inferred: it was found in the text, at `from`. */
  readonly how: 'stated' | 'inferred';
  /** What it was taken from, for the user to judge: where in the document, in words of the catalogue. */
  readonly from: 'metadata' | 'first-heading' | 'first-line' | 'date-line' | 'text' | 'file-name';
  /** Where in the text, when it was found there. */
  readonly at?: { readonly start: number; readonly end: number };
}

export interface Proposals {
  readonly titles: readonly Proposal[];
  /** Dates as written; the first is the likeliest date of publication. */
  readonly dates: readonly Proposal[];
  readonly author?: Proposal;
  readonly publisher?: Proposal;
  readonly language?: Proposal;
}

const LONGEST_TITLE = 200;
/** A date of publication stands near the top or the bottom of an article. */
const TOP_UNITS = 1500;
const BOTTOM_UNITS = 400;
const MAX_DATES = 5;

/** Proposes the fields of a source from what its document states and shows. */
export function proposeFields(content: FrozenText, fileName = ''): Proposals {
  const author = content.author;
  const publisher = content.publisher;
  const language = content.language;
  return {
    titles: proposeTitles(content, fileName),
    dates: proposeDates(content),
    ...(author === undefined ? {} : { author: stated(author) }),
    ...(publisher === undefined ? {} : { publisher: stated(publisher) }),
    ...(language === undefined
      ? {}
      : { language: { value: language, how: 'inferred', from: 'text' } }),
  };
}

function proposeTitles({ title, text, blocks }: FrozenText, fileName: string): Proposal[] {
  const proposals: Proposal[] = title === undefined ? [] : [stated(title)];
  const article = blocks.filter((block) => block.furniture !== true && block.kind !== 'page-break');
  const heading = article
    .filter((block) => block.kind === 'heading')
    .toSorted((a, b) => (a.level ?? 6) - (b.level ?? 6) || a.start - b.start)[0];
  const first = article[0];
  for (const [block, from] of [
    [heading, 'first-heading'],
    [first, 'first-line'],
  ] as const) {
    if (block === undefined) continue;
    const line = text.slice(block.start, block.end).split('\n', 1)[0]?.trim() ?? '';
    if (line === '' || line.length > LONGEST_TITLE) continue;
    const at = { start: block.start, end: block.start + line.length };
    proposals.push({ value: line, how: 'inferred', from, at });
  }
  const named = fileName
    .replace(/\.[^.]*$/, '')
    .replace(/[_]+/g, ' ')
    .trim();
  if (named !== '') proposals.push({ value: named, how: 'inferred', from: 'file-name' });
  return withoutRepeats(proposals);
}

function proposeDates({ published, text }: FrozenText): Proposal[] {
  const proposals: Proposal[] = published === undefined ? [] : [stated(published)];
  const bottom = Math.max(TOP_UNITS, text.length - BOTTOM_UNITS);
  const near = findWrittenDates(text.slice(0, TOP_UNITS));
  const last = findWrittenDates(text.slice(bottom)).map(({ written, start, end }) => ({
    written,
    start: start + bottom,
    end: end + bottom,
  }));
  for (const { written, start, end } of [...near, ...last]) {
    // A date alone on its line, or nearly, is the document's own; others are dates it speaks of.
    const alone = lineAround(text, start, end).length <= written.length + 40;
    proposals.push({
      value: written,
      how: 'inferred',
      from: alone ? 'date-line' : 'text',
      at: { start, end },
    });
  }
  return withoutRepeats(proposals.toSorted((a, b) => rank(a) - rank(b))).slice(0, MAX_DATES);
}

function lineAround(text: string, start: number, end: number): string {
  const next = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start) + 1, next === -1 ? text.length : next).trim();
}

function stated(value: string): Proposal {
  return { value, how: 'stated', from: 'metadata' };
}

function withoutRepeats(proposals: readonly Proposal[]): Proposal[] {
  const seen = new Set<string>();
  return proposals.filter(({ value }) => {
    const key = value.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Stated dates first, then those alone on their line, then those in running text. */
function rank({ how, from }: Proposal): number {
  if (how === 'stated') return 0;
  return from === 'date-line' ? 1 : 2;
}
