import { fileKind } from '../file-kind';
import { LARGEST_TABLE, TooLarge } from './limits';
import { readDelimited } from './read-delimited';
import type { TableOutcome } from './table';

/** What a person chose for this reading. */
export interface TableOptions {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly password?: string;
}

/**
 * Reads a file as a table of one or several sheets. Never throws for what is in the file: one that
 * is over a limit, damaged or no table is refused with a reason.
 */
export async function readTable(
  bytes: Uint8Array,
  name: string,
  options: TableOptions = {},
): Promise<TableOutcome> {
  if (bytes.length === 0) return { status: 'no-text', reason: { code: 'empty', detail: '' } };
  if (bytes.length > LARGEST_TABLE) {
    const detail = `${Math.ceil(bytes.length / 1024 / 1024)} MB; 64 MB at most`;
    return { status: 'unreadable', reason: { code: 'too-large', detail } };
  }
  try {
    return await readByKind(bytes, name, options);
  } catch (error) {
    if (error instanceof TooLarge) {
      return { status: 'unreadable', reason: { code: 'too-large', detail: error.detail } };
    }
    // What a foreign file provokes in a parser is no bug of ours; the name of the error says enough.
    const detail = error instanceof Error ? error.name : '';
    return { status: 'unreadable', reason: { code: 'broken', detail } };
  }
}

async function readByKind(
  bytes: Uint8Array,
  name: string,
  { password, ...options }: TableOptions,
): Promise<TableOutcome> {
  const kind = fileKind(bytes, name);
  switch (kind) {
    case 'table':
    case 'text':
      return readDelimited(bytes, options);
    case 'spreadsheet':
    case 'old-office':
    case 'encrypted-office': {
      // Loaded when a workbook comes: most tables are plain text.
      const { readWorkbook } = await import('./read-workbook');
      return readWorkbook(bytes, kind, password);
    }
    case 'broken-zip':
      return { status: 'unreadable', reason: { code: 'broken', detail: '' } };
    default:
      return { status: 'unsupported', reason: { code: 'not-supported', detail: 'no table' } };
  }
}
