import { holdsBytes } from './holds-bytes';
import { readZipDirectory } from './zip-directory';

/** What a file is, by its first bytes and then by its name. */
export type FileKind =
  | 'text'
  | 'table'
  | 'html'
  | 'mhtml'
  | 'pdf'
  | 'docx'
  | 'spreadsheet'
  | 'image'
  | 'archive'
  | 'old-office'
  | 'encrypted-office'
  | 'other-office'
  | 'rtf'
  | 'broken-zip'
  | 'program'
  | 'media';

/** Bytes in which a signature or the beginning of a page is looked for. */
const HEAD_BYTES = 2048;
/** Readers of PDF accept a header anywhere in the first kilobyte (PDF 1.7, implementation note 13). */
const PDF_HEADER_BYTES = 1024;

/** Signatures at the start of a file, as byte strings. */
const SIGNATURES: readonly (readonly [string, FileKind])[] = [
  ['\x89PNG\r\n', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['BM', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['{\\rtf', 'rtf'],
  ['\x1f\x8b', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['Rar!', 'archive'],
  ['BZh', 'archive'],
  ['\xfd7zXZ', 'archive'],
  ['MZ', 'program'],
  ['\x7fELF', 'program'],
  ['ID3', 'media'],
  ['OggS', 'media'],
  ['\x1aE\xdf\xa3', 'media'],
];

/** Short signatures are also words; then the rest must look binary. */
const WORDLIKE = /^(BM|MZ|II\*|BZh|ID3)/;

const BY_NAME: readonly (readonly [RegExp, FileKind])[] = [
  [/\.(x?html?|xht)$/i, 'html'],
  [/\.(mht|mhtml)$/i, 'mhtml'],
  [/\.(csv|tsv|tab)$/i, 'table'],
];

/**
 * Tells what kind of file the bytes are. Signatures count over the name: a page renamed to `.pdf` is
 * read as a page. Text without any mark is told apart by the name, then by its first words.
 */
export function fileKind(bytes: Uint8Array, name: string): FileKind {
  const head = byteString(bytes.subarray(0, HEAD_BYTES));
  if (head.slice(0, PDF_HEADER_BYTES).includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipKind(bytes, name);
  if (head.startsWith('PK\x07\x08') || head.slice(257, 262) === 'ustar') return 'archive';
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundKind(bytes);
  if (/^RIFF....(WEBP)/s.test(head)) return 'image';
  if (/^RIFF....(WAVE|AVI )/s.test(head)) return 'media';
  const brand = /^....ftyp(....)/s.exec(head)?.[1];
  if (brand !== undefined) return /^(heic|heix|mif1|avif)/.test(brand) ? 'image' : 'media';
  for (const [signature, kind] of SIGNATURES) {
    if (!head.startsWith(signature)) continue;
    if (!WORDLIKE.test(signature) || /[\0-\x08\x0e-\x1f]/.test(head)) return kind;
  }
  const named = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  return named ?? kindOfWords(head);
}

function kindOfWords(head: string): FileKind {
  // UTF-16 pages show their tags once every other zero byte is left out.
  const words = head
    .replaceAll('\0', '')
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart();
  if (/^(from|mime-version|subject|content-type|date):[^]*multipart\/related/i.test(words))
    return 'mhtml';
  const markup = withoutComments(words).replace(/^<\?xml[^>]*>\s*/i, '');
  return /^<(!doctype\s+html|html|head|body)[\s>]/i.test(withoutComments(markup)) ? 'html' : 'text';
}

/** Without the comments a page begins with; a loop, since a pattern for it can take for ever. */
function withoutComments(words: string): string {
  let rest = words;
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    if (end === -1) return rest;
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

/** Office documents are zip archives that name their parts (ECMA-376; ODF part 2). */
function zipKind(bytes: Uint8Array, name: string): FileKind {
  const entries = readZipDirectory(bytes);
  if (entries === null) return 'broken-zip';
  function has(pattern: RegExp): boolean {
    return entries?.some((entry) => pattern.test(entry.name)) === true;
  }
  const isOpenXml = has(/^\[Content_Types\]\.xml$/i);
  if (has(/^xl[\\/]/i) || (isOpenXml && /\.xls[xm]$/i.test(name))) return 'spreadsheet';
  if (has(/^word\/[^/]*\.xml$/i) || (isOpenXml && /\.docx$/i.test(name))) {
    return 'docx';
  }
  if (has(/^(ppt|visio)\//i)) return 'other-office';
  const mimetype = openDocumentType(bytes);
  if (mimetype.includes('opendocument.spreadsheet')) return 'spreadsheet';
  return mimetype === '' ? 'archive' : 'other-office';
}

/** OpenDocument and EPUB keep their type as an unpacked first entry named `mimetype`. */
function openDocumentType(bytes: Uint8Array): string {
  const head = byteString(bytes.subarray(0, 200));
  return head.slice(30, 38) === 'mimetype' ? head.slice(38, 120) : '';
}

/** Word and Excel of before 2007, and newer ones encrypted, are OLE compound files ([MS-OFFCRYPTO]). */
function compoundKind(bytes: Uint8Array): FileKind {
  const marker = [...'EncryptedPackage'].join('\0');
  return holdsBytes(bytes, marker) ? 'encrypted-office' : 'old-office';
}

function byteString(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
