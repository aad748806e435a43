import { findArticle, type Article } from './article';
import { decodeText, isKnownEncoding } from './decode-text';
import type { FrozenText, ReadOutcome, ReadWarning, TextBlock } from './frozen-text';
import { hiddenByStyle } from './hidden-by-style';
import { findHtmlEncoding } from './html-encoding';
import { detectLanguage } from './language';
import type { MarkupNode } from './markup-node';
import { renameStyleAttributes } from './style-attributes';
import { pageMetadata, type PageMetadata } from './page-metadata';
import { textFromDom } from './text-from-dom';

/** Largest page read, in bytes; saved pages with pictures inside their text reach some 10 MB. */
export const MAX_HTML_BYTES = 64 * 1024 * 1024;

export interface HtmlOptions {
  /** An encoding the user chose, by its WHATWG label. */
  readonly encoding?: string;
  /** The charset of a transport header, believed before the page's own. */
  readonly declared?: string | null;
  /** A title from outside the page, used when it states none. */
  readonly title?: string;
}

/** A parsed page, and which of its elements its style sheets hide. */
export interface ParsedPage {
  readonly root: MarkupNode;
  readonly isHidden: (element: MarkupNode) => boolean;
  /** What of it is the article, where that was looked for and found. */
  readonly article?: Article | null;
}

/**
 * Reads a web page to the words a browser shows with scripts off. The page is parsed by DOMParser:
 * an inert document, in which scripts do not run and nothing is fetched. `parse` is for tests.
 */
export function readHtml(
  bytes: Uint8Array,
  options: HtmlOptions = {},
  parse: (markup: string) => ParsedPage = parseWebPage,
): ReadOutcome {
  if (bytes.length === 0) return { status: 'no-text', reason: { code: 'empty', detail: '' } };
  if (bytes.length > MAX_HTML_BYTES) {
    const detail = `${MAX_HTML_BYTES / 1024 / 1024} MB of web page`;
    return { status: 'unsupported', reason: { code: 'too-large', detail } };
  }
  const warnings: ReadWarning[] = [];
  let encoding = options.encoding;
  if (encoding === undefined) {
    const found = findHtmlEncoding(bytes, options.declared ?? null);
    if (found.kind === 'unsure') return { status: 'needs-encoding', guesses: found.guesses };
    encoding = found.encoding;
    warnings.push(...found.warnings);
  } else if (isKnownEncoding(encoding)) {
    warnings.push({ code: 'encoding-chosen-by-user', detail: encoding });
  } else {
    return { status: 'unreadable', reason: { code: 'wrong-encoding', detail: encoding } };
  }
  const { text: markup, replaced } = decodeText(bytes, encoding);
  if (replaced > 0) warnings.push({ code: 'replaced-characters', detail: String(replaced) });
  return freezePage(parse(markup), { encoding, warnings, ...titleOf(options) });
}

/** Freezes a parsed page; also the last step of readers that make HTML, such as DOCX. */
export function freezePage(
  page: ParsedPage,
  known: { encoding?: string; warnings: readonly ReadWarning[]; title?: string },
): ReadOutcome {
  const { text, blocks, dropped } = textFromDom(page.root, page.isHidden, page.article);
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return { status: 'no-text', reason: { code: 'no-words', detail: '' } };
  }
  const stated = statedBy(page);
  const language = detectLanguage(articleOf(text, blocks)) ?? stated.language;
  const content: FrozenText = {
    text,
    blocks,
    warnings: known.warnings,
    dropped,
    ...stated,
    ...(stated.title === undefined ? titleOf(known) : {}),
    ...(language === undefined ? {} : { language }),
    ...(known.encoding === undefined ? {} : { encoding: known.encoding }),
  };
  return { status: 'text', content };
}

/** What the page says of itself; of an article its own title counts, without the name of the site. */
function statedBy({ root, article }: ParsedPage): PageMetadata {
  const stated = pageMetadata(root);
  if (!article) return stated;
  const { title, author, publisher, published } = article;
  return {
    ...(author === undefined ? {} : { author }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    ...stated,
    ...(title === undefined ? {} : { title }),
  };
}

/** The text without page furniture, or all of it when nothing else is there. */
export function articleOf(text: string, blocks: readonly TextBlock[]): string {
  const article = blocks
    .filter((block) => block.furniture !== true)
    .map((block) => text.slice(block.start, block.end))
    .join('\n');
  return article.trim() === '' ? text : article;
}

function titleOf({ title }: { title?: string }): { title?: string } {
  return title === undefined ? {} : { title };
}

/** Parses a page into an inert document: nothing in it runs and nothing is fetched. */
export function parsePage(markup: string): ParsedPage {
  const page = new DOMParser().parseFromString(renameStyleAttributes(markup), 'text/html');
  return { root: page, isHidden: hiddenByStyle(page) };
}

/** Parses a page and looks for its article. */
function parseWebPage(markup: string): ParsedPage {
  const page = new DOMParser().parseFromString(renameStyleAttributes(markup), 'text/html');
  const isHidden = hiddenByStyle(page);
  return { root: page, isHidden, article: articleIn(page, isHidden) };
}

/** A page on which the search for its article fails is read whole. */
function articleIn(page: Document, isHidden: (element: unknown) => boolean): Article | null {
  try {
    return findArticle(page, isHidden);
  } catch {
    return null;
  }
}
