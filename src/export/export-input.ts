import type { CalendarDate } from '@internationalized/date';
import { citationBook } from '../domain/brief-citations';
import type { BriefPhrases } from '../domain/brief-phrases';
import type { CasebookReader } from '../domain/casebook-reader';
import type { Evidence } from '../domain/claim';
import type { Party } from '../domain/party';
import { partyName, withheldName } from '../domain/party-name';
import { readerOfProjected, type Projected } from '../domain/projection';
import { pseudonymiser, type KeyedHash } from './pseudonyms';

/** What a table is made of. Only what was projected is read; nothing else is at hand. */
export interface ExportInput {
  readonly projected: Projected;
  readonly phrases: BriefPhrases;
  readonly asOf: CalendarDate;
  readonly today: CalendarDate;
  /** Makes pseudonyms of the ids below the level internal. */
  readonly hash: KeyedHash;
  /** A line that every row bears in the column `note`. */
  readonly note?: string;
}

/** What the rows are written with. */
export interface ExportPen {
  readonly casebook: CasebookReader;
  readonly id: (id: string) => string;
  readonly party: (party: Party) => string;
  readonly parties: (parties: readonly { readonly party: Party }[]) => string;
  /** The sources of some claims in words, quotes included, each once; "on file" for what stays. */
  readonly evidence: (claims: readonly Cited[]) => string;
  readonly note: string;
}

interface Cited {
  readonly id: string;
  readonly evidence: readonly Evidence[];
}

/** The pen of one export. */
export function exportPen(input: ExportInput): ExportPen {
  const { projected, phrases } = input;
  const casebook = readerOfProjected(projected);
  const inside = projected.level === 'internal' || projected.level === 'confidential';
  const onFile = new Set(projected.onFile);

  function party(given: Party): string {
    const name = partyName(given, casebook);
    return name === withheldName ? phrases.say('name.withheld') : name;
  }

  function evidence(claims: readonly Cited[]): string {
    const book = citationBook(casebook, phrases, true);
    for (const claim of claims) {
      book.numbersOf(claim.evidence);
      if (onFile.has(claim.id)) book.onFile();
    }
    const notes = book.all().map(({ words, quote, ownWords }) => {
      if (quote === null) return words;
      return ownWords ? `${words} ${quote}` : `${words} “${quote}”`;
    });
    return notes.join(' | ');
  }

  return {
    casebook,
    id: inside ? (id) => id : pseudonymiser(input.hash),
    party,
    parties: (parties) => parties.map((each) => party(each.party)).join('; '),
    evidence,
    note: input.note ?? '',
  };
}
