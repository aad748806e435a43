import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The earliest moment a zip file can name; written in the place of every real one. */
const noMoment = new Date(1980, 0, 1, 0, 0, 0);

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function coreOf(title: string, day: string): string {
  const moment = `${/^\d{4}-\d\d-\d\d$/.test(day) ? day : '1980-01-01'}T00:00:00Z`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>Vigil</dc:creator>` +
    '<cp:lastModifiedBy>Vigil</cp:lastModifiedBy>' +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>` +
    '</cp:coreProperties>'
  );
}

const appXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
  '<Application>Vigil</Application></Properties>';

/**
 * Bookmarks numbered from 1 in the order of the text: the writer counts on from file to file, which
 * would tell how much was written before.
 */
function ownBookmarks(content: Uint8Array): Uint8Array {
  const numbers = new Map<string, number>();
  const text = strFromU8(content).replace(
    /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)"/g,
    (_, head: string, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return `${head}${number}"`;
    },
  );
  return strToU8(text);
}

/**
 * A DOCX or XLSX (ECMA-376) that says of itself only its title, "Vigil" and the day it stands for:
 * no user, no program, no moment of the clock, in its properties or its table of files. The same
 * content gives the same bytes.
 */
export function neutralOfficeFile(bytes: Uint8Array, title: string, day: string): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const own = name === 'word/document.xml' ? ownBookmarks(content) : content;
    files[name] = [own, { mtime: noMoment }];
  }
  if (files['docProps/core.xml'] !== undefined) {
    files['docProps/core.xml'] = [strToU8(coreOf(title, day)), { mtime: noMoment }];
  }
  if (files['docProps/app.xml'] !== undefined) {
    files['docProps/app.xml'] = [strToU8(appXml), { mtime: noMoment }];
  }
  return zipSync(files);
}

/** The texts of the parts of an office file, by name; for tests. */
export function officeParts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}
