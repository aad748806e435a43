import type { Bridge } from '../../ipc/bridge';
import { askMain, type ReaderMain } from './ask-main';
import type { ReaderJob, Reading } from '../../ipc/reader-shapes';
import { drawJob } from './draw-job';
import { furtherReaders } from './further-readers';
import { readJob } from './read-job';
import { letDocumentsBeParsed } from './trusted-parsing';

/** The reader page: one file, one answer. Main kills it after `reader.done`, or before. */
async function readOnce(main: ReaderMain): Promise<void> {
  const job = await main.call('reader.job', null);
  if (!job.ok) return;
  const bytes = await main.openReader('reader.bytes', null);
  const { draw } = job.value;
  if (draw !== undefined) {
    const drawing = bytes.ok
      ? await drawJob(main, job.value, draw, await gathered(job.value, bytes.value))
      : ({ status: 'not-drawn' } as const);
    await main.call('reader.drawn', { drawing });
    return;
  }
  const reading: Reading = bytes.ok
    ? await readJob(job.value, await gathered(job.value, bytes.value), furtherReaders(main))
    : { status: 'unreadable', reason: { code: 'broken', detail: bytes.error.code } };
  await main.call('reader.done', { reading });
}

async function gathered(job: ReaderJob, pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const whole = new Uint8Array(job.size);
  let at = 0;
  for await (const piece of pieces) {
    whole.set(piece.subarray(0, job.size - at), at);
    at += Math.min(piece.length, job.size - at);
  }
  return whole.subarray(0, at);
}

letDocumentsBeParsed();
const bridge = (window as { readonly vigil?: Bridge }).vigil;
if (bridge !== undefined) void readOnce(askMain(bridge));
