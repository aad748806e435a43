/**
 * The little of the DOM that the walk from markup to text needs. Real documents fit as they are;
 * tests build such trees without a browser.
 */
export interface MarkupNode {
  /** 1 element, 3 text, 4 CDATA, 8 comment, 9 document, as in the DOM. */
  readonly nodeType: number;
  /** Tag name in any case for elements. */
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<MarkupNode>;
  readonly getAttribute?: (name: string) => string | null;
}

export const ELEMENT = 1;
export const TEXT = 3;
export const CDATA = 4;

/** Lower-case tag name of an element, or an empty string for any other node. */
export function tagOf(node: MarkupNode): string {
  return node.nodeType === ELEMENT ? node.nodeName.toLowerCase() : '';
}

/** An attribute's value, or null. */
export function attributeOf(node: MarkupNode, name: string): string | null {
  return node.getAttribute?.(name) ?? null;
}

/** All elements below `node` with one of the tags, in document order. */
export function elementsOf(node: MarkupNode, ...tags: readonly string[]): MarkupNode[] {
  const found: MarkupNode[] = [];
  const waiting: MarkupNode[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (tags.includes(tagOf(next))) found.push(next);
    for (let at = next.childNodes.length - 1; at >= 0; at -= 1) {
      const child = next.childNodes[at];
      if (child !== undefined) waiting.push(child);
    }
  }
  return found;
}

/** All text below a node as it stands, markup left out. */
export function rawTextOf(node: MarkupNode): string {
  if (node.nodeType === TEXT || node.nodeType === CDATA) return node.nodeValue ?? '';
  let text = '';
  for (let at = 0; at < node.childNodes.length; at += 1) {
    const child = node.childNodes[at];
    if (child !== undefined) text += rawTextOf(child);
  }
  return text;
}
