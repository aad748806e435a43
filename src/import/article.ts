import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { OWN_STYLE } from './style-attributes';

/** What stands in the article of a page, and what the page states about it. */
export interface Article {
  /** True for an element whose own words belong to the article. */
  holds(element: unknown): boolean;
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly published?: string;
}

/** The mark by which elements of the thinned copy are known again in the page. */
const MARK = 'data-vigil-at';
/** Larger pages are not looked through: it would take seconds. */
const MOST_ELEMENTS = 60_000;

/**
 * Finds the article of a web page among menus, teasers and comments (Mozilla's Readability). It works
 * on a copy: the page stays as it is, and what is left out is only marked as furniture by the caller.
 * Null for a page that is not an article, such as a list of links; then nothing is known.
 */
export function findArticle(
  page: Document,
  isHidden: (element: unknown) => boolean,
): Article | null {
  const elements = [...page.querySelectorAll('*')];
  if (elements.length > MOST_ELEMENTS || !isProbablyReaderable(page)) return null;
  const copy = bareCopy(page, elements, isHidden);
  const found = new Readability<Node>(copy, {
    serializer: (node) => node,
    // Its scripts are not in the copy.
    disableJSONLD: true,
  }).parse();
  if (!found?.content) return null;
  const held = new Set<unknown>();
  for (const at of marksOfWords(found.content)) held.add(elements[at]);
  const title = found.title?.trim() ?? '';
  for (const heading of page.querySelectorAll('h1, h2')) {
    if (isSameLine(heading.textContent, title)) addWithin(held, heading);
  }
  return {
    holds: (element) => held.has(element),
    ...said('title', title),
    ...said('author', found.byline),
    ...said('publisher', found.siteName),
    ...said('published', found.publishedTime),
  };
}

/** Of these nothing is copied: they are no words, and this page's own policy would speak against them. */
const NOT_COPIED = /^(script|style|link|template|iframe|frame|object|embed|svg|math)$/i;

/** The elements of a page and their words once more, marked by number, without styles and handlers. */
function bareCopy(
  page: Document,
  elements: readonly Element[],
  isHidden: (element: unknown) => boolean,
): Document {
  const copy = page.implementation.createHTMLDocument('');
  copy.documentElement.replaceChildren();
  const made = new Map<Node, Element>([[page.documentElement, copy.documentElement]]);
  for (const [at, element] of elements.entries()) {
    const parent = element.parentNode === null ? undefined : made.get(element.parentNode);
    const isRoot = element === page.documentElement;
    if (!isRoot && parent === undefined) continue;
    if (NOT_COPIED.test(element.localName)) continue;
    if (element !== page.body && !isRoot && (isHidden(element) || hidesItself(element))) continue;
    const own = isRoot ? copy.documentElement : bareElement(copy, element);
    if (own === null) continue;
    own.setAttribute(MARK, String(at));
    made.set(element, own);
  }
  // Each element takes its own words and those children that were copied, in their order.
  for (const [from, own] of made) {
    for (const child of from.childNodes) {
      const copied = made.get(child);
      if (copied !== undefined) own.append(copied);
      else if (child.nodeType === Node.TEXT_NODE) own.append(child.nodeValue ?? '');
    }
  }
  return copy;
}

function hidesItself(element: Element): boolean {
  return /(^|;)\s*display\s*:\s*none/i.test(element.getAttribute(OWN_STYLE) ?? '');
}

function bareElement(copy: Document, element: Element): Element | null {
  try {
    const own = copy.createElement(element.localName);
    for (const { name, value } of element.attributes) {
      if (/^[a-z][\w:-]*$/i.test(name) && !/^(style|on.*|src.*|background|poster)$/i.test(name)) {
        own.setAttribute(name, value);
      }
    }
    return own;
  } catch {
    // A name that only a parser lets through.
    return null;
  }
}

/** The marks of the nearest marked elements round all words below `node`. */
function marksOfWords(node: Node): Set<number> {
  const marks = new Set<number>();
  const walker = node.ownerDocument?.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let text = walker?.nextNode() ?? null; text !== null; text = walker?.nextNode() ?? null) {
    if ((text.nodeValue ?? '').trim() === '') continue;
    const mark = text.parentElement?.closest(`[${MARK}]`)?.getAttribute(MARK);
    if (mark !== null && mark !== undefined) marks.add(Number(mark));
  }
  return marks;
}

function addWithin(held: Set<unknown>, element: Element): void {
  held.add(element);
  for (const child of element.querySelectorAll('*')) held.add(child);
}

function isSameLine(one: string | null, other: string): boolean {
  return bare(one ?? '') !== '' && bare(one ?? '') === bare(other);
}

function bare(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

function said<Name extends string>(
  name: Name,
  value: string | null | undefined,
): Partial<Record<Name, string>> {
  const words = value?.replace(/\s+/g, ' ').trim() ?? '';
  return words === '' ? {} : ({ [name]: words.slice(0, 500) } as Partial<Record<Name, string>>);
}
