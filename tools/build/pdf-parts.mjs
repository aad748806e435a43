import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * What of pdf.js lies beside the reader page as files: character maps and standard fonts, which main
 * hands to the reader as bytes, and the image decoders without WebAssembly, which its worker imports.
 */
const parts = [
  { folder: 'cmaps', files: /\.bcmap$|^LICENSE/ },
  { folder: 'standard_fonts', files: /\.(pfb|ttf)$|^LICENSE/ },
  {
    folder: 'wasm',
    files: /_nowasm_fallback\.js$|^LICENSE_(JBIG2|OPENJPEG|PDFJS_JBIG2|PDFJS_OPENJPEG)$/,
  },
];

/**
 * A Vite plugin that puts those files below `pdfjs/` of the build. The build stops where pdf.js no
 * longer has one of the folders: without a character map Chinese text turns to NULs in silence.
 *
 * @returns {import('vite').Plugin}
 */
export function pdfParts() {
  return {
    name: 'vigil:pdf-parts',
    apply: 'build',
    generateBundle() {
      const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
      for (const { folder, files } of parts) {
        const found = readdirSync(join(root, folder)).filter((name) => files.test(name));
        if (!found.some((name) => !name.startsWith('LICENSE'))) {
          this.error(`pdf.js has nothing in ${folder} that the reader needs`);
        }
        for (const name of found) {
          this.emitFile({
            type: 'asset',
            fileName: `pdfjs/${folder}/${name}`,
            source: readFileSync(join(root, folder, name)),
          });
        }
      }
    },
  };
}
