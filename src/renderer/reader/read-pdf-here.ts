// Chromium 114 lacks what pdf.js takes for granted; this comes first.
import 'core-js/actual';
import type { Drawing, DrawOrder } from '../../import/drawn-page';
import type { ReadOutcome } from '../../import/frozen-text';
import { drawPdf } from '../../import/pdf/draw-pdf';
import { pdfEngine, type PdfEngine } from '../../import/pdf/pdf-engine';
import { pdfReader } from '../../import/pdf/read-pdf';
import type { ReadOptions } from '../../import/read-file';
import type { Client } from '../../ipc/client';

/** Where the image decoders lie that need no WebAssembly; the worker's policy allows our own files. */
const DECODERS = 'app://vigil/pdfjs/wasm/';

/** Reads a PDF in this page: pdf.js in a worker, its parts as bytes from main. */
export function readPdf(
  main: Client,
  worker: Worker,
  bytes: Uint8Array,
  options: ReadOptions,
): ReadOutcome | Promise<ReadOutcome> {
  return pdfReader(engineOf(main, worker))(bytes, options);
}

/** Draws pages of a PDF in this page, by the same engine. */
export function drawPdfHere(
  main: Client,
  worker: Worker,
  bytes: Uint8Array,
  order: DrawOrder,
  password: string | undefined,
): Promise<Drawing> {
  return drawPdf(engineOf(main, worker), bytes, order, password);
}

function engineOf(main: Client, worker: Worker): PdfEngine {
  return pdfEngine({
    worker,
    decoders: DECODERS,
    async asset({ kind, name }) {
      const part = await main.call('reader.part', { kind, name });
      if (!part.ok) throw new Error(part.error.code);
      return part.value.bytes;
    },
  });
}
