import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import { pdfParts } from './tools/build/pdf-parts.mjs';
import { withoutHtmlSink } from './tools/build/without-html-sink.mjs';

/** The three pages of ARCHITECTURE.md, "Processes", that have an HTML entry of their own. */
const pages = ['casebook', 'reader', 'print'];

/** Chromium 114 and Node 18 are the oldest runtime the program is tested on. */
const oldestPage = 'chrome114';
const oldestNode = 'node18';

/** Electron loads main and a sandboxed preload as CommonJS; everything else is bundled in. */
function electronSide(name: 'main' | 'preload') {
  return {
    build: {
      target: oldestNode,
      sourcemap: false,
      externalizeDeps: false,
      // Half of the time that main's code takes to be ready is its length.
      minify: true,
      outDir: `out/${name}`,
      emptyOutDir: true,
      rolldownOptions: {
        input: { index: resolve(`src/${name}/index.ts`) },
        output: { format: 'cjs' as const, entryFileNames: '[name].js' },
      },
    },
  };
}

export default defineConfig({
  main: electronSide('main'),
  preload: electronSide('preload'),
  renderer: {
    root: 'src/renderer',
    base: './',
    publicDir: false,
    plugins: [react(), withoutHtmlSink(), pdfParts()],
    worker: { format: 'es', plugins: () => [withoutHtmlSink()] },
    css: { modules: { localsConvention: 'camelCaseOnly' } },
    build: {
      target: oldestPage,
      sourcemap: false,
      // An inlined font or picture would be a data: address, which the page's policy refuses.
      assetsInlineLimit: 0,
      // The preload shim fetches, and the page's policy has connect-src 'none'; the links need none.
      modulePreload: { polyfill: false },
      // A third off the time from start to the unlock page; errors are logged by code, not by name.
      minify: true,
      outDir: resolve('out/renderer'),
      emptyOutDir: true,
      rolldownOptions: {
        input: Object.fromEntries(
          pages.map((page) => [page, resolve(`src/renderer/${page}.html`)]),
        ),
      },
    },
  },
});
