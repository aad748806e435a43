import type { MarkupNode } from './markup-node';

type Child = MarkupNode | string;

/** An element for tests: `element('p', { class: 'x' }, 'words', element('b', {}, 'bold'))`. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): MarkupNode {
  return {
    nodeType: 1,
    nodeName: tag.toUpperCase(),
    nodeValue: null,
    childNodes: children.map((child) => (typeof child === 'string' ? textNode(child) : child)),
    getAttribute: (name) => attributes[name] ?? null,
  };
}

function textNode(value: string): MarkupNode {
  return { nodeType: 3, nodeName: '#text', nodeValue: value, childNodes: [] };
}

const VOID = /^(br|img|meta|input|link|hr)$/i;

/**
 * A tree from tidy markup: nested tags with quoted attributes, comments, a doctype. Enough for
 * fixtures written here; real pages go through the browser's parser.
 */
export function markup(source: string): MarkupNode {
  const open: { tag: string; attributes: Record<string, string>; children: Child[] }[] = [
    { tag: 'html', attributes: {}, children: [] },
  ];
  function close(): void {
    const done = open.pop();
    if (done) open.at(-1)?.children.push(element(done.tag, done.attributes, ...done.children));
  }
  for (const match of source.matchAll(/<!--[^]*?-->|<![^>]*>|<(\/?)([\w-]+)([^>]*)>|[^<]+/g)) {
    const [whole, slash, tag, rest] = match;
    if (tag === undefined) {
      if (!whole.startsWith('<!')) open.at(-1)?.children.push(whole.replaceAll('&amp;', '&'));
    } else if (slash === '/') {
      close();
    } else {
      const attributes = Object.fromEntries(
        [...(rest ?? '').matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map((pair) => [
          pair[1],
          pair[2] ?? '',
        ]),
      ) as Record<string, string>;
      open.push({ tag, attributes, children: [] });
      if (VOID.test(tag)) close();
    }
  }
  while (open.length > 1) close();
  return element('#root', {}, ...(open[0]?.children ?? []));
}
