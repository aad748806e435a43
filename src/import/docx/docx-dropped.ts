import type { DroppedKind, DroppedPart } from '../frozen-text';
import { partText, type DocxParts } from './docx-parts';

/** Relations that a program would follow to another place to complete the document. */
const FOLLOWED =
  /relationships\/(attachedTemplate|frame|subDocument|oleObject|image|video|audio|package)"/;

/** Fields that fetch what they show from a file or an address. */
const FOLLOWED_FIELD =
  /instrText[^>]*>\s*(?:INCLUDEPICTURE|INCLUDETEXT|LINK|DDE|DDEAUTO|IMPORT)\s/g;

/** Counts what stands in a Word document and does not come into its text. */
export function droppedFromDocx(docx: DocxParts): DroppedPart[] {
  const { names } = docx;
  const main = textOf(docx, /(^|\/)document\d*\.xml$/i);
  const headers = names.filter(
    (name) => /(^|\/)(header|footer)\d*\.xml$/i.test(name) && holdsWords(partText(docx, name)),
  );
  const counts: readonly (readonly [DroppedKind, number])[] = [
    ['headers-and-footers', headers.length],
    ['comments', countOf(textOf(docx, /(^|\/)comments\.xml$/i), /<\w+:comment\s/g)],
    ['images', named(names, /\/media\/[^/]+\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)$/i)],
    ['media', named(names, /\/media\/[^/]+\.(mp[34]|wav|avi|mov|wmv|m4a)$/i)],
    ['tracked-changes', countOf(main, /<\w+:(ins|del|moveFrom|moveTo)\s/g)],
    ['attachments', named(names, /\/embeddings\/[^/]+$/i)],
    ['macros', named(names, /vbaProject\.bin$|vbaData\.xml$/i) > 0 ? 1 : 0],
    ['form-fields', countOf(main, /<\w+:ffData>/g)],
    ['remote-links', remoteLinks(docx) + countOf(main, FOLLOWED_FIELD)],
  ];
  return counts.filter(([, count]) => count > 0).map(([what, count]) => ({ what, count }));
}

/** True where the text holds insertions or deletions that nobody has accepted yet. */
export function hasTrackedChanges(docx: DocxParts): boolean {
  return /<\w+:(ins|del|moveFrom|moveTo)\s/.test(textOf(docx, /(^|\/)document\d*\.xml$/i));
}

function textOf(docx: DocxParts, name: RegExp): string {
  return docx.names
    .filter((one) => name.test(one))
    .map((one) => partText(docx, one))
    .join('');
}

function holdsWords(xml: string): boolean {
  return [...xml.matchAll(/<\w+:t(?:\s[^>]*)?>([^<]*)</g)].some(
    ([, words]) => words?.trim() !== '',
  );
}

function named(names: readonly string[], pattern: RegExp): number {
  return names.filter((name) => pattern.test(`/${name}`)).length;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function remoteLinks(docx: DocxParts): number {
  const relations = textOf(docx, /\.rels$/i).match(/<Relationship\s[^>]*>/gi) ?? [];
  return relations.filter(
    (relation) => /TargetMode="External"/i.test(relation) && FOLLOWED.test(relation),
  ).length;
}
