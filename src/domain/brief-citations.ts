import type { BriefCitation } from './brief-document';
import type { BriefPhrases } from './brief-phrases';
import type { CasebookReader } from './casebook-reader';
import type { Evidence } from './claim';
import { partyName, withheldName } from './party-name';
import { showDate } from './show-date';
import type { Source } from './source';

/** The notes of one brief, numbered from 1 in the order in which they are first asked for. */
export interface CitationBook {
  /** The numbers of the notes for some evidence; a passage cited twice keeps its number. */
  numbersOf(evidence: readonly Evidence[]): number[];
  /** The one number of all sources that may not be named: their count would tell. */
  onFile(): number;
  /** What became of quoted passages in later versions of their text, where not simply placed. */
  statesOf(evidence: readonly Evidence[]): ('needs-review' | 'lost')[];
  all(): BriefCitation[];
}

/** A source in Vigil's own words, which are never printed as its publisher's. */
function isOwnSummary(source: Source): boolean {
  return source.sourceKind === 'summary' || /^Vigil's summary of\b/.test(source.title);
}

function dateOf(source: Source, phrases: BriefPhrases): string {
  if (source.published === null) return phrases.say('citation.date-unknown');
  const date = showDate(source.published, phrases.language);
  if (source.publishedHow === 'stated') return date;
  return source.publishedFrom === ''
    ? phrases.say('citation.date-inferred-plain', { date })
    : phrases.say('citation.date-inferred', { date, from: source.publishedFrom });
}

/** Who published it, in words; `isName` is false where the words only say that nobody is named. */
function publisherOf(source: Source, casebook: CasebookReader, phrases: BriefPhrases) {
  const party = source.publisher ?? source.author;
  if (party === null) return { words: phrases.say('citation.publisher-unknown'), isName: false };
  const name = partyName(party, casebook);
  return name === withheldName
    ? { words: phrases.say('name.withheld'), isName: false }
    : { words: name, isName: true };
}

function annotationOf(source: Source, { locator }: Evidence) {
  if (locator.kind !== 'text') return null;
  return source.annotations.find((each) => each.id === locator.annotation) ?? null;
}

function pageOf({ locator }: Evidence): number | null {
  return locator.kind === 'page' || locator.kind === 'region' ? locator.page : null;
}

/** True where a title begins with a name as words of its own. */
function startsWith(title: string, name: string): boolean {
  const [whole, start] = [title, name].map((each) => each.normalize('NFC').toLowerCase().trim());
  if (whole === undefined || !start || !whole.startsWith(start)) return false;
  return !/^[\p{L}\p{N}]/u.test(whole.slice(start.length));
}

/** Two pieces of evidence with one key are one note. */
function keyOf(evidence: Evidence, quoted: boolean): string {
  const { source, locator } = evidence;
  if (locator.kind === 'text') return quoted ? `${source} ${locator.annotation}` : source;
  const page = pageOf(evidence);
  return page === null ? source : `${source} p${page}`;
}

/** A book of notes over projected sources; `withQuotes` prints the marked words. */
export function citationBook(
  casebook: CasebookReader,
  phrases: BriefPhrases,
  withQuotes: boolean,
): CitationBook {
  const notes = new Map<string, BriefCitation>();

  function cite(evidence: Evidence, source: Source): number {
    const annotation = annotationOf(source, evidence);
    const key = keyOf(evidence, withQuotes && annotation !== null);
    const known = notes.get(key);
    if (known !== undefined) return known.n;
    const { words: publisher, isName } = publisherOf(source, casebook, phrases);
    const [date, page] = [dateOf(source, phrases), pageOf(evidence)];
    const title =
      page === null
        ? source.title
        : `${source.title}, ${phrases.say('citation.page', { page: String(page) })}`;
    const quote = withQuotes ? (annotation?.selectors.exact ?? null) : null;
    const ownWords = isOwnSummary(source);
    // A title that begins with its publisher names it already.
    const named = !ownWords && startsWith(source.title, publisher);
    const published = named ? 'citation.named' : 'citation.words';
    const sentence = ownWords ? 'citation.own-words' : isName ? published : 'citation.nameless';
    const words = phrases.say(sentence, { publisher, title, date });
    const n = notes.size + 1;
    notes.set(key, {
      n,
      onFile: false,
      source: source.id,
      title: source.title,
      publisher,
      date,
      page,
      url: source.url,
      quote,
      ownWords,
      words,
    });
    return n;
  }

  return {
    numbersOf: (evidence) =>
      evidence.flatMap((each) => {
        const source = casebook.get('source', each.source);
        return source === undefined ? [] : [cite(each, source)];
      }),
    onFile: () => {
      const known = notes.get('on file');
      if (known !== undefined) return known.n;
      const n = notes.size + 1;
      notes.set('on file', {
        n,
        onFile: true,
        source: null,
        title: '',
        publisher: '',
        date: '',
        page: null,
        url: '',
        quote: null,
        ownWords: false,
        words: phrases.say('citation.on-file'),
      });
      return n;
    },
    statesOf: (evidence) =>
      evidence.flatMap((each) => {
        const source = casebook.get('source', each.source);
        const last = source === undefined ? null : annotationOf(source, each)?.placements.at(-1);
        return last === undefined || last === null || last.state === 'placed' ? [] : [last.state];
      }),
    all: () => [...notes.values()],
  };
}
