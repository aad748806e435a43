import type { BriefDocument } from '../../domain/brief-document';
import type { CasebookReader } from '../../domain/casebook-reader';
import { contactsOf } from '../../domain/exposure';
import type { ContactId, DetaineeId, SourceId } from '../../domain/ids';
import { isId } from '../../domain/ids';
import { appealsByDetaineeTable } from '../../export/appeals-by-detainee-csv';
import { csvLines, type CsvTable } from '../../export/csv';
import { detaineesTable } from '../../export/detainees-csv';
import { pseudonymiser, replaceIds, type KeyedHash } from '../../export/pseudonyms';
import type { Client } from '../../ipc/client';
import type { Answer } from '../../ipc/failure';
import { hmacSha256 } from '../../sealing/digest';
import { t } from '../shared/catalogue';
import type { Composed } from './compose';
import { savedPieces, type Written } from './save-pieces';

export const formats = ['pdf', 'docx', 'html', 'detainees-csv', 'appeals-csv', 'xlsx'] as const;

/** The endings of the formats, which are also what main's dialog is asked for. */
const endings = {
  pdf: 'pdf',
  docx: 'docx',
  html: 'html',
  'detainees-csv': 'csv',
  'appeals-csv': 'csv',
  xlsx: 'xlsx',
} as const;

export type Format = (typeof formats)[number];

/** A keyed hash with a random key that only this export ever has. */
export function exportHash(): KeyedHash {
  const key = crypto.getRandomValues(new Uint8Array(32));
  const encoder = new TextEncoder();
  return (text) =>
    Array.from(hmacSha256(key, encoder.encode(text)), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join('');
}

/** The document as it leaves: below internal no id of the casebook is left in it. */
export function leavingDocument(document: BriefDocument, hash: KeyedHash): BriefDocument {
  const inside = document.level === 'internal' || document.level === 'confidential';
  return inside ? document : replaceIds(document, pseudonymiser(hash));
}

/** Letters of a title that fit the running head beside a banner and a date, on one line. */
const HEAD_TITLE = 64;

/** The running head of each page: what the brief says of itself, its title and its date. */
export function headOf(document: BriefDocument): string {
  const { banners, asOf } = document;
  const short = banners.length > 0 && document.title.length > HEAD_TITLE;
  const title = short ? `${document.title.slice(0, HEAD_TITLE - 1).trimEnd()}…` : document.title;
  return [...banners, title, asOf.words].join(' · ').replace(/[{}]/g, ' ').slice(0, 260);
}

/** The people, sources and contacts that leave with a brief, by their ids in the casebook. */
export function whoLeaves(
  { document, people }: Composed,
  casebook: Pick<CasebookReader, 'get'>,
): {
  readonly detainees: DetaineeId[];
  readonly sources: SourceId[];
  readonly contacts: ContactId[];
} {
  const sources = document.citations.flatMap(({ source }) =>
    isId('source', source) ? [source] : [],
  );
  return {
    detainees: [...people],
    sources: [...new Set(sources)],
    contacts: contactsOf(sources, casebook),
  };
}

/** The table of a format, made of what was projected alone. */
export function tableOf(format: 'detainees-csv' | 'appeals-csv', composed: Composed): CsvTable {
  const { projected, phrases, asOf, today, document, people, brief } = composed;
  const input = {
    projected,
    phrases,
    asOf,
    today,
    hash: exportHash(),
    note: document.banners.join(' · '),
  };
  if (format === 'detainees-csv') return detaineesTable(people, input);
  return appealsByDetaineeTable(input, brief.detainees.length === 0 ? null : people);
}

/** Bytes gathered before they are handed to main. */
const PIECE = 256 * 1024;

/** A CSV table as UTF-8, in pieces; with the byte order mark that Excel wants, if asked for. */
export function* csvPieces(table: CsvTable, withMark: boolean): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = withMark ? '\uFEFF' : '';
  for (const line of csvLines(table.columns, table.rows)) {
    text += line;
    if (text.length < PIECE) continue;
    yield encoder.encode(text);
    text = '';
  }
  if (text !== '') yield encoder.encode(text);
}

/** The name that is offered; it names no person. */
function suggestedName(format: Format, day: string): string {
  if (format === 'detainees-csv') return `Detainees ${day}.csv`;
  if (format === 'appeals-csv') return `Appeals by detainee ${day}.csv`;
  return `Brief ${day}.${endings[format]}`;
}

/**
 * Asks where to save and writes the brief in one format. Null where the person thought better of
 * it. Half a file is never left: main writes beside the target and renames at the end.
 */
export async function handOut(
  main: Client,
  composed: Composed,
  format: Format,
  options: { readonly withMark: boolean; readonly onChosen: () => void },
): Promise<Answer<Written | null>> {
  const chosen = await main.call('files.saveAs', {
    purpose: endings[format],
    suggestedName: suggestedName(format, composed.document.asOf.day),
  });
  if (!chosen.ok) return chosen;
  if (chosen.value === null) return { ok: true, value: null };
  options.onChosen();
  switch (format) {
    case 'pdf':
    case 'html':
      return printed(main, composed, format, chosen.value);
    case 'docx': {
      const { briefDocx } = await import('../../export/brief-docx');
      const document = leavingDocument(composed.document, exportHash());
      return savedPieces(main, [await briefDocx(document, headOf(document))], chosen.value);
    }
    case 'xlsx':
      return savedPieces(main, [await workbook(composed)], chosen.value);
    default:
      return savedPieces(
        main,
        csvPieces(tableOf(format, composed), options.withMark),
        chosen.value,
      );
  }
}

async function workbook(composed: Composed): Promise<Uint8Array> {
  const { writeWorkbook } = await import('../../export/xlsx');
  const sheets = (['detainees-csv', 'appeals-csv'] as const).map((format) => ({
    name: t(`briefs.sheet.${format}`),
    table: tableOf(format, composed),
  }));
  return writeWorkbook(sheets, composed.document.title, composed.document.asOf.day);
}

async function printed(
  main: Client,
  composed: Composed,
  as: 'pdf' | 'html',
  { token, name }: { readonly token: string; readonly name: string },
): Promise<Answer<Written>> {
  const document = leavingDocument(composed.document, exportHash());
  const answer = await main.call('printer.print', {
    token,
    document: JSON.parse(JSON.stringify(document)) as never,
    language: document.language,
    asOf: document.asOf.day,
    title: document.title,
    as,
    header: headOf(document),
    footer: '{page} / {pages}',
  });
  return answer.ok ? { ok: true, value: { name, ...answer.value } } : answer;
}
