import type { CalendarDate } from '@internationalized/date';
import type { Appeal } from './appeal';
import type { Brief } from './brief';
import { citationBook, type CitationBook } from './brief-citations';
import { wordsOfLine, type BriefLine, type BriefNotice, type BriefPart } from './brief-document';
import type { BriefPhrases } from './brief-phrases';
import type { CasebookReader } from './casebook-reader';
import type { Evidence } from './claim';
import { compareDates } from './compare-dates';
import { custodyStatusAt } from './custody-status';
import type { Detainee } from './detainee';
import type { Identities } from './identities';
import type { AppealId, DetaineeId } from './ids';
import type { Party } from './party';
import { partyName, withheldName } from './party-name';
import { custodyReading } from './proceeding-events';
import { highestMark, mayLeave, type ReleaseLevel, type ReleaseMark } from './release';
import { repliesByAppeal, type LinkedReply } from './reply-links';
import { showDate } from './show-date';
import type { WrittenDate } from './written-date';

/** What a line says: a claim of any kind, whatever its own `status` means. */
export interface SaidClaim {
  readonly id: string;
  readonly evidence: readonly Evidence[];
  readonly saidBy: Party | null;
  readonly release: ReleaseMark;
  readonly status: string;
}

export interface LineParts {
  readonly key: string;
  readonly parts: readonly BriefPart[] | string;
  readonly claims?: readonly SaidClaim[];
  /** Prints "According to ..." before the words; on unless a cell has no room for it. */
  readonly withSaidBy?: boolean;
}

/** The sentences that have a second form naming who says so. */
export type SaidKey =
  | 'fact.line'
  | 'fact.contradicts'
  | 'event.line'
  | 'incident.line'
  | 'timeline.mark'
  | 'custody.rests-on';

/** Everything the templates write with: the phrases, the notes, and what is to be decided. */
export interface BriefWriter {
  readonly phrases: BriefPhrases;
  readonly casebook: CasebookReader;
  readonly identities: Identities;
  readonly asOf: CalendarDate;
  readonly asOfWords: string;
  readonly today: CalendarDate;
  readonly citations: CitationBook;
  readonly notices: BriefNotice[];
  /** All appeals that leave, oldest first. */
  readonly appeals: readonly Appeal[];
  /** The appeals with a line for a person or with group cover: all others have no cell for them. */
  appealsFor(detainee: DetaineeId): readonly Appeal[];
  /** The replies that answer an appeal, oldest first, each with its link. */
  repliesTo(appeal: AppealId): readonly LinkedReply[];
  /** Whether a person was held on a day, by the projected records. */
  heldAt(detainee: Detainee, day: CalendarDate): 'yes' | 'no' | 'unknown';
  date(date: WrittenDate | null): string;
  party(party: Party): string;
  parties(parties: readonly { readonly party: Party }[]): string;
  /** The sentence `key`, or the one that also says whose word it is. */
  said(key: SaidKey, values: Readonly<Record<string, string>>, saidBy: Party | null): string;
  line(given: LineParts): BriefLine;
  notice(line: BriefLine, why: BriefNotice['why']): void;
}

function appealsByPerson(
  appeals: readonly Appeal[],
  identities: Identities,
): ReadonlyMap<DetaineeId, ReadonlySet<AppealId>> {
  const known = new Map<DetaineeId, Set<AppealId>>();
  for (const appeal of appeals) {
    for (const { detainee } of appeal.outcomeLines) {
      const person = identities.resolve(detainee);
      const ids = known.get(person) ?? new Set();
      known.set(person, ids.add(appeal.id));
    }
  }
  return known;
}

export interface WriterInput {
  readonly brief: Brief;
  readonly casebook: CasebookReader;
  readonly identities: Identities;
  readonly onFile: ReadonlySet<string>;
  readonly level: ReleaseLevel;
  readonly phrases: BriefPhrases;
  readonly asOf: CalendarDate;
  readonly today: CalendarDate;
}

/** Text as a sentence: its first letter large, as the language has it. */
export function capital(text: string, language: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}

/** The language whose capitals somebody's own words take: i has a dot in Azerbaijani alone. */
function letterCase(words: string): string {
  return /[əğışİ]/u.test(words) ? 'az' : 'en';
}

/** A sentence and, after it, a detail as a sentence of its own; the sentence alone for none. */
export function withDetail(sentence: string, detail: string): string {
  const trimmed = detail.trim();
  if (trimmed === '') return sentence;
  const end = /[.!?…]["”’)]?$/u.test(trimmed) ? '' : '.';
  return `${sentence} ${capital(trimmed, letterCase(trimmed))}${end}`;
}

/** The pen of one brief; its notes are numbered in the order in which lines are written. */
export function briefWriter(input: WriterInput): BriefWriter {
  const { phrases, casebook, brief } = input;
  const citations = citationBook(casebook, phrases, brief.withQuotes);
  const notices: BriefNotice[] = [];
  const appeals = casebook.all('appeal').toSorted((a, b) => compareDates(a.date, b.date));
  const links = repliesByAppeal(casebook.all('reply'));
  const naming = appealsByPerson(appeals, input.identities);
  const reading = custodyReading(casebook);
  const held = new Map<string, 'yes' | 'no' | 'unknown'>();
  const edited = new Map(
    brief.editedLines
      .filter((line) => mayLeave(line.release, input.level))
      .map((line) => [line.lineKey, line]),
  );

  function party(given: Party): string {
    const name = partyName(given, casebook);
    return name === withheldName ? phrases.say('name.withheld') : name;
  }

  function heldAt(detainee: Detainee, day: CalendarDate): 'yes' | 'no' | 'unknown' {
    const key = `${detainee.id} ${day.toString()}`;
    const known = held.get(key);
    if (known !== undefined) return known;
    const status = custodyStatusAt(detainee, {
      asOf: day,
      today: input.today,
      ...reading,
    });
    // Something that may have happened by then: nobody knows whether the person was still free.
    const found = status.held === 'no' && status.perhaps.length > 0 ? 'unknown' : status.held;
    held.set(key, found);
    return found;
  }

  function notice(line: BriefLine, why: BriefNotice['why']): void {
    notices.push({ line: line.key, words: wordsOfLine(line), why });
  }

  function review(line: BriefLine, claim: SaidClaim): void {
    if (claim.evidence.length === 0 && !input.onFile.has(claim.id)) notice(line, 'unsourced');
    if (claim.status === 'disputed' || claim.status === 'outdated') notice(line, claim.status);
    for (const state of citations.statesOf(claim.evidence)) {
      notice(line, state === 'lost' ? 'quote-lost' : 'quote-needs-review');
    }
  }

  function line(given: LineParts): BriefLine {
    const claims = given.claims ?? [];
    const saidBy = claims.find((claim) => claim.saidBy !== null)?.saidBy ?? null;
    const who = saidBy === null ? null : party(saidBy);
    const said = typeof given.parts === 'string' ? [{ text: given.parts }] : given.parts;
    const lead =
      given.withSaidBy === false || who === null
        ? []
        : [{ text: phrases.say('said.by', { party: who }) }];
    const disputed = claims.some((claim) => claim.status === 'disputed');
    const stop = /[.!?…:;]["”’»)]?\s*$/u.test(said.at(-1)?.text ?? '') ? '' : '.';
    const tail = disputed ? [{ text: `${stop}${phrases.say('said.disputed')}` }] : [];
    const own = edited.get(given.key);
    const numbers = claims.flatMap((claim) => [
      ...citations.numbersOf(claim.evidence),
      ...(input.onFile.has(claim.id) ? [citations.onFile()] : []),
    ]);
    const made: BriefLine = {
      key: given.key,
      parts: own === undefined ? [...lead, ...said, ...tail] : [{ text: own.words }],
      claims: [...new Set(claims.map((claim) => claim.id))],
      citations: [...new Set(numbers)],
      accordingTo: who,
      mark: highestMark(own?.release ?? 'public', ...claims.map((claim) => claim.release)),
      edited: own !== undefined,
    };
    for (const claim of claims) review(made, claim);
    return made;
  }

  return {
    phrases,
    casebook,
    identities: input.identities,
    asOf: input.asOf,
    asOfWords: showDate(brief.asOf, phrases.language),
    today: input.today,
    citations,
    notices,
    appeals,
    appealsFor: (detainee) => {
      const own = naming.get(input.identities.resolve(detainee));
      return appeals.filter((each) => each.groupCoverages.length > 0 || own?.has(each.id) === true);
    },
    repliesTo: (appeal) => links.get(appeal) ?? [],
    heldAt,
    date: (date) => showDate(date, phrases.language),
    party,
    parties: (parties) => phrases.list(parties.map((each) => party(each.party))),
    said: (key, values, saidBy) =>
      saidBy === null
        ? phrases.say(key, values)
        : phrases.say(`${key}-said`, { ...values, party: party(saidBy) }),
    line,
    notice,
  };
}
