// All that Chromium 114 lacks of what this build of pdf.js takes for granted; it comes first.
import 'core-js/modules/es.promise.with-resolvers';
import type { Drawing, DrawOrder } from '../../import/drawn-page';
import type { ReadOutcome } from '../../import/frozen-text';
import { drawPdf } from '../../import/pdf/draw-pdf';
import { pdfEngine, type PdfEngine } from '../../import/pdf/pdf-engine';
import { pdfReader } from '../../import/pdf/read-pdf';
import type { ReadOptions } from '../../import/read-file';
import type { ReaderMain } from './ask-main';
// The engine's core: where it is loaded, pdf.js runs it in the same thread.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** Where the image decoders lie that need no WebAssembly; the page's policy allows our own files. */
const DECODERS = 'app://vigil/pdfjs/wasm/';

/** Reads a PDF in this page: all of pdf.js in its one thread, its parts as bytes from main. */
export function readPdf(
  main: ReaderMain,
  bytes: Uint8Array,
  options: ReadOptions,
): ReadOutcome | Promise<ReadOutcome> {
  return pdfReader(engineOf(main))(bytes, options);
}

/** Draws pages of a PDF in this page, by the same engine. */
export function drawPdfHere(
  main: ReaderMain,
  bytes: Uint8Array,
  order: DrawOrder,
  password: string | undefined,
): Promise<Drawing> {
  return drawPdf(engineOf(main), bytes, order, password);
}

function engineOf(main: ReaderMain): PdfEngine {
  return pdfEngine({
    decoders: DECODERS,
    async asset({ kind, name }) {
      const part = await main.call('reader.part', { kind, name });
      if (!part.ok) throw new Error(part.error.code);
      return part.value.bytes;
    },
  });
}
