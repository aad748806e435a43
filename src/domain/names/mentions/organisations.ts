/** Finds organisations: known ones, runs of capitals with a cue word, quoted names, acronyms. */
import { foldWord, wordsOf } from '../fold';
import { lookUpName } from '../known-names';
import { plainLetters } from '../script';
import { toUnits } from '../units';
import offices from './data/office-words.json';
import { lemmasOf } from './inflections';
import { eachBearerOf, keysOfTextWord, prepareKnown, type KnownTable } from './known-table';
import type { MentionReason, NameMention } from './mention';
import type { Token, TokenText } from './tokens';

const CUES = new Set(Object.values(offices.organisationCues).flat());
const AZERBAIJANI_CUES = offices.organisationCues.az;
const QUOTED_CUES = Object.values(offices.quotedCues).flat();
const LOWER_CUES = new Set(Object.values(offices.lowerCues).flat());
const JOINERS = new Set(offices.joiners);
const ACRONYMS = new Set(offices.acronyms);
const NOT_ORGANISATIONS = new Set(offices.notOrganisations);
const SINGLE = new Set(offices.singleOrganisations);
const NO_NAMES = new Set(offices.noNames);
const MAY_BEGIN = new Set(offices.mayBeginOrganisations);
const LOWER_ADJECTIVE = new RegExp(offices.lowerAdjectives, 'u');
const AZERBAIJANI_GENITIVE = /(?:ın|in|un|ün)$/u;
/** Bodies whose names hold no cue word, found like known ones but without a link. */
const BODIES = prepareKnown(
  offices.bodies.map((name) => ({ id: '', names: [name], kind: 'organisation' })),
);
const TITLES = new Set(Object.values(offices.titles).flat());

/** Whether a word names a kind of body (court, parliament), in any case. */
export function isCue(token: Token): boolean {
  if (CUES.has(token.low)) return true;
  // Senator is no senate.
  if (TITLES.has(token.low)) return false;
  if (/[\u0400-\u04ff]/u.test(token.low))
    return lemmasOf(token.low).some((lemma) => CUES.has(lemma));
  return (
    token.low.length > 4 &&
    AZERBAIJANI_CUES.some((cue) => cue.length > 3 && token.low.startsWith(cue))
  );
}

function hasLemmaIn(low: string, set: ReadonlySet<string>): boolean {
  return set.has(low) || lemmasOf(low).some((lemma) => set.has(lemma));
}

/** Only spaces stand between two neighbouring tokens of one line. */
export function areNeighbours(text: string, a: Token, b: Token): boolean {
  return a.line === b.line && /^[ \u00a0]*$/.test(text.slice(a.end, b.start));
}

function mention(cut: TokenText, from: number, to: number, reason: MentionReason): NameMention {
  const start = cut.tokens[from]!.start;
  const end = cut.tokens[to]!.end;
  const text = cut.text.slice(start, end);
  return {
    kind: 'organisation',
    start,
    end,
    text,
    ref: null,
    alternatives: [],
    name: text,
    reasons: [reason],
  };
}

const MOST_WORDS_IN_NAME = 8;
const WEAK_ALONE = 1;

/** A capital that only opens the sentence. */
function isOpeningOnly(token: Token): boolean {
  if (!token.opensSentence || isCue(token)) return false;
  // Заявил Комитет: of Russian words only an adjective belongs to the name.
  if (/[\u0400-\u04ff]/u.test(token.low) && !LOWER_ADJECTIVE.test(token.low)) return true;
  return NO_NAMES.has(token.low) && !MAY_BEGIN.has(token.low);
}

/** Минский городской суд: a small cue, perhaps behind small adjectives; its place, or -1. */
function lowerCueAt(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1]!.low;
  if (!isSingular(before) || AZERBAIJANI_GENITIVE.test(before)) return -1;
  for (let i = at; i < Math.min(tokens.length, at + 3); i += 1) {
    const { low } = tokens[i]!;
    if (LOWER_CUES.has(low)) return i;
    if (!LOWER_ADJECTIVE.test(low)) return -1;
  }
  return -1;
}

const POSSESSED =
  /(?:[yğ][iı]|s[iıuü]|[iıuü]n[iıuü]n|s[iıuü]n[aə]|[yğ][iı]n[aə]|[yğ][iı]nd[aə]n?)$/u;

/** Xarici İşlər Nazirliyi | Avropa Şurası: the possessed word closes a name, but for a parliament's. */
function closesAzerbaijani(token: Token, next: Token | undefined): boolean {
  if (/[\u0400-\u04ff]/u.test(token.low) || !POSSESSED.test(token.low)) return false;
  const isBody = AZERBAIJANI_CUES.some((cue) => cue.length > 3 && token.low.startsWith(cue));
  return isBody && next?.low.startsWith('parlament') !== true;
}

/** The office of an ombudsman is called by the person's title (Ombudsman Aparatı). */
function isOmbudsman({ tokens, text }: TokenText, at: number): boolean {
  const [first, next] = [tokens[at]!, tokens[at + 1]];
  return (
    next?.capital === true &&
    /^(?:ombudsman|омбудсмен)/u.test(first.low) &&
    areNeighbours(text, first, next) &&
    isCue(next)
  );
}

/** A run of capitals up to its cue, and on behind "of", "for", "to". */
function runAt(cut: TokenText, at: number): number | null {
  const { tokens, text } = cut;
  const first = tokens[at]!;
  if (!first.capital || isOpeningOnly(first)) return null;
  if (hasLemmaIn(first.low, TITLES) && !isCue(first) && !isOmbudsman(cut, at)) return null;
  let cueAt = -1;
  let last = at;
  for (let i = at; i < Math.min(tokens.length, at + MOST_WORDS_IN_NAME); i += 1) {
    const token = tokens[i]!;
    if (i > at && !areNeighbours(text, tokens[i - 1]!, token)) break;
    if (token.kind !== 'word') break;
    if (!token.capital) {
      if (i > at) cueAt = Math.max(cueAt, lowerCueAt(tokens, i));
      break;
    }
    last = i;
    if (!isCue(token)) continue;
    cueAt = i;
    if (closesAzerbaijani(token, tokens[i + 1])) break;
  }
  if (cueAt < 0) return null;
  last = cueAt;
  if (cueAt === at) last = behindFirstCue(cut, at);
  const end = continued(cut, last);
  if (end > last) return end;
  const size = last - at + 1;
  // In the middle of a Russian sentence a capital makes the word a name (Комитет, Института).
  if (size === 1 && !first.opensSentence && /[\u0400-\u04ff]/u.test(first.low)) return last;
  return size > WEAK_ALONE || SINGLE.has(first.low) || hasLemmaIn(first.low, SINGLE) ? last : null;
}

function isGivenName(token: Token): boolean {
  return lemmasOf(token.text).some(
    (lemma) => lookUpName(toUnits(plainLetters(lemma))).given.length > 0,
  );
}

/** Radio Liberty, Institute Max Planck: a cue that stands first is followed by the name. */
function behindFirstCue({ tokens, text }: TokenText, at: number): number {
  let last = at;
  while (last - at < 3) {
    const next = tokens[last + 1];
    if (next?.capital !== true || !areNeighbours(text, tokens[last]!, next)) break;
    if (hasLemmaIn(next.low, TITLES) || NO_NAMES.has(next.low) || isGivenName(next)) break;
    last += 1;
  }
  return last;
}

/** "Азербайджанские организации" are many, not one body. */
function isSingular(low: string): boolean {
  return !/(?:ие|ые|их|ых|им|ым|ими|ыми)$/u.test(low) || !/[\u0400-\u04ff]/u.test(low);
}

/** Ministry of Justice, Committee to Protect Journalists, Министерство юстиции. */
function continued(cut: TokenText, from: number): number {
  const { tokens, text } = cut;
  let last = from;
  let i = from + 1;
  while (i < Math.min(tokens.length, from + MOST_WORDS_IN_NAME)) {
    const token = tokens[i]!;
    if (!areNeighbours(text, tokens[i - 1]!, token) || token.kind !== 'word') break;
    if (JOINERS.has(token.low) && !token.capital) {
      const next = tokens[i + 1];
      const afterThe = next?.low === 'the' ? tokens[i + 2] : next;
      if (afterThe === undefined || !afterThe.capital || !areNeighbours(text, token, next!)) break;
      if (
        token.low === 'və' ||
        token.low === 'and' ||
        token.low === 'in' ||
        token.low === 'on' ||
        token.low === 'в' ||
        token.low === 'и'
      )
        break;
      i += next === afterThe ? 1 : 2;
      last = i;
      while (
        tokens[last + 1]?.capital === true &&
        areNeighbours(text, tokens[last]!, tokens[last + 1]!) &&
        !hasLemmaIn(tokens[last + 1]!.low, TITLES)
      )
        last += 1;
      i = last + 1;
      continue;
    }
    if (
      /^(?:юстиции|внутренних|иностранных|дел|юстицией|защиты|журналистов|безопасности|европы|европе|наций)$/u.test(
        token.low,
      )
    ) {
      last = i;
      i += 1;
      continue;
    }
    break;
  }
  return last;
}

const OPENING = new Set(['"', '\u201c', '\u201e', '\u00ab', "'", '\u2018']);
const CLOSING = new Set(['"', '\u201d', '\u201c', '\u00bb', "'", '\u2019']);
const MOST_QUOTED = 6;

function isQuotedCue(token: Token | undefined): boolean {
  return token?.kind === 'word' && QUOTED_CUES.some((cue) => token.low.startsWith(cue));
}

/** A quoted name beside a word for a body: the portal "X", «X» partiyası. */
function quotedAt(cut: TokenText, at: number): { from: number; to: number; next: number } | null {
  const { tokens } = cut;
  if (!OPENING.has(tokens[at]!.text) || tokens[at + 1]?.capital !== true) return null;
  let close = at + 2;
  while (close < tokens.length && close - at <= MOST_QUOTED && !CLOSING.has(tokens[close]!.text))
    close += 1;
  const closing = tokens[close];
  if (closing === undefined || !CLOSING.has(closing.text) || closing.line !== tokens[at]!.line)
    return null;
  const inner = tokens.slice(at + 1, close);
  if (inner.some((token) => token.text === '.' || token.text === ',')) return null;
  const before = [tokens[at - 1], tokens[at - 2]].filter((token) => token?.line === closing.line);
  const after = [tokens[close + 1], tokens[close + 2]].filter(
    (token) => token?.line === closing.line,
  );
  const cued =
    [...before, ...after].some(isQuotedCue) || inner.some((token) => token.capital && isCue(token));
  return cued ? { from: at + 1, to: close - 1, next: close + 1 } : null;
}

function isAcronym(cut: TokenText, at: number, found: readonly NameMention[]): boolean {
  const token = cut.tokens[at]!;
  if (NOT_ORGANISATIONS.has(token.text)) return false;
  const bare = token.text.replace(/[-\u2019'].*$/u, '');
  if (ACRONYMS.has(token.text) || ACRONYMS.has(bare)) return !inCapitalLine(cut, at);
  if (!token.allCapitals || token.text.length < 2 || token.text.length > 8) return false;
  const [open, close] = [cut.tokens[at - 1], cut.tokens[at + 1]];
  if (open?.text !== '(' || close?.text !== ')') return false;
  const introduced = found.at(-1);
  return introduced !== undefined && open.start - introduced.end <= 3;
}

function inCapitalLine({ tokens }: TokenText, at: number): boolean {
  const beside = [tokens[at - 1], tokens[at + 1]].filter(
    (token) => token?.kind === 'word' && token.line === tokens[at]!.line,
  );
  return beside.length === 2 && beside.every((token) => token?.allCapitals === true);
}

/** Known organisations, word for word in any inflection; the longest spelling wins. */
function knownAt(cut: TokenText, at: number, table: KnownTable): { to: number; id: string } | null {
  const { tokens, text } = cut;
  const first = tokens[at]!;
  if (table.organisations.length === 0 || first.kind !== 'word' || !first.capital) return null;
  let best: { to: number; id: string } | null = null;
  const tried = new Set<number>();
  eachBearerOf(table.organisationsByWord, first.text, (number) => {
    if (tried.has(number)) return;
    tried.add(number);
    const organisation = table.organisations[number]!;
    for (const name of organisation.names) {
      const words = wordsOf(name);
      const last = at + words.length - 1;
      if (best !== null && last <= best.to) continue;
      const fits = words.every((word, i) => {
        const token = tokens[at + i];
        if (token === undefined || (i > 0 && !areNeighbours(text, tokens[at + i - 1]!, token)))
          return false;
        return (
          token.text === word ||
          (foldWord(word) !== '' && keysOfTextWord(token.text).includes(foldWord(word)))
        );
      });
      if (fits && words.length > 0) best = { to: last, id: organisation.id };
    }
  });
  return best;
}

/** A line that is the name of a body and nothing else: a signatory. */
function wholeLineAt(cut: TokenText, at: number): NameMention | null {
  const { tokens } = cut;
  const { line } = tokens[at]!;
  if (tokens[at - 1]?.line === line || tokens[at + 1]?.line !== line) return null;
  const [body, run] = [knownAt(cut, at, BODIES)?.to ?? -1, runAt(cut, at) ?? -1];
  const end = Math.max(body, run);
  return end < 0 || tokens[end + 1]?.line === line ? null : mention(cut, at, end, 'cue-word');
}

/** Organisations of a text in order. */
export function findOrganisations(cut: TokenText, table: KnownTable): NameMention[] {
  const found: NameMention[] = [];
  const { tokens } = cut;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const known = knownAt(cut, at, table);
    if (known !== null) {
      found.push({ ...mention(cut, at, known.to, 'known-spelling'), ref: known.id });
      at = known.to;
      continue;
    }
    if (cut.furniture[token.line] === true) {
      const whole = wholeLineAt(cut, at);
      if (whole !== null) found.push(whole);
      continue;
    }
    const body = knownAt(cut, at, BODIES);
    if (body !== null) {
      found.push(mention(cut, at, body.to, 'cue-word'));
      at = body.to;
      continue;
    }
    const quoted = quotedAt(cut, at);
    if (quoted !== null) {
      found.push(mention(cut, quoted.from, quoted.to, 'in-quotes'));
      at = quoted.next - 1;
      continue;
    }
    if (token.kind !== 'word') continue;
    if (isAcronym(cut, at, found)) {
      // UN Working Group: the acronym belongs to the longer name.
      const next = tokens[at + 1];
      const longer =
        next !== undefined && areNeighbours(cut.text, token, next) ? runAt(cut, at + 1) : null;
      found.push(mention(cut, at, longer ?? at, longer === null ? 'acronym' : 'cue-word'));
      at = longer ?? at;
      continue;
    }
    const end = runAt(cut, at);
    if (end === null) continue;
    found.push(mention(cut, at, end, 'cue-word'));
    at = end;
  }
  return found;
}
