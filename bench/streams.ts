import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { exportFiles } from '../src/export/export-files';
import { zipPieces } from '../src/export/zip-pieces';
import { startSha256 } from '../src/sealing/digest';
import { valueFigure, type Figure } from './figure';
import { inventCasebook, scaled } from './large-casebook';

const MB = 1024 * 1024;
/** How often what is held is looked at, by bytes that were given. */
const STEP = 4 * MB;

/** Bytes that are still held after everything that can be let go was. */
function held(collect: () => void): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

interface Streamed {
  readonly given: number;
  readonly most: number;
}

/** Takes a stream to its end and keeps nothing of it: what it gave, and the most that it held. */
async function taken(
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  collect: () => void,
): Promise<Streamed> {
  const before = held(collect);
  let given = 0;
  let looked = 0;
  let most = 0;
  for await (const piece of pieces) {
    given += piece.length;
    if (given - looked < STEP) continue;
    looked = given;
    most = Math.max(most, held(collect) - before);
  }
  return { given, most: Math.max(most, held(collect) - before) };
}

/** What the streams of a whole export hold at once, over what they give: CSV tables, and all as ZIP. */
export async function streamFigures(quick: boolean): Promise<Figure[]> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const records = inventCasebook(scaled(quick ? 0.1 : 1));
  function* tables(): Generator<Uint8Array> {
    for (const { name, pieces } of exportFiles('bench', records, '')) {
      if (name.endsWith('.csv')) yield* pieces as Iterable<Uint8Array>;
    }
  }
  const csv = await taken(tables(), collect);
  const zip = await taken(zipPieces(exportFiles('bench', records, ''), startSha256), collect);
  return [
    valueFigure(`held while ${size(csv)} of CSV tables leave`, 'MB', csv.most / MB, 32),
    valueFigure(`held while a ZIP of ${size(zip)} leaves`, 'MB', zip.most / MB, 32),
  ];
}

function size({ given }: Streamed): string {
  return `${(given / MB).toFixed(1)} MB`;
}
