import type { Reading } from '../../../ipc/reader-shapes';
import type { SourceId } from '../../../domain/ids';

/** A text that a reader handed back. */
export type ReadText = Extract<Reading, { status: 'text' }>['content'];

/** What became of one file of an import, step by step. */
export type ItemState =
  | { readonly step: 'waiting' }
  | { readonly step: 'reading' }
  | {
      readonly step: 'needs-encoding';
      readonly guesses: readonly { encoding: string; preview: string }[];
    }
  | {
      readonly step: 'twin';
      readonly content: ReadText;
      readonly of: SourceId;
      readonly title: string;
    }
  | { readonly step: 'saving' }
  | { readonly step: 'saved'; readonly source: SourceId }
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
  readonly state: ItemState;
}

/** The next file to be read, or undefined where none waits. */
export function nextWaiting(items: readonly Item[]): Item | undefined {
  return items.find(({ state }) => state.step === 'waiting');
}

/** Files that are done with, whatever came of them. */
export function finished(items: readonly Item[]): number {
  return items.filter(({ state }) => isFinal(state)).length;
}

/** True for a state that nothing follows without the person. */
function isFinal({ step }: ItemState): boolean {
  return step === 'saved' || step === 'skipped' || step === 'refused' || step === 'cancelled';
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
    case 'needs-password':
      return { step: 'refused', code: 'encrypted', detail: '' };
    case 'no-text':
    case 'unreadable':
    case 'unsupported':
      return { step: 'refused', code: reading.reason.code, detail: reading.reason.detail };
  }
}

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
export function extractorOf(name: string): string {
  if (/\.x?html?$/i.test(name)) return 'html 1';
  return /\.mht(ml)?$/i.test(name) ? 'mhtml 1' : 'plain-text 1';
}
