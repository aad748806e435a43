import { getLocalTimeZone, today as todayIn } from '@internationalized/date';
import type { CasebookClient } from '../../casebook/client';
import { appealConsentGaps, type AppealConsentGap } from '../../domain/appeal-consent-gaps';
import { readerOf, type CasebookReader } from '../../domain/casebook-reader';
import type { ConsentGap } from '../../domain/consent-gaps';
import type { DetaineeId, SourceId } from '../../domain/ids';
import { ownCopy } from '../../domain/own-copy';
import { project } from '../../domain/projection';
import type { AnyRecord } from '../../domain/records';
import type { ReleaseLevel } from '../../domain/release';
import type { Audience } from '../../domain/release-gate';
import { casebookTables } from '../../export/casebook-tables';
import { exportFiles, jsonLines } from '../../export/export-files';
import { pseudonymiser, replaceIds } from '../../export/pseudonyms';
import { writeCalendar } from '../../export/icalendar';
import { readCsvCell } from '../../export/csv';
import { readCsv } from '../../export/read-csv';
import { zipPieces, type ZippedFile } from '../../export/zip-pieces';
import type { Client } from '../../ipc/client';
import { failed, type Answer } from '../../ipc/failure';
import { startSha256 } from '../../sealing/digest';
import { calendarEvents } from '../docket';
import { gapsOf } from './compose';
import { exportHash } from './hand-out';
import type { Written } from './save-pieces';
import { savedPieces } from './save-pieces';

export const casebookFormats = ['zip', 'json', 'xlsx'] as const;

export type CasebookFormat = (typeof casebookFormats)[number];

/** How much of the casebook leaves: the keeper's own copy, or what a level and audience allow. */
export type Extent =
  | { readonly kind: 'own-copy' }
  | { readonly kind: 'level'; readonly level: ReleaseLevel; readonly audience: Audience };

/** The records that leave: projected, and below internal with ids made for this export alone. */
export function leavingRecords(client: Pick<CasebookClient, 'store'>, extent: Extent): AnyRecord[] {
  if (extent.kind === 'own-copy') return ownCopy(client.store);
  const { level, audience } = extent;
  const records = [...project(client.store, level, audience).records];
  const inside = level === 'internal' || level === 'confidential';
  return inside ? records : replaceIds(records, pseudonymiser(exportHash()));
}

/** What stands in the way of a whole export: consents of people, and to appeals, that are missing. */
export interface CasebookStops {
  readonly gaps: readonly ConsentGap[];
  readonly appeals: readonly AppealConsentGap[];
}

const noStops: CasebookStops = { gaps: [], appeals: [] };

/** What would leave without a consent that allows it; nothing where it stays with the team. */
export function casebookStops(casebook: CasebookReader, extent: Extent): CasebookStops {
  if (extent.kind === 'own-copy') return noStops;
  const { level, audience } = extent;
  if (audience === 'internal' && level !== 'public') return noStops;
  const { records } = project(casebook, level, audience);
  const people = records.filter((record) => record.kind === 'detainee');
  const claims = new Set<string>(
    people.flatMap(({ facts, custodyEvents, incidents }) =>
      [...facts, ...custodyEvents, ...incidents].map(({ id }) => id),
    ),
  );
  const ids = people.map(({ id }) => id);
  const today = todayIn(getLocalTimeZone());
  const about = { audience, pseudonyms: false };
  const leaving = records.flatMap((record) => (record.kind === 'appeal' ? [record.id] : []));
  return {
    gaps: gapsOf(casebook, about, ids, claims, today),
    appeals: appealConsentGaps(casebook, new Set(leaving), { audience, today }),
  };
}

/** The people and sources that a whole export holds, by their ids in the casebook. */
export function whoIsIn(
  casebook: CasebookReader,
  extent: Extent,
): { detainees: DetaineeId[]; sources: SourceId[] } {
  const records =
    extent.kind === 'own-copy'
      ? ownCopy(casebook)
      : project(casebook, extent.level, extent.audience).records;
  return {
    detainees: records.flatMap((record) => (record.kind === 'detainee' ? [record.id] : [])),
    sources: records.flatMap((record) => (record.kind === 'source' ? [record.id] : [])),
  };
}

async function* keptFiles(
  client: CasebookClient,
  records: readonly AnyRecord[],
): AsyncGenerator<ZippedFile> {
  for (const record of records) {
    if (record.kind !== 'source') continue;
    const kept = [...(record.original === null ? [] : [record.original]), ...record.attachments];
    for (const attachment of kept) {
      const content = await client.file(attachment);
      if (!content.ok) throw new Error('a kept file could not be opened');
      const name = attachment.name.replace(/[/\\:*?"<>|\p{Cc}]/gu, '_') || 'file';
      yield { name: `files/${attachment.id}/${name}`, pieces: [content.value] };
    }
  }
}

async function* allFiles(
  client: CasebookClient,
  title: string,
  records: readonly AnyRecord[],
  extent: Extent,
): AsyncGenerator<ZippedFile> {
  // Dated by the day alone: the file says of no moment when it was made.
  const day = todayIn(getLocalTimeZone());
  const events = calendarEvents(readerOf(records), day, true);
  yield* exportFiles(title, records, writeCalendar(events, `${day.toString()}T00:00:00Z`));
  if (extent.kind === 'own-copy') yield* keptFiles(client, records);
}

async function* piecesOf(
  client: CasebookClient,
  format: CasebookFormat,
  extent: Extent,
  title: string,
): AsyncGenerator<Uint8Array> {
  const records = leavingRecords(client, extent);
  const encoder = new TextEncoder();
  switch (format) {
    case 'zip':
      yield* zipPieces(allFiles(client, title, records, extent), startSha256);
      return;
    case 'json':
      for (const line of jsonLines(title, records)) yield encoder.encode(line);
      return;
    case 'xlsx': {
      const { writeWorkbook } = await import('../../export/xlsx');
      const sheets = casebookTables(records).map((file) => {
        const [columns = [], ...rows] = readCsv([...file.lines()].join('')).map((row) =>
          row.map(readCsvCell),
        );
        return { name: file.name.replace(/\.csv$/, ''), table: { columns, rows } };
      });
      yield await writeWorkbook(sheets, title, '');
    }
  }
}

/**
 * Asks where to save and writes the whole casebook. Null where the person thought better of it. Half
 * a file is never left.
 */
export async function exportCasebook(
  main: Client,
  client: CasebookClient,
  format: CasebookFormat,
  extent: Extent,
  options: {
    readonly title: string;
    readonly onChosen: () => void;
    readonly signal?: AbortSignal;
  },
): Promise<Answer<Written | null>> {
  const chosen = await main.call('files.saveAs', {
    purpose: format,
    suggestedName: `Export.${format}`,
  });
  if (!chosen.ok) return chosen;
  if (chosen.value === null) return { ok: true, value: null };
  options.onChosen();
  const pieces = piecesOf(client, format, extent, options.title);
  try {
    return await savedPieces(main, pieces, chosen.value, options.signal);
  } catch {
    return failed('io', 'export');
  }
}
