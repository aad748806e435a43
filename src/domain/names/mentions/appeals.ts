/** Drafts likely appeals out of what was found: who, to whom, when, asking what, naming whom. */
import words from './data/appeal-words.json';
import type { AppealDraft, DateMention, NameMention } from './mention';

const VERBS = Object.values(words.verbs)
  .flat()
  .sort((a, b) => b.length - a.length);
const VERB = new RegExp(`(?<!\\p{L})(?:${VERBS.join('|')})(?!\\p{L})`, 'iu');
const ASKS = Object.entries(words.asks);
const SENTENCE =
  /[^.!?\u2026\n]+(?:\.(?=\p{L}|\d)[^.!?\u2026\n]*|\p{Lu}\.[^.!?\u2026\n]*)*[.!?\u2026]*["\u201d\u00bb]*/gu;

/**
 * One draft for each sentence that has a word of appealing and either an ask or an addressee.
 * Issuers stand before the word, addressees behind it (in Azerbaijani, where the verb closes the
 * sentence, the first name is the issuer and those after it the addressees and the named).
 */
export function draftAppeals(
  text: string,
  names: readonly NameMention[],
  dates: readonly DateMention[],
): AppealDraft[] {
  const drafts: AppealDraft[] = [];
  for (const match of text.matchAll(SENTENCE)) {
    const sentence = match[0];
    const start = match.index;
    const end = start + sentence.length;
    const verb = verbOf(sentence);
    // A headline repeated word for word is one appeal.
    if (verb === null || drafts.some(({ text: other }) => other === sentence)) continue;
    const inside = names.filter((name) => name.start >= start && name.end <= end);
    const asks = asksOf(sentence);
    const parted = part(
      inside,
      start + verb.index,
      start + verb.index + verb[0].length,
      asks.at ?? sentence.length,
      start,
    );
    if (asks.codes.length === 0 && parted.addressees.length === 0) continue;
    drafts.push({
      start,
      end,
      text: sentence,
      cue: verb[0],
      ...parted,
      issuerText: sentence.slice(0, verb.index).trim(),
      date: dateOf(text, dates, start, end),
      asks: asks.codes,
    });
  }
  return drafts;
}

const FEWEST_ISSUER_LETTERS = 6;

/** The word of appealing: a later one where hardly anything stands before it (In a joint ...). */
function verbOf(sentence: string): RegExpExecArray | null {
  const first = VERB.exec(sentence);
  if (first === null || first.index >= FEWEST_ISSUER_LETTERS) return first;
  const from = first.index + first[0].length;
  const later = VERB.exec(sentence.slice(from));
  if (later === null) return first;
  later.index += from;
  return later;
}

/** The date in the sentence, else the last one before it in the same paragraph. */
function dateOf(
  text: string,
  dates: readonly DateMention[],
  start: number,
  end: number,
): DateMention | null {
  const inside = dates.find((date) => date.start >= start && date.end <= end);
  if (inside !== undefined) return inside;
  const paragraph = text.lastIndexOf('\n', start) + 1;
  return dates.findLast((date) => date.start >= paragraph && date.end <= start) ?? null;
}

function asksOf(sentence: string): { codes: string[]; at: number | null } {
  const low = sentence.toLowerCase();
  const codes: string[] = [];
  let first: number | null = null;
  for (const [code, cues] of ASKS) {
    const places = cues
      .map((cue) => low.search(new RegExp(`(?<!\\p{L})${cue}`, 'u')))
      .filter((at) => at >= 0);
    if (places.length === 0) continue;
    codes.push(code);
    const place = Math.min(...places);
    if (first === null || place < first) first = place;
  }
  return { codes, at: first };
}

type Parted = Pick<AppealDraft, 'issuers' | 'addressees' | 'named'>;

function part(
  inside: readonly NameMention[],
  verbStart: number,
  verbEnd: number,
  askAt: number,
  sentenceStart: number,
): Parted {
  const behind = inside.filter((name) => name.start >= verbEnd);
  if (behind.length === 0 && inside.length > 1) {
    const [issuer, ...rest] = inside;
    return {
      issuers: issuer === undefined ? [] : [issuer],
      addressees: rest.filter(({ kind }) => kind === 'organisation'),
      named: rest.filter(({ kind }) => kind === 'person'),
    };
  }
  const ask = sentenceStart + askAt;
  const people = behind.filter(({ kind }) => kind === 'person');
  return {
    issuers: inside.filter((name) => name.end <= verbStart),
    addressees: behind.filter((name) => name.start < ask),
    named: people.filter((name) => name.start >= ask),
  };
}
