import type { PictureSaid } from './picture/picture-metadata';

/**
 * What every reader of this folder hands back: one text that never changes again, cut into blocks,
 * with what was noticed and what was left out. Offsets are UTF-16 code units of `text`; newlines in
 * it are `\n`, pages are parted by one form feed, and nothing else was normalised.
 */

/** What a block of the text was in the document. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-cell'
  | 'quotation'
  | 'preformatted'
  | 'note'
  | 'page-break';

/** One piece of the text, `[start, end)`. Blocks are in order and do not overlap. */
export interface TextBlock {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  /** Heading level 1 to 6, or depth of a list item from 1. */
  readonly level?: number;
  /** Page number from 1, for documents that have pages. */
  readonly page?: number;
  /** Row and column from 0 inside table number `table`, for table cells. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
  /** Site menus, footers and the like: part of the whole text, not of the article. */
  readonly furniture?: boolean;
}

/** What a reader noticed and the user should know; `detail` is a count, a name or empty. */
export interface ReadWarning {
  readonly code: WarningCode;
  readonly detail: string;
}

export type WarningCode =
  | 'replaced-characters'
  | 'declared-encoding-wrong'
  | 'encoding-chosen-by-user'
  | 'encoding-guessed'
  | 'cut-off-file'
  | 'control-characters'
  | 'garbled-text'
  | 'pages-without-text'
  | 'damaged-pages'
  | 'damaged-file'
  | 'tracked-changes'
  | 'broken-quotes'
  | 'uneven-rows'
  | 'no-header'
  | 'hidden-sheet'
  | 'merged-cells';

/** What stood in the file and is not in the text, with how often. */
export interface DroppedPart {
  readonly what: DroppedKind;
  readonly count: number;
}

export type DroppedKind =
  | 'scripts'
  | 'styles'
  | 'images'
  | 'media'
  | 'embedded-pages'
  | 'form-fields'
  | 'hidden-text'
  | 'comments'
  | 'headers-and-footers'
  | 'tracked-changes'
  | 'text-boxes'
  | 'attachments'
  | 'annotations'
  | 'remote-links'
  | 'macros'
  | 'other-parts';

/** A text as it is frozen into a source's version. */
export interface FrozenText {
  readonly text: string;
  readonly blocks: readonly TextBlock[];
  readonly pages?: number;
  /** BCP 47 tag of the language found, absent when unsure. */
  readonly language?: string;
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  /** As the document writes it; never parsed here. */
  readonly published?: string;
  readonly encoding?: string;
  readonly warnings: readonly ReadWarning[];
  readonly dropped: readonly DroppedPart[];
}

/** One sheet of a table file; a CSV is one sheet without a name. */
export interface ReadSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows from the first to the last that holds anything, and cells of the widest. */
  readonly rows: number;
  readonly columns: number;
  /** Index of the row that names the columns, or null where none was found. */
  readonly header: number | null;
  /**
   * Every row, empty ones too, packed: one string crosses from page to page much faster than a
   * million. `rowsOf` opens it.
   */
  readonly cells: string;
}

/** What a reader of tables hands back: the rows, and what was found out about the file. */
export interface ReadTable {
  /** WHATWG label of the encoding, absent for files that are no plain text. */
  readonly encoding?: string;
  /** The character between cells, absent for spreadsheets. */
  readonly delimiter?: string;
  /** Cells of the header row of the first sheet that has rows; empty where none was found. */
  readonly header: readonly string[];
  /** Data rows and columns of that sheet, the header row not counted. */
  readonly rows: number;
  readonly columns: number;
  readonly sheets: readonly ReadSheet[];
  readonly warnings: readonly ReadWarning[];
}

/** An encoding the text may be in, with its first words decoded so. */
export interface EncodingGuess {
  readonly encoding: string;
  readonly preview: string;
}

/** Why a file gave no text: a code for the catalogue, and what the sentence needs. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly detail: string;
}

export type RefusalCode =
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'wrong-encoding'
  | 'no-words'
  | 'looks-scanned'
  | 'letters-unknown'
  | 'misnamed'
  | 'broken'
  | 'encrypted'
  | 'bomb'
  | 'missing-asset'
  | 'no-html-part'
  | 'not-supported';

/** As what a document was read, told by its bytes and then by its name. */
export type ReadAs = 'text' | 'table' | 'html' | 'mhtml' | 'pdf' | 'docx' | 'image';

/** A picture drawn anew, and what the file said of itself besides: none of that is in `png`. */
export interface ReadPicture {
  /** Pixels of the picture in the file. */
  readonly width: number;
  readonly height: number;
  readonly png: Uint8Array<ArrayBuffer>;
  readonly said: readonly PictureSaid[];
}

/** What became of one file. `detail` of a refusal is never the document's own text. */
export type ReadOutcome =
  | { readonly status: 'text'; readonly content: FrozenText; readonly readAs?: ReadAs }
  | { readonly status: 'table'; readonly table: ReadTable }
  | { readonly status: 'picture'; readonly picture: ReadPicture }
  | { readonly status: 'needs-encoding'; readonly guesses: readonly EncodingGuess[] }
  | { readonly status: 'needs-password'; readonly wrongPassword: boolean }
  | {
      readonly status: 'no-text';
      readonly reason: Refusal;
      readonly pages?: number;
      readonly readAs?: ReadAs;
    }
  | { readonly status: 'unreadable'; readonly reason: Refusal }
  | { readonly status: 'unsupported'; readonly reason: Refusal };

/** The one English sentence of a refusal; the catalogue carries the same codes for other languages. */
export function refusalSentence(reason: Refusal): string {
  switch (reason.code) {
    case 'empty':
      return 'The file is empty.';
    case 'binary':
      return 'This is not a text file: it holds binary data.';
    case 'too-large':
      return `The file is larger than Vigil reads (${reason.detail}).`;
    case 'wrong-encoding':
      return `The file cannot be read as ${reason.detail}.`;
    case 'no-words':
      return 'No text was found in the file.';
    case 'looks-scanned':
      return 'No text was found; the pages look scanned.';
    case 'letters-unknown':
      return 'The file draws letters without telling which they are; no text could be taken from it.';
    case 'misnamed':
      return `The file is named as ${reason.detail} and is something else.`;
    case 'broken':
      return `The file is damaged and could not be read${reason.detail && ` (${reason.detail})`}.`;
    case 'encrypted':
      return 'The file is encrypted in a way Vigil cannot open.';
    case 'bomb':
      return `The file unpacks to more than Vigil allows (${reason.detail}).`;
    case 'missing-asset':
      return `Vigil lacks a part it needs to read this file (${reason.detail}).`;
    case 'no-html-part':
      return 'The web archive holds no page with text.';
    case 'not-supported':
      return `Vigil does not read this kind of file${reason.detail && ` (${reason.detail})`}.`;
    default:
      return assertNever(reason.code);
  }
}

function assertNever(value: never): never {
  throw new Error(`unexpected refusal: ${String(value)}`);
}
