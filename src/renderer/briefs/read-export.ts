import { readCasebookData } from '../../domain/casebook-data';
import { dataDifference, type DataDifference } from '../../domain/data-difference';
import type { AnyRecord } from '../../domain/records';
import { readCasebookTables } from '../../export/casebook-tables';
import type { Client } from '../../ipc/client';
import { newJob } from '../shared/reading/read-origin';
import type { Reading } from '../shared/casebook/records';

/** What a file, or the tables, of an earlier export say beside what is on file. */
export type ExportRead =
  | { readonly code: 'none' | 'not-an-export' }
  | { readonly code: 'read'; readonly title: string; readonly difference: DataDifference };

/**
 * Has the chosen files decoded in a reader page and compares what they say with the casebook: one
 * JSON file, one archive, or some tables. Nothing is written. `none` where nothing was chosen.
 */
export async function readExport(main: Client, store: Reading): Promise<ExportRead> {
  const chosen = await main.call('files.choose', { purpose: 'data' });
  if (!chosen.ok || chosen.value.length === 0) return { code: 'none' };
  const texts = new Map<string, string>();
  for (const { token, name } of chosen.value) {
    const options = { encoding: 'utf-8', asText: true };
    const answer = await main.call('reader.readFile', { job: newJob(), token, options });
    if (!answer.ok || answer.value.status !== 'text') return { code: 'not-an-export' };
    texts.set(name, answer.value.content.text);
  }
  const records = recordsIn(texts);
  if (records === null) return { code: 'not-an-export' };
  const title = [...texts.keys()].join(', ').slice(0, 290);
  return { code: 'read', title, difference: dataDifference(records, store) };
}

function recordsIn(texts: ReadonlyMap<string, string>): readonly AnyRecord[] | null {
  const [first] = texts.values();
  if (texts.size === 1 && first !== undefined && /^\s*\{/.test(first)) {
    try {
      const read = readCasebookData(JSON.parse(first));
      return read.ok ? read.value.records : null;
    } catch {
      return null;
    }
  }
  try {
    const records = readCasebookTables(texts);
    return records.length === 0 ? null : records;
  } catch {
    return null;
  }
}
