import type { Reading } from '../../../ipc/reader-shapes';
import type { SourceId } from '../../../domain/ids';

/** A text that a reader handed back. */
export type ReadText = Extract<Reading, { status: 'text' }>['content'];

/** As what a file was read. */
export type ReadAs = Extract<Reading, { status: 'text' }>['readAs'];

/** What became of one file of an import, step by step. */
export type ItemState =
  | { readonly step: 'waiting' }
  | { readonly step: 'reading' }
  | {
      readonly step: 'needs-encoding';
      readonly guesses: readonly { encoding: string; preview: string }[];
    }
  /** `wrong` where a password was tried. */
  | { readonly step: 'needs-password'; readonly wrong: boolean }
  /** The very bytes are on file already, as this source. */
  | { readonly step: 'same-file'; readonly of: SourceId; readonly title: string }
  | {
      readonly step: 'twin';
      readonly content: ReadText;
      readonly readAs: ReadAs;
      readonly of: SourceId;
      readonly title: string;
    }
  | { readonly step: 'saving' }
  | {
      readonly step: 'saved';
      readonly source: SourceId;
      readonly warnings: ReadText['warnings'];
      readonly dropped: ReadText['dropped'];
      /** Why it has no text, where it was kept as a file alone. */
      readonly without?: { readonly code: string; readonly detail: string };
    }
  | { readonly step: 'skipped' }
  | { readonly step: 'cancelled' }
  /** `key` is of the catalogue's `sources` file: why the file gave no text. */
  | { readonly step: 'refused'; readonly code: string; readonly detail: string };

/** Where the bytes come from: a token of main's dialog, or a file that was dropped. */
export type Origin = { readonly token: string } | { readonly file: File };

export interface Item {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  readonly origin: Origin;
  readonly encoding: string | null;
  readonly password: string | null;
  /** A table is to be read as a text. */
  readonly asText: boolean;
  /** Its bytes, while a question about it is open: a token gives them once. */
  readonly bytes: Uint8Array | null;
  readonly state: ItemState;
}

/** A file on its way: the name of its reading, and whether it waits to be put on file by now. */
export interface OnItsWay {
  readonly job: string;
  readonly isRead: boolean;
}

/**
 * So many files are read at once, each in a reader page of its own; with the one started ahead they are
 * as many readers as main allows.
 */
const LANES = 3;

/** So many more may wait to be put on file meanwhile; each holds its bytes and its text in memory. */
const MOST_READ = 2;

/**
 * The next file to be read: while one is put on file others are read already. Undefined where none
 * waits, where enough are being read, and where enough of those that were wait to be put on file.
 */
export function nextToRead(
  items: readonly Item[],
  onTheWay: ReadonlyMap<number, OnItsWay>,
): Item | undefined {
  const reading = [...onTheWay.values()].filter(({ isRead }) => !isRead).length;
  if (reading >= LANES || onTheWay.size >= LANES + MOST_READ) return undefined;
  return items.find(({ id, state }) => state.step === 'waiting' && !onTheWay.has(id));
}

/** Files that are done with, whatever came of them. */
export function finished(items: readonly Item[]): number {
  return items.filter(({ state }) => isFinal(state)).length;
}

const FINAL: ReadonlySet<ItemState['step']> = new Set([
  ...(['saved', 'skipped', 'same-file', 'refused', 'cancelled'] as const),
]);

/** True for a state that nothing follows without the person. */
function isFinal({ step }: ItemState): boolean {
  return FINAL.has(step);
}

/** Every file that was not begun is let go; what is saved stays saved. */
export function cancelled(items: readonly Item[]): readonly Item[] {
  return items.map((item) =>
    item.state.step === 'waiting' || item.state.step === 'reading'
      ? { ...item, state: { step: 'cancelled' } as const }
      : item,
  );
}

/** What a reading means for the item; `text` goes on to the question of twins. */
export function afterReading(reading: Exclude<Reading, { status: 'text' }>): ItemState {
  switch (reading.status) {
    case 'needs-encoding':
      return { step: 'needs-encoding', guesses: reading.guesses };
    case 'table':
      return { step: 'refused', code: 'table', detail: '' };
    case 'picture':
      return { step: 'refused', code: 'not-supported', detail: '' };
    case 'needs-password':
      return { step: 'needs-password', wrong: reading.wrongPassword };
    case 'no-text':
    case 'unreadable':
    case 'unsupported':
      return { step: 'refused', code: reading.reason.code, detail: reading.reason.detail };
  }
}

/** A reading without text that is kept as a file all the same: a scan, a photograph, drawn letters. */
export function keptWithoutText(
  reading: Reading,
): { readonly readAs: ReadAs; readonly without: { code: string; detail: string } } | null {
  if (reading.status !== 'no-text' || reading.reason.code === 'empty') return null;
  const { readAs, reason } = reading;
  if (readAs !== 'pdf' && readAs !== 'image' && readAs !== 'docx') return null;
  return { readAs, without: reason };
}

/** The content of a file that is kept without a text. */
export const noText: ReadText = { text: '', blocks: [], warnings: [], dropped: [] };

/** A title from a file's name: without its ending, underscores as spaces. */
export function titleOf(name: string, content: ReadText): string {
  const own = content.title?.trim() ?? '';
  const fromName = name
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replaceAll('_', ' ')
    .trim();
  return (own || fromName || name).slice(0, 500);
}

/** What made the text, with its number: kept on the text's version for ever. */
export function extractorOf(readAs: ReadAs): string {
  return `${readAs === 'text' || readAs === 'table' ? 'plain-text' : readAs} 1`;
}

/** The media type under which the original is kept. */
export function mediaTypeOf(readAs: ReadAs, name = ''): string {
  if (readAs !== 'image') return MEDIA_TYPES[readAs];
  const ending = /\.(png|jpe?g|gif|webp|bmp|tiff?|heic|avif)$/i.exec(name)?.[1]?.toLowerCase();
  return `image/${(ending ?? 'png').replace(/^jpg$/, 'jpeg').replace(/^tif$/, 'tiff')}`;
}

const MEDIA_TYPES: Readonly<Record<Exclude<ReadAs, 'image'>, string>> = {
  text: 'text/plain',
  table: 'text/csv',
  html: 'text/html',
  mhtml: 'multipart/related',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
