import { highestMark, mayLeave, type ReleaseLevel } from '../../../domain/release';
import {
  sameAnnotation,
  type AnnotationContext,
  type AnnotationRecord,
} from '../../../export/annotation-record';
import { annotationsTable, readAnnotationsCsv } from '../../../export/annotations-csv';
import { writeCsv } from '../../../export/csv';
import { readWebAnnotations, type ReadAnnotations } from '../../../export/read-web-annotation';
import { webAnnotationFile } from '../../../export/web-annotation';
import type { Client } from '../../../ipc/client';
import type { Answer } from '../../../ipc/failure';
import type { Reading } from '../../shared/casebook/records';
import { newJob } from '../import/read-item';
import type { PassageRow } from './passage-rows';

export type PassageFormat = 'json' | 'csv';

/** Levels a list of passages goes out at: it holds the team's own words, so never below internal. */
export type PassageLevel = Extract<ReleaseLevel, 'internal' | 'confidential'>;

/** The passages that may leave at a level: the higher of their own mark and their source's counts. */
export function leavingRows(
  rows: readonly PassageRow[],
  level: PassageLevel,
): readonly PassageRow[] {
  return rows.filter(({ source, annotation }) =>
    mayLeave(highestMark(source.release, annotation.release), level),
  );
}

/** Passages as a file: W3C Web Annotations, or a table. */
export function passageFile(
  rows: readonly PassageRow[],
  format: PassageFormat,
  label: string,
): string {
  const items = rows.map((row) => [recordOf(row), contextOf(row)] as const);
  return format === 'json'
    ? webAnnotationFile(label, items)
    : writeCsv(annotationsTable(items), { bom: true });
}

function recordOf({ source, annotation, tags }: PassageRow): AnnotationRecord {
  return { source: source.id, annotation, tags };
}

function contextOf({ source, linkTitles }: PassageRow): AnnotationContext {
  return { sourceTitle: source.title, language: source.language, linkTitles };
}

/** Asks where to save and writes the file. Null where the person thought better of it. */
export async function saveText(
  main: Client,
  text: string,
  purpose: PassageFormat,
  suggestedName: string,
): Promise<Answer<{ name: string } | null>> {
  const chosen = await main.call('files.saveAs', { purpose, suggestedName });
  if (!chosen.ok) return chosen;
  if (chosen.value === null) return { ok: true, value: null };
  const { token, name } = chosen.value;
  const writer = await main.openWriter('files.write', { token });
  if (!writer.ok) return writer;
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += PIECE) {
    const taken = await writer.value.write(bytes.slice(at, at + PIECE));
    if (taken.ok) continue;
    await writer.value.abort();
    return taken;
  }
  const kept = await writer.value.commit();
  return kept.ok ? { ok: true, value: { name } } : kept;
}

/** Bytes handed to main at once. */
const PIECE = 256 * 1024;

/** What a file of passages would change, looked at before anything is written. */
export interface PassagePlan {
  readonly added: readonly AnnotationRecord[];
  readonly changed: readonly AnnotationRecord[];
  readonly same: number;
  /** Of sources that are not on file. */
  readonly strange: number;
  readonly refused: ReadAnnotations['refused'];
}

/** Compares what was read with what is on file. */
export function planPassages(read: ReadAnnotations, store: Reading): PassagePlan {
  const added: AnnotationRecord[] = [];
  const changed: AnnotationRecord[] = [];
  let same = 0;
  let strange = 0;
  for (const record of read.records) {
    const source = store.get('source', record.source);
    const known = source?.annotations.find(({ id }) => id === record.annotation.id);
    if (source === undefined) strange += 1;
    else if (known === undefined) added.push(record);
    else if (sameAnnotation(known, record.annotation)) same += 1;
    else changed.push(record);
  }
  return { added, changed, same, strange, refused: read.refused };
}

/** Has a chosen file of passages decoded in a reader page, and reads it. Null where none was chosen. */
export async function readPassageFile(main: Client): Promise<ReadAnnotations | null> {
  const chosen = await main.call('files.choose', { purpose: 'data' });
  const file = chosen.ok ? chosen.value[0] : undefined;
  if (file === undefined) return null;
  const options = { encoding: 'utf-8', asText: true };
  const answer = await main.call('reader.readFile', { job: newJob(), token: file.token, options });
  if (!answer.ok || answer.value.status !== 'text') {
    return { records: [], refused: [{ code: 'not-json', at: 0, where: '' }] };
  }
  const { text } = answer.value.content;
  return /^\s*[[{]/.test(text) ? readWebAnnotations(text) : readAnnotationsCsv(text);
}
