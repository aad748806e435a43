// Chromium 114 lacks what pdf.js takes for granted; this comes first.
import 'core-js/actual';
import { tellDamage } from '../../import/pdf/pdf-damage';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';

tellDamage((message) => {
  globalThis.postMessage(message);
});
