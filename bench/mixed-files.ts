import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDocx, paragraph } from '../tools/fixtures/make-docx';
import { column, makePdf } from '../tools/fixtures/make-pdf';
import { longText } from './long-text';

/** Lines of invented words in ASCII, which the PDFs are written in. */
function lines(units: number, seed: number): string[] {
  const text = longText(units, seed).replaceAll(/[^ -~\n]/g, 'e');
  return text.split(/\s*\n\s*|(?<=\.) /).filter(Boolean);
}

function pdf(bytes: number, seed: number): Uint8Array {
  const all = lines(bytes * 0.55, seed).map((line) => line.slice(0, 90));
  const pages = [];
  for (let at = 0; at < all.length; at += 45) {
    pages.push(column(all.slice(at, at + 45), 50, 740));
  }
  return makePdf(pages);
}

function html(bytes: number, seed: number): string {
  const body = longText(bytes * 0.8, seed)
    .split('\n\n')
    .map((one) => `<p>${one}</p>`)
    .join('\n');
  return `<!doctype html><html><head><meta charset="utf-8"><title>Page ${seed}</title></head><body><nav><a href="#">Home</a></nav><article><h1>Page ${seed}</h1>${body}</article></body></html>`;
}

/** A letter with a picture that makes most of its size, as a scan of a stamp does. */
function docx(bytes: number, seed: number): Uint8Array {
  const body = longText(bytes * 0.3, seed).split('\n\n');
  return makeDocx(body.map((one) => paragraph(one)).join(''), {
    'word/media/image1.png': Uint8Array.from(randomBytes(Math.floor(bytes * 0.8))),
  });
}

const kinds = [
  { ending: 'txt', make: (bytes: number, seed: number) => longText(bytes * 0.8, seed) },
  { ending: 'html', make: html },
  { ending: 'pdf', make: pdf },
  { ending: 'docx', make: docx },
] as const;

/**
 * Writes `count` files of about `bytes` together into a folder, four kinds in turn, each with words of
 * its own. Answers with their names and what they come to.
 */
export function writeMixedFiles(
  folder: string,
  count: number,
  bytes: number,
): { readonly names: readonly string[]; readonly bytes: number } {
  let total = 0;
  const names = Array.from({ length: count }, (_, at) => {
    const kind = kinds[at % kinds.length] ?? kinds[0];
    const made = Buffer.from(kind.make(bytes / count, at + 1));
    const name = `file-${String(at + 1).padStart(3, '0')}.${kind.ending}`;
    writeFileSync(join(folder, name), made);
    total += made.length;
    return name;
  });
  return { names, bytes: total };
}
