import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { watchDamage } from './pdf-damage';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';

/** A part of pdf.js that lies beside it as a file: a character map or a standard font. */
export interface PdfAsset {
  readonly kind: 'cmaps' | 'standard_fonts';
  readonly name: string;
}

/** How pdf.js gets at its parts here. */
export interface PdfEngineParts {
  /** Reads one part; rejects where it is not there. */
  readonly asset: (asset: PdfAsset) => Promise<Uint8Array>;
  /** Where its image decoders without WebAssembly lie; it imports them by itself. */
  readonly decoders: string;
}

/** Opens PDFs, and remembers the parts that were asked for and not found. */
export interface PdfEngine {
  /** Rejects with pdf.js's own exceptions: PasswordException, InvalidPDFException ... */
  open(bytes: Uint8Array, password: string | undefined): Promise<PDFDocumentProxy>;
  readonly missing: readonly string[];
  /** True once pdf.js said that it mends the file's tables or reads round a fault in them. */
  damaged(): boolean;
}

const KINDS: Readonly<Record<string, PdfAsset['kind']>> = {
  cMapUrl: 'cmaps',
  standardFontDataUrl: 'standard_fonts',
};
/** Larger pictures are left out: 100 megapixels are 400 MB in memory. */
const LARGEST_PICTURE = 100_000_000;

/**
 * Sets pdf.js up without network, WebAssembly, scripting or forms of its own: it takes the bytes of
 * the file and of its parts, and nothing else. Without a character map it would turn Chinese text
 * into NULs and say nothing, so what is missing is kept for the caller to fail on. Its core runs in
 * this thread, where the caller has loaded it: a worker would be a second start and a copy of all
 * that passes, and no one else waits for this thread.
 */
export function pdfEngine({ asset, decoders }: PdfEngineParts): PdfEngine {
  const missing: string[] = [];
  class Assets {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const known = KINDS[kind];
      try {
        if (known === undefined) throw new Error(`no part of kind ${kind}`);
        return await asset({ kind: known, name: filename });
      } catch (error) {
        missing.push(filename);
        throw error;
      }
    }
  }
  let damage = false;
  watchDamage((found) => {
    damage ||= found;
  });
  return {
    missing,
    damaged: () => damage,
    open(bytes, password) {
      return getDocument({
        // pdf.js takes the buffer away.
        data: new Uint8Array(bytes),
        ...(password === undefined ? {} : { password }),
        BinaryDataFactory: Assets,
        cMapUrl: 'cmaps/',
        cMapPacked: true,
        standardFontDataUrl: 'standard_fonts/',
        wasmUrl: decoders,
        useWasm: false,
        useWorkerFetch: false,
        disableWorkerRendering: true,
        useSystemFonts: false,
        enableXfa: false,
        stopAtErrors: false,
        maxImageSize: LARGEST_PICTURE,
        // Warnings, because damage is told in no other way.
        verbosity: 1,
      } as Parameters<typeof getDocument>[0]).promise;
    },
  };
}
