import { fileKind, type FileKind } from './file-kind';
import type { ReadAs, ReadOutcome, Refusal } from './frozen-text';
import { readHtml } from './html';
import { readMhtml } from './mhtml';
import { readOwnArchive } from './own-archive';
import { readPlainText } from './plain-text';

/** What a person chose for this reading. */
export interface ReadOptions {
  /** An encoding by its WHATWG label, where the bytes did not decide. */
  readonly encoding?: string;
  readonly password?: string;
  /** A CSV is asked for as a text to annotate, not as rows. */
  readonly asText?: boolean;
  /** A plain text is asked for as rows. */
  readonly asTable?: boolean;
  /** A picture is asked for as a picture. */
  readonly asPicture?: boolean;
  /** What parts the cells of a table, where the person says so. */
  readonly delimiter?: string;
}

/** Reads one kind of document; what it cannot read it refuses with a reason, it does not throw. */
export type Reader = (
  bytes: Uint8Array,
  options: ReadOptions,
) => ReadOutcome | Promise<ReadOutcome>;

/**
 * Readers that bring a library of their own. A kind without its reader is refused by name; a table
 * without one is read as its text.
 */
export type FurtherReaders = Partial<
  Record<'pdf' | 'docx' | 'table' | 'spreadsheet' | 'picture', Reader>
>;

/**
 * Reads one file of any kind, told by its bytes and then by its name. Never throws for what is in
 * the file: a reader that fails on it is reported as a damaged file. A table comes back as rows where
 * there is a reader of tables, unless its text was asked for.
 */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
  further: FurtherReaders = {},
): Promise<ReadOutcome> {
  if (bytes.length === 0) return { status: 'no-text', reason: { code: 'empty', detail: '' } };
  const kind = fileKind(bytes, name);
  if (isMisnamed(kind, name)) {
    return { status: 'unreadable', reason: { code: 'misnamed', detail: endingOf(name) } };
  }
  try {
    if (further.spreadsheet !== undefined && isOldWorkbook(kind, name)) {
      return await further.spreadsheet(bytes, options);
    }
    if (options.asPicture === true) {
      if (kind === 'image' && further.picture !== undefined) {
        return await further.picture(bytes, options);
      }
      return { status: 'unsupported', reason: { code: 'not-supported', detail: kind } };
    }
    const outcome = await readKind(kind, bytes, options, further);
    if (outcome.status === 'text') {
      return { ...outcome, readAs: isReadAs(kind) ? kind : 'text' };
    }
    return outcome.status === 'no-text' && isReadAs(kind) ? { ...outcome, readAs: kind } : outcome;
  } catch (error) {
    // What a foreign file provokes in a parser is no bug of ours; the name of the error says enough.
    const detail = error instanceof Error && error.name !== 'Error' ? error.name : '';
    return { status: 'unreadable', reason: { code: 'broken', detail } };
  }
}

function readKind(
  kind: FileKind,
  bytes: Uint8Array,
  options: ReadOptions,
  further: FurtherReaders,
): ReadOutcome | Promise<ReadOutcome> {
  switch (kind) {
    case 'text':
      return options.asTable === true && further.table !== undefined
        ? further.table(bytes, options)
        : readPlainText(bytes, encodingOf(options));
    case 'table':
      return further.table === undefined || options.asText === true
        ? readPlainText(bytes, encodingOf(options))
        : further.table(bytes, options);
    case 'html':
      return readHtml(bytes, encodingOf(options));
    case 'mhtml':
      return readMhtml(bytes, encodingOf(options));
    case 'pdf':
    case 'docx': {
      const reader = further[kind];
      return reader === undefined ? unsupported(kind.toUpperCase()) : reader(bytes, options);
    }
    case 'image':
      return { status: 'no-text', reason: { code: 'looks-scanned', detail: '' } };
    case 'broken-zip':
      return { status: 'unreadable', reason: { code: 'broken', detail: '' } };
    case 'encrypted-office':
      return { status: 'unreadable', reason: { code: 'encrypted', detail: '' } };
    case 'spreadsheet':
      return further.spreadsheet?.(bytes, options) ?? unsupported('a spreadsheet');
    case 'archive':
      return options.asText === true ? readOwnArchive(bytes) : unsupported('an archive');
    case 'old-office':
      return unsupported('an Office document of before 2007');
    case 'other-office':
      return unsupported('this type of Office document');
    case 'rtf':
      return unsupported('RTF');
    case 'program':
      return unsupported('a program');
    case 'media':
      return unsupported('sound or film');
    default:
      return assertNever(kind);
  }
}

function isReadAs(kind: FileKind): kind is FileKind & ReadAs {
  return /^(text|table|html|mhtml|pdf|docx|image)$/.test(kind);
}

/** A file that its name calls a document and its bytes something that is none. */
function isMisnamed(kind: FileKind, name: string): boolean {
  return /^(pdf|docx)$/i.test(endingOf(name)) && /^(image|program|media|archive|rtf)$/.test(kind);
}

function endingOf(name: string): string {
  return /\.([^.]*)$/.exec(name)?.[1]?.toUpperCase() ?? '';
}

/** Workbooks of before 2007 and encrypted ones look like any other Office file; their name tells. */
function isOldWorkbook(kind: FileKind, name: string): boolean {
  if (kind === 'old-office') return /\.xlsx?$/i.test(name);
  return kind === 'encrypted-office' && /\.(?:xls[xmb]?|xlt[xm])$/i.test(name);
}

function encodingOf({ encoding }: ReadOptions): { encoding?: string } {
  return encoding === undefined ? {} : { encoding };
}

function unsupported(detail: string): ReadOutcome {
  const reason: Refusal = { code: 'not-supported', detail };
  return { status: 'unsupported', reason };
}

function assertNever(value: never): never {
  throw new Error(`unexpected kind: ${String(value)}`);
}
